/** Small feeds in other languages, read and searched as a page does: whole words, beginnings and slips. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { openDirectory } from '../../src/sources/open-directory.js';

interface Feed { readonly locale: string; readonly csv: string; readonly asks: readonly (readonly [text: string, name: string, how: string])[] }

const FEEDS: readonly Feed[] = [
  {
    locale: 'de',
    csv: 'Name,Beschreibung\nBeratungsstelle Königstraße,Ärztlicher Notdienst für Kinder\nFrauenhaus Süd,Schutz und Unterkunft\nSchuldnerberatung,Hilfe bei Geldsorgen\n',
    asks: [
      ['königstraße', 'Beratungsstelle Königstraße', 'as written'], ['KONIGSTRASSE', 'Beratungsstelle Königstraße', 'capitals, ß as ss'],
      ['königstr', 'Beratungsstelle Königstraße', 'beginning'], ['köngistraße', 'Beratungsstelle Königstraße', 'swap'],
      ['aerztlicher', 'Beratungsstelle Königstraße', 'ae for ä'], ['frauenhaus sued', 'Frauenhaus Süd', 'ue for ü'], ['schuldnerberatunk', 'Schuldnerberatung', 'slip'],
    ],
  },
  {
    locale: 'tr',
    csv: 'Ad,Açıklama\nIşık Danışma Merkezi,Ücretsiz psikolojik destek\nİzmir Kadın Sığınma Evi,Şiddete karşı barınma\n',
    asks: [
      ['ışık', 'Işık Danışma Merkezi', 'dotless i'], ['isik', 'Işık Danışma Merkezi', 'as typed on an English keyboard'], ['IŞIK', 'Işık Danışma Merkezi', 'capitals'],
      ['izmir', 'İzmir Kadın Sığınma Evi', 'dotted capital'], ['IZMIR', 'İzmir Kadın Sığınma Evi', 'English capitals'], ['sığın', 'İzmir Kadın Sığınma Evi', 'beginning'], ['danışmaa', 'Işık Danışma Merkezi', 'slip'],
    ],
  },
  {
    locale: 'zh-Hans',
    csv: '名称,描述\n心理健康中心,心理咨询和危机干预\n老人食物银行,免费食品\n法律援助,移民律师\n',
    asks: [
      ['心理咨询', '心理健康中心', 'two words'], ['心理', '心理健康中心', 'one word'], ['咨', '心理健康中心', 'beginning of a word'], ['食物银行', '老人食物银行', 'within a name'],
      ['移民律师', '法律援助', 'in a description'], ['危机 干预', '心理健康中心', 'with a space'],
    ],
  },
  {
    locale: 'ja',
    csv: '名称,説明\nこころの相談センター,無料の電話相談\n女性シェルター,緊急の避難場所\n',
    asks: [['相談', 'こころの相談センター', 'a word'], ['電話相談', 'こころの相談センター', 'two words'], ['シェルター', '女性シェルター', 'katakana'], ['ｼｪﾙﾀｰ', '女性シェルター', 'half width'], ['避難', '女性シェルター', 'in a description']],
  },
  {
    locale: 'th',
    csv: 'ชื่อ,คำอธิบาย\nศูนย์สุขภาพจิต,ให้คำปรึกษาฟรี\nบ้านพักฉุกเฉิน,ที่พักสำหรับครอบครัว\nธนาคารอาหาร,แจกน้ำและอาหาร\n',
    asks: [['สุขภาพจิต', 'ศูนย์สุขภาพจิต', 'within a name'], ['คำปรึกษา', 'ศูนย์สุขภาพจิต', 'a letter of two marks'], ['ฉุกเฉิน', 'บ้านพักฉุกเฉิน', 'a word'], ['น้ำ', 'ธนาคารอาหาร', 'tone and vowel']],
  },
  {
    locale: 'ar',
    csv: 'الاسم,الوصف\nمستشفى الأمل,طوارئ نفسية على مدار ٢٤ ساعة\nالعيادة النفسية,علاج مجاني للأطفال\nبنك الطعام,وجبات ساخنة\n',
    asks: [
      ['مستشفى', 'مستشفى الأمل', 'as written'], ['المستشفي', 'مستشفى الأمل', 'with the article, ya for alef maqsura'], ['الامل', 'مستشفى الأمل', 'alef without hamza'],
      ['عياده', 'العيادة النفسية', 'ha for ta marbuta, no article'], ['عِيَادَة', 'العيادة النفسية', 'with vowel signs'], ['طعـــام', 'بنك الطعام', 'stretched'], ['للاطفال', 'العيادة النفسية', 'for the children'],
      ['24', 'مستشفى الأمل', 'digits of another script'], ['مستشف', 'مستشفى الأمل', 'beginning'], ['مستسفى', 'مستشفى الأمل', 'slip'],
    ],
  },
  {
    locale: 'fa',
    csv: 'نام,شرح\nمرکز مشاوره,کمک رایگان\nخانه امن,پناهگاه زنان\n',
    asks: [['مركز', 'مرکز مشاوره', 'Arabic kaf'], ['رايگان', 'مرکز مشاوره', 'Arabic ya'], ['پناهگا', 'خانه امن', 'beginning']],
  },
  {
    locale: 'ko',
    csv: '이름,설명\n가정폭력 상담소,24시간 전화 상담\n무료 급식소,따뜻한 식사\n',
    asks: [['상담소', '가정폭력 상담소', 'as written'], ['상다', '가정폭력 상담소', 'half a syllable typed'], ['가정폭', '가정폭력 상담소', 'beginning'], ['급식', '무료 급식소', 'beginning of a word'], ['가정퐁력', '가정폭력 상담소', 'slip within a syllable']],
  },
  {
    locale: 'vi',
    csv: 'Tên,Mô tả\nTrung tâm Tư vấn Đà Nẵng,Hỗ trợ miễn phí\nNgân hàng thực phẩm,Bữa ăn nóng\n',
    asks: [['tu van', 'Trung tâm Tư vấn Đà Nẵng', 'without marks'], ['đà nẵng', 'Trung tâm Tư vấn Đà Nẵng', 'with marks'], ['thuc pham', 'Ngân hàng thực phẩm', 'two words'], ['trungg tam', 'Trung tâm Tư vấn Đà Nẵng', 'slip']],
  },
  {
    locale: 'el',
    csv: 'Όνομα,Περιγραφή\nΚέντρο ψυχικής υγείας,Δωρεάν βοήθεια\nΞενώνας γυναικών,Προστασία\n',
    asks: [['ψυχικης', 'Κέντρο ψυχικής υγείας', 'no accents'], ['ΞΕΝΩΝΑΣ', 'Ξενώνας γυναικών', 'capitals, final sigma'], ['ξενωνασ', 'Ξενώνας γυναικών', 'sigma at the end'], ['υγεια', 'Κέντρο ψυχικής υγείας', 'beginning']],
  },
  {
    locale: 'ru',
    csv: 'Название,Описание\nЦентр помощи,Тёплая еда и ночлег\nПсихолог,Бесплатный приём\n',
    asks: [['теплая', 'Центр помощи', 'e for yo'], ['прием', 'Психолог', 'e for yo'], ['психол', 'Психолог', 'beginning'], ['помащи', 'Центр помощи', 'slip']],
  },
];

async function searchIn({ csv, locale }: Feed) {
  const header = csv.slice(0, csv.indexOf('\n')).split(',') as [string, string];
  const feed = await readFeed(csv, { format: 'csv', columns: { [header[0]]: 'name', [header[1]]: 'description' } });
  const directory = await openDirectory(feed, { locale });
  return async (text: string) => directory.search({ text });
}
const namesOf = ({ items }: { readonly items: readonly { readonly resource: { readonly name: string } }[] }): string[] => items.map(({ resource }) => resource.name);
const GUESSED = /slip|swap/;

for (const feed of FEEDS) {
  test(`${feed.locale}: searches in a feed of that language`, async (t) => {
    const search = await searchIn(feed);
    for (const [text, name, how] of feed.asks) {
      await t.test(`${text} (${how})`, async () => {
        const { items, corrected } = await search(text);
        assert.equal(items[0]?.resource.name, name);
        // What is only another way to write a word is that word, and nothing had to be guessed.
        if (!/for [äü]/.test(how)) assert.equal(corrected !== undefined, GUESSED.test(how), corrected);
      });
    }
  });
}

test('without Intl.Segmenter, scripts without spaces are still searched', async () => {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    for (const feed of FEEDS.filter(({ locale }) => ['zh-Hans', 'ja', 'th'].includes(locale))) {
      const search = await searchIn(feed);
      for (const [text, name] of feed.asks) assert.equal(namesOf(await search(text))[0], name, text);
    }
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: Segmenter });
  }
});

test('what is told of a match is written as people write it', async () => {
  const feed = FEEDS.find(({ locale }) => locale === 'ko')!; // it is among them
  const directory = await openDirectory(await readFeed(feed.csv, { format: 'csv', columns: { 이름: 'name', 설명: 'description' } }), { locale: 'ko' });
  const page = await directory.search({ text: '가정퐁력' });
  assert.equal(page.corrected, '가정폭력');
  assert.deepEqual(page.items[0]?.why?.map(({ words }) => words), [['가정폭력']]);
});

test('a query is read to 64 characters, and no letter is cut in two', async () => {
  const feed = FEEDS.find(({ locale }) => locale === 'de')!; // it is among them
  const search = await searchIn({ ...feed, csv: `${feed.csv}𠮷野家${'x'.repeat(61)},\n` });
  const long = `${'frauenhaus '.repeat(5)}       `;
  assert.equal(long.length, 62);
  assert.deepEqual(namesOf(await search(`${long} 𠮷`)), namesOf(await search(long)));
  assert.deepEqual(namesOf(await search(`${long}${' '.repeat(100)}schuldnerberatung`)), namesOf(await search(long)));
});
