/** Language names, English, Spanish, French and their own, folded, to BCP 47. */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  en: 'english|ingles|anglais|englisch', es: 'spanish|espanol|castellano|espagnol|spanisch', fr: 'french|frances|francais|franzosisch',
  pt: 'portuguese|portugues|portugais|brazilian portuguese', zh: 'chinese|chino|chinois|mandarin|mandarin chinese', yue: 'cantonese|cantones|cantonais',
  vi: 'vietnamese|vietnamita|vietnamien', ko: 'korean|coreano|coreen', tl: 'tagalog|filipino|pilipino', ru: 'russian|ruso|russe', ar: 'arabic|arabe',
  ht: 'haitian creole|haitian|creole|kreyol|creole haitien|criollo haitiano', pl: 'polish|polaco|polonais|polski', de: 'german|aleman|allemand|deutsch', it: 'italian|italiano|italien',
  ja: 'japanese|japones|japonais', hi: 'hindi', ur: 'urdu|ourdou', bn: 'bengali|bangla', pa: 'punjabi|panjabi|pendjabi', gu: 'gujarati', km: 'khmer|cambodian', lo: 'lao|laotian',
  hmn: 'hmong', so: 'somali', am: 'amharic', sw: 'swahili|kiswahili', ne: 'nepali', my: 'burmese', uk: 'ukrainian|ucraniano|ukrainien', fa: 'farsi|persian|persan',
  he: 'hebrew|hebreo|hebreu', yi: 'yiddish', el: 'greek|griego|grec', ps: 'pashto', ase: 'asl|american sign language|sign language|lenguaje de senas|lengua de senas',
  fcs: 'lsq|langue des signes quebecoise', fsl: 'lsf|langue des signes francaise', ssp: 'lse|lengua de signos|lengua de signos espanola', nv: 'navajo', hy: 'armenian|armenio|armenien',
  th: 'thai', ro: 'romanian|rumano|roumain', ta: 'tamil|tamoul', te: 'telugu', ml: 'malayalam', tr: 'turkish|turco|turc', nl: 'dutch|neerlandais|holandes|neerlandes',
  sq: 'albanian|albanais|albanes', sr: 'serbian|serbe', bs: 'bosnian', hr: 'croatian', bg: 'bulgarian|bulgaro', hu: 'hungarian|hungaro', cs: 'czech|checo', lt: 'lithuanian|lituano',
  ig: 'igbo', yo: 'yoruba', ha: 'hausa', ti: 'tigrinya', om: 'oromo', prs: 'dari', ku: 'kurdish|kurde', ka: 'georgian', mn: 'mongolian', bo: 'tibetan', id: 'indonesian', sm: 'samoan',
  to: 'tongan', haw: 'hawaiian', mh: 'marshallese', chk: 'chuukese', ilo: 'ilocano', ceb: 'cebuano|bisaya', kar: 'karen', wo: 'wolof', ff: 'fulani|fula|pulaar', rw: 'kinyarwanda',
  ln: 'lingala', kea: 'cape verdean creole|cape verdean|criolo', ca: 'catalan|catala', eu: 'euskera|basque|vasco|euskara', gl: 'gallego|galego|galician', qu: 'quechua', gn: 'guarani',
  nah: 'nahuatl', mam: 'mam', quc: "k'iche'|kiche|quiche", mix: 'mixteco|mixtec', iu: 'inuktitut', cr: 'cree|cri', sk: 'slovak|eslovaco', lv: 'latvian', nb: 'norwegian', sv: 'swedish',
  da: 'danish', fi: 'finnish', cy: 'welsh|cymraeg', ga: 'irish|gaeilge', mr: 'marathi', ms: 'malay',
};
