/**
 * Hours made up at random, written down as people write them in three languages, and read back: either exactly those
 * hours, or not complete, and never any others. Words that are put among them are never passed over.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHours } from '../../../src/feeds/hours/hours-prose.js';
import { AFTER, BEFORE } from '../../fixtures/hours-corpus.js';
import { judge } from '../../fixtures/hours-labels.js';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = {
  short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  letters: ['M', 'Tu', 'W', 'Th', 'F', 'Sa', 'Su'],
  english: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  spanish: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  french: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
};

/** Minutes from midnight, the end above 1440 past it. */
type Range = readonly [open: number, close: number];
interface Part { readonly days: readonly number[]; readonly ranges: readonly Range[] }

const code = (minute: number): string => `${String(Math.floor(minute / 60) % 24 || (minute === 1440 ? 24 : 0)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const label = (parts: readonly Part[]): string => parts.flatMap(({ days, ranges }) =>
  (ranges.length ? ranges.map(([open, close]) => `${code(open)}-${code(close)}`) : ['closed']).map(says => `${days.map(day => CODES[day]).join(' ')} ${says}`)).join('; ');

/** One way of writing. A clock gets the whole range, for what it may leave out. */
interface Style {
  readonly days: (days: readonly number[]) => string;
  readonly range: (range: Range) => string;
  readonly clause: (days: string, ranges: readonly string[]) => string;
  readonly closed: (days: string) => string;
  readonly between: string;
}

/** Days as a range where they follow each other, else as a list. */
const listed = (names: readonly string[], to: string, and: string, before = '') => (days: readonly number[]): string => {
  const first = days[0] ?? 0, last = days.at(-1) ?? 0;
  return days.length > 2 && last - first === days.length - 1 ? `${before}${names[first]}${to}${names[last]}` : days.map(day => names[day]).join(', ').replace(/, ([^,]*)$/, `${and}$1`);
};
const twelve = (am: string, pm: string, zeros: boolean) => (minute: number): string => {
  const of = minute % 1440, hour = Math.floor(of / 60), past = of % 60;
  return `${hour % 12 || 12}${past || zeros ? `:${String(past).padStart(2, '0')}` : ''}${hour < 12 ? am : pm}`;
};
const both = (clock: (minute: number) => string, to: string) => ([open, close]: Range): string => `${clock(open)}${to}${clock(close)}`;
const twentyFour = (minute: number): string => code(minute);
/** "9-5pm", "6-9pm": the first half of the day is left out where everybody does. */
const lazy = (range: Range): string => {
  const written = both(twelve('am', 'pm', false), '-')(range), [open, close] = range;
  const natural = close < 1440 && close % 1440 >= 720 && (open >= 720 ? open < close : (open - 1) % 720 >= (close - 720) % 720 && open >= 60 && close >= 780);
  return natural ? written.replace(/[ap]m-/, '-') : written;
};
const bare = (range: Range): string => both(twelve('', '', false), '-')(range);
const hour = (unit: string) => (minute: number): string => {
  const h = Math.floor(minute / 60) % 24 || (minute === 1440 ? 24 : 0), past = minute % 60;
  return `${h}${unit}${past ? String(past).padStart(2, '0') : ''}`.trim();
};
const plainly = (join: string) => (days: string, ranges: readonly string[]): string => `${days}${join}${ranges.join(', ')}`;

const STYLES: Readonly<Record<string, Style>> = {
  'Mon-Fri 9am-5pm': { days: listed(NAMES.short, '-', ' & '), range: both(twelve('am', 'pm', false), '-'), clause: plainly(' '), closed: days => `${days} closed`, between: '; ' },
  'Monday through Friday, 9:00 a.m. to 5:00 p.m.': { days: listed(NAMES.english, ' through ', ' and '), range: both(twelve(' a.m.', ' p.m.', true), ' to '), clause: plainly(', '), closed: days => `closed ${days}`, between: '; ' },
  'Monday: 9 AM–5 PM |': { days: listed(NAMES.english, '–', ', '), range: both(twelve(' AM', ' PM', false), '–'), clause: plainly(': '), closed: days => `${days}: Closed`, between: ' | ' },
  'M-F 9a-5p': { days: listed(NAMES.letters, '-', '/'), range: both(twelve('a', 'p', false), '-'), clause: plainly(' '), closed: days => `${days} closed`, between: ', ' },
  '9am-5pm Mon-Fri': { days: listed(NAMES.short, '-', ' & '), range: both(twelve('am', 'pm', false), '-'), clause: (days, ranges) => `${ranges.join(' & ')} ${days}`, closed: days => `closed ${days}`, between: '; ' },
  'Mon-Fri 9-5pm': { days: listed(NAMES.short, '-', ' & '), range: lazy, clause: plainly(' '), closed: days => `${days} closed`, between: '; ' },
  'Mon-Fri 9-5': { days: listed(NAMES.short, '-', ' & '), range: bare, clause: plainly(' '), closed: days => `${days} closed`, between: '; ' },
  'Mon-Fri 09:00-17:00': { days: listed(NAMES.short, '-', ', '), range: both(twentyFour, '-'), clause: plainly(' '), closed: days => `${days} closed`, between: '\n' },
  'Mo-Fr 09:00-17:00': { days: listed(['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], '-', ','), range: both(twentyFour, '-'), clause: (days, ranges) => `${days} ${ranges.join(',')}`, closed: days => `${days} off`, between: '; ' },
  'De lunes a viernes de 9 a 17 horas': { days: listed(NAMES.spanish, ' a ', ' y ', 'De '), range: ([open, close]) => `de ${hour(':')(open).replace(/:$/, '')} a ${hour(':')(close).replace(/:$/, '')} horas`, clause: (days, ranges) => `${days} ${ranges.join(' y ')}`, closed: days => `${days} cerrado`, between: '. ' },
  'lunes a viernes: 9:00 a. m. - 5:00 p. m.': { days: listed(NAMES.spanish, ' a ', ' y '), range: both(twelve(' a. m.', ' p. m.', true), ' - '), clause: plainly(': '), closed: days => `${days}: cerrado`, between: '; ' },
  'du lundi au vendredi de 9 h à 17 h': { days: listed(NAMES.french, ' au ', ' et ', 'du '), range: ([open, close]) => `de ${hour(' h ')(open)} à ${hour(' h ')(close)}`, clause: (days, ranges) => `${days} ${ranges.join(' et ')}`, closed: days => `fermé ${days}`, between: ', ' },
  'lundi au vendredi 9h-17h': { days: listed(NAMES.french, ' au ', ', '), range: both(hour('h'), '-'), clause: plainly(' : '), closed: days => `${days} fermé`, between: '; ' },
};

const write = (style: Style, parts: readonly Part[]): string =>
  parts.map(({ days, ranges }) => ranges.length ? style.clause(style.days(days), ranges.map(style.range)) : style.closed(style.days(days))).join(style.between);

const quarter = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: from / 15, max: to / 15 }).map(each => each * 15);
const day = fc.tuple(quarter(360, 720), quarter(780, 1320));
const hours = fc.oneof(
  { weight: 5, arbitrary: day.map((range): Range[] => [range]) },
  { weight: 2, arbitrary: fc.tuple(quarter(420, 600), quarter(660, 735), quarter(765, 840), quarter(900, 1200)).map(([a, b, c, d]): Range[] => [[a, b], [c, d]]) },
  { weight: 1, arbitrary: fc.tuple(quarter(1020, 1380), quarter(1500, 1920)).map((range): Range[] => [range]) },
  { weight: 1, arbitrary: fc.constant<Range[]>([[0, 1440]]) },
  { weight: 1, arbitrary: quarter(360, 1200).map((open): Range[] => [[open, 1440]]) },
  { weight: 1, arbitrary: fc.constant<Range[]>([]) },
);
/** The week dealt out to up to three clauses; the first is open. */
const weeks: fc.Arbitrary<readonly Part[]> = fc.tuple(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 7, maxLength: 7 }), day, hours, hours)
  .map(([dealt, first, second, third]) => [[first], second, third].map((ranges, part): Part => ({ ranges: ranges, days: dealt.flatMap((to, at) => to === part ? [at] : []) })).filter(({ days }) => days.length))
  .filter(parts => parts[0]?.ranges.length === 1);

for (const [name, style] of Object.entries(STYLES)) {
  test(`read back: ${name}`, context => {
    let whole = 0, all = 0;
    fc.assert(fc.property(weeks, parts => {
      const text = write(style, parts);
      const verdict = judge({ is: 'complete', hours: label(parts) }, parseHours(text));
      all++;
      if (verdict.whole) whole++;
      assert.equal(verdict.wrong, undefined, `${text} is ${label(parts)}`);
    }), { numRuns: 250 });
    context.diagnostic(`${whole} of ${all} understood`);
    assert.ok(name === 'Mon-Fri 9-5' ? whole === 0 : whole >= 0.6 * all, `${whole} of ${all}`);
  });
}

const UNDERSTOOD = [...BEFORE, ...AFTER].filter(([, is]) => is !== 'none');

test('a word that is not known, put anywhere, is never passed over', () => {
  fc.assert(fc.property(fc.constantFrom(...UNDERSTOOD), fc.nat(), fc.constantFrom('zorgle', 'Xyz:', '(qux)'), ([text, , hours = ''], at, word) => {
    const gaps = [...text.matchAll(/(?=\s)|$/g)].map(({ index }) => index), gap = gaps[at % gaps.length] ?? 0;
    const changed = `${text.slice(0, gap)} ${word}${text.slice(gap)}`, read = parseHours(changed);
    assert.notEqual(read?.hoursAre, 'complete', changed);
    assert.equal(judge({ is: 'partial', hours }, read).wrong, undefined, changed);
  }), { numRuns: 2000 });
});

test('a limit at the end of hours leaves them as text', () => {
  const LIMITS = [' except Tuesdays', ', excepto los martes', ' sauf le mardi', ' (summer only)', ' en verano', ', en juillet', ' from June to August', ' EST', ' (Eastern time)', ', hours vary', ' every other week', ', alternate Mondays', '?', ' until further notice', ' during school'];
  for (const [text, is] of UNDERSTOOD) {
    // What stands beside partial hours may be of one thing among several, and so may its limit.
    if (is === 'complete') for (const limit of LIMITS) assert.equal(parseHours(`${text}${limit}`), undefined, `${text}${limit}`);
  }
});

test('any text at all: no error, and nothing but known hours', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...'Mon Tue - , ; : . / 9 9am 5pm 17:00 12 1st closed and to a de lunes lundi h horas daily 24 hours 24/7 for lunch Dec 25 may not ( ) \n L V X M "'.split(' '), ' '), { maxLength: 30 }), parts => {
    const read = parseHours(parts.join(' '));
    for (const { state, opensAt, closesAt } of read?.schedules ?? []) assert.ok(state !== undefined || (opensAt && closesAt && opensAt !== closesAt));
  }), { numRuns: 3000 });
  assert.equal(parseHours(`Mon-Fri 9am-5pm ${'and also '.repeat(200)}`), undefined, 'too long to be hours');
});
