/** A draft for Korean, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const KOREAN: PhraseList = {
  language: 'ko',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: '아들* 딸* 엄마* 아빠* 남편* 아내* 친구* 동생* 오빠* 언니* 누나* 형이* 남자친구* 여자친구* 아이* 할머니* 할아버지*' },
  fillers: '너무 정말 진짜 그냥',
  otherWords: '',
  phrases: [
    ['overdose', '약을|약 너무|많이|한통|과다 먹었*, 약물 과다*, 과다복용*, 숨을 안|쉬지|못 쉬*|않*, 깨어나지 않*, 안 깨어나*, 농약* 마셨*'],
    ['suicide', '죽고 싶*, 죽고싶*, 살기 싫*, 살기싫*, 자살하고*, 자살할*, 자살 하고|생각*, 목숨을 끊*, 생을 마감*, 사라지고 싶*, 사는 의미* 없*, 자해*, 손목 그*, 뛰어내리*, 목매*'],
    ['violence', '남편* 때*, 남편* 때리*, 남자친구* 때*, 아빠* 때*, 맞았* 남편*, 가정폭력*, 성폭행*, 성폭력*, 강간*, 스토킹*, 협박*, 죽인다고*, 학대*'],
    ['someone-else', '@someone 죽고 싶*, @someone 죽고싶*, @someone 자살*, @someone 자해*, @someone 약을|약 안|끊* 먹*|끊*, @someone 환청*, @someone 이상한 소리*'],
  ],
  topics: [
    ['suicide', '자살*'],
    ['overdose', '중독사*'],
    ['violence', '폭력* 피해*, 아동학대*'],
  ],
  about: '교육*, 강의*, 훈련*, 자원봉사*, 채용*, 유가족*, 유족*, 영화*, 통계*, 연구*, 예방교육*',
  idioms: '배고파 죽*, 웃겨 죽*, 더워 죽*, 동물학대*',
};
