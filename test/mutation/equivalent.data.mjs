/**
 * Mutants that change nothing anybody could notice, with the reason. They stay in the count as survived: nothing is silenced.
 * `from` and `to` are as docs/mutation.md shows them; `line` is the source line without its margin, where they alone could be another.
 */
const QUICK_LOOK = 'the quick look is left out, and the long way round comes to the same.';
const SECOND_LOCK = 'what does not fit is never the same afterwards; the line is a second lock.';
const LAST_OF_PATTERN = 'nothing follows it in the pattern, so that what is found is found without it.';
const BOTH = 'the pattern gives a name and a number, or neither.';
const SEVEN = 'a week has seven days, so that none is ever missing.';

export const EQUIVALENT = [
  { file: 'src/model/links.ts', from: '/^https?:$/', to: '/^https?:/', why: 'a protocol, as the platform reads it, has one colon, and it is the last sign.' },
  { file: 'src/model/confidential.ts', to: '…o|machista|pareja|mujer\\W*|sexual)|(?…', why: LAST_OF_PATTERN },
  { file: 'src/model/confidential.ts', to: '…\\w+\\W+){0,3}(?:maltrat\\w|abus\\w+|vio…', why: LAST_OF_PATTERN },
  { file: 'src/model/confidential.ts', to: '…0,3}(?:maltrat\\w+|abus\\w|violencia|t…', why: LAST_OF_PATTERN },
  { file: 'src/model/confidential.ts', to: '…gida|temporal|protegid)\\W*|pisos? (?:…', why: LAST_OF_PATTERN },
  { file: 'src/model/confidential.ts', to: '… (?:de acogida|tutelad\\w|protegid\\w+…', why: LAST_OF_PATTERN },
  { file: 'src/model/confidential.ts', to: '…da|tutelad\\w+|protegid\\w)|centros? d…', why: LAST_OF_PATTERN },
  { file: 'src/model/confidential.ts', from: 'texts.filter(Boolean)', to: 'texts', why: 'an absent text is joined as an empty one, and between two bars there is no word.' },
  { file: 'src/model/confidential.ts', from: '[]', to: '["Stryker was here"]', why: 'those words say nothing of violence or of a roof.' },
  { file: 'src/model/confidential.ts', from: "' '", to: '""', line: "const story = plain(description, eligibility, ...(serves ?? [])).replace(REFERRAL, ' ');", why: 'what is taken out begins a word, so that what stood before it has ended one.' },
  { file: 'src/crisis/strip.ts', from: 'line.expiresOn !== undefined', to: 'true', line: 'const expired = at && line.expiresOn !== undefined && at.getTime() > Date.parse(line.expiresOn) + 36 * 3_600_000;', why: 'no date is no number, and no time is later than that.' },
  { file: 'src/crisis/host-lines.ts', from: "value === ''", to: 'false', why: 'an empty text is one empty entry, which is passed over.' },
  { file: 'src/crisis/host-lines.ts', from: "''", to: '"Stryker was here!"', line: "if (value === undefined || value === null || value === '') return { lines, problems };", why: 'an empty text is one empty entry, which is passed over.' },
  { file: 'src/crisis/host-lines.ts', from: '[]', to: '["Stryker was here"]', line: 'const [, name, phone] = NAME_AND_NUMBER.exec(text) ?? [];', why: 'the first of the list is not read.' },
  { file: 'src/crisis/host-lines.ts', from: 'name !== undefined && phone !== undefined', to: 'name !== undefined || phone !== undefined', why: BOTH },
  { file: 'src/crisis/host-lines.ts', from: 'name !== undefined', to: 'true', line: 'if (name !== undefined && phone !== undefined) return readObject({ name, phone }, country, report);', why: BOTH },
  { file: 'src/crisis/host-lines.ts', from: 'phone !== undefined', to: 'true', line: 'if (name !== undefined && phone !== undefined) return readObject({ name, phone }, country, report);', why: BOTH },
  { file: 'src/feeds/bounds.ts', from: "typeof value !== 'object'", to: 'false', line: "if (typeof value !== 'object' || value === null) return value;", why: 'what is neither text, list nor object has no entries, and is given back as it is.' },
  { file: 'src/feeds/bounds.ts', to: '{}', line: 'function fits(value: unknown, field: string): boolean {', why: QUICK_LOOK },
  { file: 'src/feeds/bounds.ts', to: 'true', line: "if (typeof value === 'string') return value.length <= LONGEST_TEXT;", why: QUICK_LOOK },
  { file: 'src/feeds/bounds.ts', to: "typeof value !== 'string'", line: "if (typeof value === 'string') return value.length <= LONGEST_TEXT;", why: QUICK_LOOK },
  { file: 'src/feeds/bounds.ts', from: 'Array.isArray(value)', to: 'true', line: 'if (Array.isArray(value)) return value.length <= mostOf(field) && value.every(each => fits(each, field));', why: QUICK_LOOK },
  { file: 'src/feeds/bounds.ts', from: "fits(resource, '')", to: 'false', why: QUICK_LOOK },
  { file: 'src/feeds/bounds.ts', from: "''", to: '"Stryker was here!"', line: "if (fits(resource, '')) return resource;", why: 'a resource is no list, and each of its fields has its own name.' },
  { file: 'src/feeds/bounds.ts', from: 'true', to: 'false', line: 'let same = true;', why: SECOND_LOCK },
  { file: 'src/feeds/bounds.ts', from: 'kept !== value', to: 'true', line: 'if (kept !== value) same = false;', why: SECOND_LOCK },
  { file: 'src/elements/rf-exit/leave.ts', from: 'exits[0]?.press', to: 'exits[0].press', why: 'keys are heard only while there is an exit.' },
  { file: 'src/model/hours.ts', from: "{ spans: [], rest: 'closed' }", to: '{}', why: SEVEN },
  { file: 'src/model/hours.ts', from: '[]', to: '["Stryker was here"]', line: "const CLOSED_DAY: DayPlan = { spans: [], rest: 'closed' };", why: SEVEN },
  { file: 'src/model/hours.ts', from: "'closed'", to: '""', line: "const CLOSED_DAY: DayPlan = { spans: [], rest: 'closed' };", why: SEVEN },
  { file: 'src/model/hours.ts', from: "'rules'", to: '""', why: 'what is neither fixed nor a week is read as rules.' },
  { file: 'src/model/holidays.ts', from: '[]', to: '["Stryker was here"]', why: 'without rules no day has a span, and without a span nothing is said.' },
  { file: 'src/model/holidays.ts', from: "''", to: '"Stryker was here!"', why: 'those words say nothing of holidays.' },
];
