/**
 * Evidence for what a column means, of two kinds: words in its header, in English, Spanish, French and some others, and
 * the shape of its values. A header whose values have the wrong shape is not believed. Headers of real exports are said
 * in many ways ("PhysicalAddress1", "Site Address Line 1", "FACILITY_N" cut at ten letters), so a header is tried whole,
 * without its bracket, without words that only say whose it is, and last for a phrase within it.
 *
 * Refused, whatever the values are: columns about staff, about whoever keyed the record in, about mail that goes
 * elsewhere, and dates of change, which are no dates of verification.
 */
import { fold } from '../../text/normalise.js';
import { COLUMN_FIELDS } from './column-fields.js';
import { COLUMN_WORDS } from './column-words.data.js';
import { MORE_COLUMN_WORDS, type ColumnWords } from './column-words-more.data.js';
import { WORLD_COLUMN_WORDS } from './column-words-world.data.js';
import { yesOrNo } from './yes-no.js';

/** Every phrase and the fields that it may mean, the earlier field first. */
const PHRASES = new Map<string, string[]>();
const TABLES: readonly ColumnWords[] = [COLUMN_WORDS, MORE_COLUMN_WORDS, WORLD_COLUMN_WORDS];
for (const field of [...COLUMN_FIELDS, ''] as const) {
  for (const phrase of TABLES.flatMap(table => (table[field] ?? '').split('|'))) {
    if (phrase && !PHRASES.get(phrase)?.includes(field)) PHRASES.set(phrase, [...PHRASES.get(phrase) ?? [], field]);
  }
}
const LONGEST = 6;
/** Of such a word within a longer header nothing follows: "interpretation services", "wait time". */
const WEAK = new Set(('team start starts end ends contact contacts contacto where group meeting unidad assured specialty hrs elig service services servicio servicios type types tipo time times title titulo location link links mail point state status etat statut open opens close closes call shape art public age ages need needs '
  + 'who when day days dias jours active actif activo sector theme themes content contents site center centre centro store listing unit local kind art land ort via service area focus who voice age alter edad edades perfil clase topic '
  + 'requirements criterios id x y code price programa programme program resource recurso hospital clinic structure facility organismo').split(' '));

/** Staff, whoever keyed it in, mail that goes elsewhere, changes, and what is not for residents. */
const NEVER = new RegExp(`\\b(?:${[
  '(?:first|middle|given) name', '^(?:last name|surname|apellidos?|prenom)$',
  'contact (?:person|name|na|first|last|title|position|role)', 'contacto nombre', 'nombre (?:del? )?(?:contacto|responsable|director|encargad[oa])', 'persona (?:de )?contacto', '^responsable$', 'personne (?:contact|ressource)', 'nom (?:du |de la )?(?:contact|responsable|directeur|personne)',
  'ansprechpartner', 'staff (?:name|contact|e ?mail|phone|member|initials)', '(?:senior|intake|case|data|social) ?worker', 'worker (?:name|e ?mail|phone)', '(?:executive )?director', 'directeur', 'manager', 'supervisor', 'coordinator', 'ceo', 'president', 'poc', 'point of contact',
  'entered', 'data entry', 'edited', 'editor', 'edite', 'last edit\\w*', 'submitted', 'submitter', 'created', 'creator', 'creat\\w* (?:by|date|us|on)', 'created us', 'modified', 'modifi\\w*', 'updated', 'update', 'last upd\\w*', 'actualiza\\w*', 'actualizado', 'mise a jour', 'maj', 'stand', 'letzte anderung', 'timestamp', 'time stamp', 'marca temporal', 'horodateur', 'user ?name',
  'internal', 'interno para', 'notas internas', 'notes internes', 'confidential notes', 'mailing', '(?<!e )mail address', 'billing', 'correspondence', 'correspondencia', 'correspondance', 'headquarters?', 'parent name', 'parent station\\w*', 'previous', 'former', 'formerly', 'ancien\\w*', 'donat\\w*', 'volunteer\\w*', 'fundrais\\w*', 'emergency contact', 'board', '(?:tax|federal) id\\w*', 'f?ein', 'npi', 'assurer', 'verifie par', 'verified by', 'verificado por', 'source of verification', 'verification (?:notes|method|source|status|by)',
].join('|')})\\b`);
/** Words that say whose the thing is, and not what. */
const OWNER = /^(?:the|main|primary|public|official|oficial|principal|agency|organization|organisation|org|program|service|facility|site|location|physical|loc|resource|provider|center|centre|clinic|school|church|general|fac|current|your|our|business|office|del|de la|de|du|des|la|le|el|los|las)$/;

