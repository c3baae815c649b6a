/** Language names, English and Spanish and their own, folded, to BCP 47. */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en: 'english|ingles', es: 'spanish|espanol|castellano', fr: 'french|frances|francais', pt: 'portuguese|portugues', zh: 'chinese|chino|mandarin',
  yue: 'cantonese|cantones', vi: 'vietnamese|vietnamita', ko: 'korean|coreano', tl: 'tagalog|filipino', ru: 'russian|ruso', ar: 'arabic|arabe',
  ht: 'haitian creole|haitian|creole|kreyol', pl: 'polish|polaco', de: 'german|aleman', it: 'italian|italiano', ja: 'japanese|japones', hi: 'hindi',
  ur: 'urdu', bn: 'bengali|bangla', pa: 'punjabi', gu: 'gujarati', km: 'khmer|cambodian', lo: 'lao|laotian', hmn: 'hmong', so: 'somali', am: 'amharic',
  sw: 'swahili', ne: 'nepali', my: 'burmese', uk: 'ukrainian|ucraniano', fa: 'farsi|persian', he: 'hebrew', yi: 'yiddish', el: 'greek', ps: 'pashto',
  ase: 'asl|american sign language|sign language|lenguaje de senas|lengua de senas', nv: 'navajo', hy: 'armenian', th: 'thai',
  sk: 'slovak|eslovaco', cs: 'czech|checo', hu: 'hungarian|hungaro', ro: 'romanian|rumano', bg: 'bulgarian|bulgaro', sr: 'serbian', hr: 'croatian', bs: 'bosnian', sq: 'albanian|albanes',
  lt: 'lithuanian|lituano', lv: 'latvian', tr: 'turkish|turco', nb: 'norwegian', nl: 'dutch|neerlandes', sv: 'swedish', da: 'danish', fi: 'finnish', cy: 'welsh|cymraeg', ga: 'irish|gaeilge',
  ti: 'tigrinya', om: 'oromo', ku: 'kurdish', prs: 'dari', rw: 'kinyarwanda', yo: 'yoruba', ig: 'igbo', ha: 'hausa', ta: 'tamil', te: 'telugu', ml: 'malayalam', mr: 'marathi', ms: 'malay',
  eu: 'basque|euskera|euskara', ca: 'catalan|catala', gl: 'galician|gallego|galego', qu: 'quechua', mam: 'mam', kar: 'karen',
};
