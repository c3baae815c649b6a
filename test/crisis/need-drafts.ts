/** The lists that wait for a reviewer, and a few phrases that show that each can be read. Nothing in src/ imports them. */
import type { CrisisNeed, PhraseList } from '../../src/crisis/need-list.js';
import { ARABIC } from '../../src/crisis/phrases/ar.data.js';
import { FRENCH } from '../../src/crisis/phrases/fr.data.js';
import { HAITIAN_CREOLE } from '../../src/crisis/phrases/ht.data.js';
import { KOREAN } from '../../src/crisis/phrases/ko.data.js';
import { PORTUGUESE } from '../../src/crisis/phrases/pt.data.js';
import { RUSSIAN } from '../../src/crisis/phrases/ru.data.js';
import { TAGALOG } from '../../src/crisis/phrases/tl.data.js';
import { VIETNAMESE } from '../../src/crisis/phrases/vi.data.js';
import { CHINESE } from '../../src/crisis/phrases/zh.data.js';

export const DRAFTS: readonly PhraseList[] = [CHINESE, VIETNAMESE, ARABIC, KOREAN, RUSSIAN, TAGALOG, FRENCH, HAITIAN_CREOLE, PORTUGUESE];

export const EXAMPLES: readonly (readonly [language: string, text: string, need: CrisisNeed | undefined])[] = [
  ['zh', '我想死', 'suicide'],
  ['zh', '我不想活了', 'suicide'],
  ['zh', '老公打我', 'violence'],
  ['zh', '我儿子想自杀', 'someone-else'],
  ['zh', '自杀预防培训', undefined],
  ['zh', '我快饿死了', undefined],
  ['vi', 'tôi muốn chết', 'suicide'],
  ['vi', 'toi muon chet', 'suicide'],
  ['vi', 'chồng đánh tôi', 'violence'],
  ['vi', 'khóa học phòng ngừa tự tử', undefined],
  ['ar', 'أريد أن أموت', 'suicide'],
  ['ar', 'زوجي يضربني', 'violence'],
  ['ar', 'ابني يريد الانتحار', 'someone-else'],
  ['ar', 'دورة الوقاية من الانتحار', undefined],
  ['ko', '죽고 싶어요', 'suicide'],
  ['ko', '죽고싶다', 'suicide'],
  ['ko', '남편이 때려요', 'violence'],
  ['ko', '아들이 자살하려고 해요', 'someone-else'],
  ['ko', '자살 예방 교육', undefined],
  ['ru', 'хочу умереть', 'suicide'],
  ['ru', 'не хочу жить', 'suicide'],
  ['ru', 'муж меня бьёт', 'violence'],
  ['ru', 'сын хочет убить себя', 'someone-else'],
  ['ru', 'тренинг по предотвращению суицида', undefined],
  ['tl', 'gusto ko nang mamatay', 'suicide'],
  ['tl', 'binubugbog ako ng asawa ko', 'violence'],
  ['tl', 'suicide prevention seminar', undefined],
  ['fr', 'je veux mourir', 'suicide'],
  ['fr', 'j\'ai plus envie de vivre', 'suicide'],
  ['fr', 'mon mari me frappe', 'violence'],
  ['fr', 'formation prévention du suicide', undefined],
  ['ht', 'mwen vle mouri', 'suicide'],
  ['ht', 'mari m ap bat mwen', 'violence'],
  ['ht', 'm ap mouri ak grangou', undefined],
  ['ht', 'fòmasyon prevansyon swisid', undefined],
  ['pt', 'quero morrer', 'suicide'],
  ['pt', 'não quero mais viver', 'suicide'],
  ['pt', 'meu marido me bate', 'violence'],
  ['pt', 'curso de prevenção ao suicídio', undefined],
  ['pt', 'morrendo de fome', undefined],
];