/** A column that is about staff, or about how the record was kept. */
export const isNeverRead = (header: string): boolean => NEVER.test(headerWords(header));

const letters = (value: string): boolean => /\p{L}/u.test(value);
/** Degrees whose point a spreadsheet took away, "4044589847767540" or "-3.637E+16": ruined-degrees.ts puts it back. */
const RUINED = /^[-+]?(?:\d{8,}|\d(?:[.,]\d+)?E\+?1\d)$/i;
const PHONE = /\d{3}|\d-[A-Z]|\d{2}[ .]\d{2}/;
const EMAIL = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;
const LINK = /^(https?:\/\/|www\.)\S+$|^[^\s@]+\.[a-z]{2,}(\/\S*)?$/i;
const PAIR = /^\D{0,7}[-+]?\d{1,3}\.\d+\s*[,; ]\s*[-+]?\d{1,3}\.\d+\)?$|^(?:SRID=\d+;)?(?:POINT|POLYGON|MULTIPOLYGON) ?Z? ?\(|^\d{1,2}[°º].*[NS].*[EWO]|^[-+]?\d{1,3},\d+\s*[;,]\s+?[-+]?\d{1,3},\d+$/i;
const STATUS = /^(?:active|inactive|open|closed|defunct|temporarily closed|permanently closed|suspended|pending|approved|published|draft|activ[oa]|inactiv[oa]|abierto|cerrado|suspendido|actif|inactif|ouvert|ferme|suspendu|en activite|en funcionamiento|operating|operational|ativo|inativo|normal|limited|aktiv|inaktiv)\b/;
const said = (value: string): boolean => letters(value) && yesOrNo(value) === undefined;
const phone = (value: string): boolean => PHONE.test(value);
/** No date. */
const clock = (value: string): boolean => !/\d{4}-\d|\d[/.]\d+[/.]\d/.test(value);
const DEGREES = /^[-+]?\d{1,3}(?:[.,]\d+)?$|^[NSEWO]? ?\d[^\p{L}]*[°º][^\p{L}]*[NSEWO]?$|^[-+]?\d{1,3}[.,]\d+ ?[NSEWO]$|^[NSEWO] ?\d{1,3}[.,]\d+$/u;
const METRES = /^[-+]?\d{4,8}(?:[.,]\d+)?$/;
const degrees = (value: string): boolean => DEGREES.test(value) || RUINED.test(value);
const code = (value: string): boolean => !/\p{L}{2} \p{L}{2}/u.test(value);
const SHAPES: Readonly<Record<string, (value: string) => boolean>> = {
  serviceId: code, locationId: code, organizationId: code, name: said, organization: said, category: value => said(value) && /\p{L}{3}/u.test(value), description: said, address: value => !/^(?:yes|no|[yn]|true|false)$/i.test(value), locality: said, eligibility: value => yesOrNo(value) === undefined,
  region: value => letters(value) && !STATUS.test(fold(value)), serves: said, days: letters, coverage: value => /\p{L}|\d{5}/u.test(value), responders: letters, languages: letters,
  alternateName: letters, applicationProcess: said, requiredDocuments: said, transportation: said, minimumAge: value => /^\d{1,3}$/.test(value), maximumAge: value => /^\d{1,3}$/.test(value),
  opens: clock, closes: clock, phone, fax: phone, tty: phone, text: phone,
  url: value => LINK.test(value), email: value => value.includes('@'), latitude: degrees, longitude: degrees, coordinates: value => PAIR.test(value),
  postalCode: value => /\d/.test(value) && value.length < 12, assuredDate: value => /\d{2}/.test(value),
  status: value => STATUS.test(fold(value)) || yesOrNo(value) !== undefined, categoryCode: value => /^[A-Z\d][\w.:;,| -]*$/i.test(value),
};

/** "PhysicalAddress1", "facility_name", "Teléfono:" to folded words apart. */
export function headerWords(header: string): string {
  return fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(\p{L})(\d)/gu, '$1 $2').replace(/(\d)(\p{L})/gu, '$1 $2').trim();
}

/** Header evidence for each field, 0 to 1. */
function wordScores(header: string): Map<string, number> {
  const scores = new Map<string, number>();
  const note = (phrase: string, score: number): void => {
    for (const field of PHRASES.get(phrase) ?? []) scores.set(field, Math.max(scores.get(field) ?? 0, score));
  };
  const whole = headerWords(header), bare = headerWords(header.replace(/[([{].*?[)\]}]/g, ' '));
  if (NEVER.test(whole)) return scores;
  note(whole, 0.95);
  // "Services / Servicios": the same in two languages.
  const [said, ...again] = header.split(/[/|]/).map(headerWords).filter(Boolean);
  if (said && again.length) for (const field of PHRASES.get(said) ?? []) if (again.every(each => PHRASES.get(each)?.includes(field))) scores.set(field, Math.max(scores.get(field) ?? 0, 0.93));
  note(bare, 0.92);
  // ArcGIS cuts a name at ten letters: "FACILITY_N", "ORGANIZATI".
  if (!scores.size && /^[a-z\d_]{10}$/i.test(header)) for (const phrase of PHRASES.keys()) if (phrase.startsWith(bare)) note(phrase, 0.8);
  if (scores.size) return ranked(whole, scores);
  const words = bare.split(' ').slice(0, 60);
  // "Phone1Number": a number counts the columns.
  note(words.filter(word => !/^\d$/.test(word)).join(' '), 0.9);
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + LONGEST); end > start; end--) {
      const phrase = words.slice(start, end).join(' ');
      if (phrase.length < 2 || !PHRASES.has(phrase)) continue;
      const rest = [...words.slice(0, start), ...words.slice(end)];
      if (rest.every(word => OWNER.test(word) || /^\d$/.test(word))) note(phrase, 0.86);
      else if (!WEAK.has(phrase)) note(phrase, 0.5 + (0.35 * phrase.length) / bare.length);
    }
  }
  const glued = words.length === 1 ? bare : '';
  // "PHARMACYPHONE", "facilityname": the last word glued on.
  for (let cut = 1; cut < glued.length - 3; cut++) note(glued.slice(cut), 0.5);
  return ranked(whole, scores);
}

/** The main one before others. */
function ranked(whole: string, scores: Map<string, number>): Map<string, number> {
  for (const [field, score] of scores) {
    const better = /\b(?:official|primary|main|oficial|principal)\b/.test(whole) ? 0.12 : 0;
    const worse = /\b(?:parent|old|alternate|secondary|after|other|anterior|p o|second|autre|full|complete|formatted|complet[oa]|source|legal)\b/.test(whole) && score < 0.95 ? 0.2 : 0;
    scores.set(field, Math.min(0.99, score + better - worse));
  }
  return scores;
}

/** How well the values bear the field out: 0 refutes it. */
function shapeScore(field: string, values: readonly string[]): number {
  if (!values.length) return 0.9;
  // Words are a name, and a number that counts its rows would change with them.
  if (field === 'id') return new Set(values).size >= values.length * 0.9 && values.filter(code).length * 2 >= values.length ? 1 : 0;
  const fits = SHAPES[field];
  const share = fits ? values.filter(fits).length / values.length : 1;
  // Metres of a grid are no degrees; they are taken only where nothing better is, so that they can be said to be unread.
  if (share < 0.5) return /^(?:latitude|longitude)$/.test(field) && values.filter(value => METRES.test(value)).length * 2 > values.length ? 0.45 : 0;
  // A name that hardly varies is a class ("PointAddress") rather than a name, but where nothing else is called one, it is better than none.
  const varied = field !== 'name' || values.length < 5 || new Set(values).size > values.length * 0.3;
  return varied ? 0.7 + 0.3 * share : 0.4;
}

/** The likeliest field of a column and how sure that is, 0 to 1. `values`: a sample of its cells. */
export function guessField(header: string, values: readonly string[]): [string, number] {
  let best: [string, number] = ['', 0];
  const scores = wordScores(header);
  for (const field of [...COLUMN_FIELDS, '']) {
    const score = (scores.get(field) ?? 0) && (scores.get(field) ?? 0) * shapeScore(field, values);
    if (score > best[1]) best = [field, score];
  }
  if (best[1] >= 0.35 || !values.length || NEVER.test(headerWords(header))) return best;
  const all = (pattern: RegExp): boolean => values.length > 1 && values.every(value => pattern.test(value));
  if (all(EMAIL)) return ['email', 0.5];
  if (all(/^(https?:\/\/|www\.)\S+$/i)) return ['url', 0.5];
  if (all(/^\+?1?[-. ]?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/)) return ['phone', 0.5];
  return all(PAIR) ? ['coordinates', 0.5] : ['', 0];
}
