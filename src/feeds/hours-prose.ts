/**
 * Opening hours written as plain prose, English or Spanish, to schedules. A small grammar over words: days and times,
 * in either order, clause by clause. Wholly understood is `complete`; a leading clause understood, followed by words
 * that hold no day, time or exception, is `partial`; all else is undefined and stays text.
 * Refused on purpose: hours of single meals or programs ("Lunch Mon…"), start times without an end, exceptions.
 */
import { fold } from '../text/normalise.js';
import type { Schedule, Weekday } from '../model/resource.js';
import { ALL_DAY, clockRange, readTime, type ClockRange, type ClockTime } from './clock.js';

export const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const DAY_WORDS = [
  'm|mo|mon|monday|lun|lunes', 'tu|tue|tues|tuesday|mar|martes', 'w|we|wed|weds|wednesday|mie|miercoles', 'th|thu|thur|thurs|thursday|jue|jueves',
  'f|fr|fri|friday|vie|viernes', 'sa|sat|saturday|sab|sabado', 'su|sun|sunday|dom|domingo',
].map(words => words.split('|'));
const ORDINALS = ['1st|first|primer|1er', '2nd|second|segundo|2do', '3rd|third|tercer|3er', '4th|fourth|cuarto|4to', '5th|fifth|quinto'].map(words => words.split('|'));

type Token =
  | { readonly is: 'days'; readonly days: readonly number[] }
  | { readonly is: 'time'; readonly time: ClockTime }
  | { readonly is: 'nth'; readonly nth: number }
  | { readonly is: 'to' | 'and' | 'always' | 'closed' | 'label' | 'word' };

export interface Hours { readonly schedules: readonly Schedule[]; readonly hoursAre: 'complete' | 'partial' }

function dayNumber(word: string): number {
  return DAY_WORDS.findIndex(words => words.includes(word) || (word.length > 5 && words.includes(word.replace(/s$/, ''))));
}

/** Longer than any hours people write: not worth reading, and never let to be slow. */
const LONGEST_PROSE = 1000;

function tokenise(text: string): Token[] {
  if (text.length > LONGEST_PROSE) return [{ is: 'word' }];
  const plain = fold(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/(\d),(\d\d)(?= ?(?:h|hs|hrs|horas)\b)/g, '$1:$2')
    .replace(/\b24 ?(?:\/|x) ?7\b|\b(?:7 days (?:a|per) week,? )?24[ -]?(?:hours?|hrs?|horas)\b(?:,? (?:a|per|each|every|al|por) (?:day|dia))?(?:,? (?:(?:7|seven) days(?: (?:a|per) week)?|every ?day|daily))?|\b(?:around|round) the clock\b/g, ' @always ')
    .replace(/\b(?:7 days a week|seven days a week|every ?day|daily|todos los dias|diario|diariamente|a diario)\b/g, ' @daily ')
    .replace(/\b(?:last|ultimo)\b/g, '@last')
    .replace(/\bof (?:the|each|every) month\b|\b(?:del|de cada) mes\b/g, ' ');
  const tokens: Token[] = [];
  for (const [word] of plain.matchAll(/@\w+|\d{1,2}(?:[:.]?\d\d)?(?: ?[ap]m| ?(?:h|hs|hrs|horas)|[ap])?(?![\p{L}\p{N}])|\d*\p{L}+|\d+|[-&,;:/|\n]|[^\s()\p{L}\p{N}]/gu)) {
    const time = /^\d/.test(word) || /^(noon|midnight|mediodia|medianoche)$/.test(word) ? readTime(word.trim()) : undefined;
    const nth = ORDINALS.findIndex(words => words.includes(word));
    const day = dayNumber(word.replace(/\.$/, ''));
    if (word === '@always') tokens.push({ is: 'always' });
    else if (word === '@daily') tokens.push({ is: 'days', days: [0, 1, 2, 3, 4, 5, 6] });
    else if (/^(weekdays?|laborables)$/.test(word)) tokens.push({ is: 'days', days: [0, 1, 2, 3, 4] });
    else if (/^(weekends?|fines)$/.test(word)) tokens.push({ is: 'days', days: [5, 6] });
    else if (word === '@last') tokens.push({ is: 'nth', nth: -1 });
    else if (nth >= 0) tokens.push({ is: 'nth', nth: nth + 1 });
    else if (day >= 0) tokens.push({ is: 'days', days: [day] });
    else if (time) tokens.push({ is: 'time', time });
    else if (/^(-|to|through|thru|until|till|a|al|hasta)$/.test(word)) tokens.push({ is: 'to' });
    else if (/^(&|and|y|e|,|;|\/|\||\n)$/.test(word)) tokens.push({ is: 'and' });
    else if (/^(closed|cerrado)$/.test(word)) tokens.push({ is: 'closed' });
    else if (/^(office|oficina)$/.test(word)) tokens.push({ is: 'label' });
    else if (!/^(:|\.|from|de|desde|los|las|la|el|open|abierto|hours|horario|at|on|between|entre)$/.test(word)) tokens.push({ is: 'word' });
  }
  return tokens;
}

/** Reads tokens from the front; every method gives undefined and moves nothing when what it wants is not there. */
class Reader {
  at = 0;
  constructor(readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token['is'] | undefined { return this.tokens[this.at + ahead]?.is; }

  skip(is: Token['is']): boolean {
    const start = this.at;
    while (this.peek() === is) this.at++;
    return this.at > start;
  }

  days(): { byday: Weekday[]; nths: number[] } | undefined {
    const start = this.at;
    const nths: number[] = [], found = new Set<number>();
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      if (token.is === 'nth' && !found.size) nths.push(token.nth);
      else if (token.is === 'days') {
        const last = this.tokens[this.at + 2];
        if (this.peek(1) === 'to' && last?.is === 'days') {
          const [from = 0] = token.days, [to = 0] = last.days;
          for (let day = from; ; day = (day + 1) % 7) {
            found.add(day);
            if (day === to) break;
          }
          this.at += 2;
        } else token.days.forEach(day => found.add(day));
      } else if (!(token.is === 'and' && (this.peek(1) === 'days' || this.peek(1) === 'nth' || this.peek(1) === 'and'))) break;
      this.at++;
    }
    if (found.size) return { byday: WEEK.filter((_, day) => found.has(day)), nths };
    this.at = start;
    return undefined;
  }

  range(): ClockRange | undefined {
    if (this.peek() === 'always') {
      this.at++;
      return ALL_DAY;
    }
    const opens = this.tokens[this.at], closes = this.tokens[this.at + 2];
    const range = opens?.is === 'time' && this.peek(1) === 'to' && closes?.is === 'time' ? clockRange(opens.time, closes.time) : undefined;
    if (range) this.at += 3;
    return range;
  }

  ranges(): ClockRange[] {
    const ranges: ClockRange[] = [];
    for (let range = this.range(); range; range = this.range()) {
      ranges.push(range);
      if (this.peek() === 'and' && (this.peek(1) === 'time' || this.peek(1) === 'always')) this.at++;
    }
    return ranges;
  }
}

const clock = (time = ''): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Two weekly rules that overlap on one day were not meant for one door. */
function overlapping(schedules: readonly Schedule[]): boolean {
  return schedules.some((a, index) => schedules.slice(index + 1).some(b =>
    a.freq === b.freq && a.byday?.some(day => b.byday?.includes(day)) &&
    (a.state === 'closed' || b.state === 'closed' || (clock(a.opensAt) < clock(b.closesAt) && clock(b.opensAt) < clock(a.closesAt)))));
}

function clause(reader: Reader, defaultDays: readonly Weekday[] | undefined): Schedule[] | undefined {
  const always = reader.peek() === 'always';
  let days = reader.days();
  if (reader.peek() === 'closed' && days && !days.nths.length) {
    reader.at++;
    return [{ state: 'closed', freq: 'WEEKLY', byday: days.byday }];
  }
  if (days) reader.skip('and');
  const ranges = reader.ranges();
  if (!ranges.length) return undefined;
  if (!days) {
    // "9am-5pm Mon-Fri". A separator between would make the days the next clause's.
    days = reader.days();
    if (days && (reader.peek() === 'time' || reader.peek() === 'always' || reader.peek() === 'closed')) return undefined;
  }
  const byday = days?.byday ?? defaultDays ?? (always ? WEEK : undefined);
  if (!byday) return undefined;
  const nths = days?.nths ?? [];
  return ranges.map(range => nths.length ? { freq: 'MONTHLY', byday, bysetpos: nths, ...range } : { freq: 'WEEKLY', byday, ...range });
}

const EXCEPTION = /\b(vary|varies|except|only|other|alternate|seasonal|summer|winter|before|after|between|arrive|call for|temporarily|excepto|solo|varian?|verano|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|january|february|march|april|august|september|sept|october|november|december)\b/;

/** `defaultDays`: the days of a range that names none, as in a column for one weekday. */
export function parseHours(text: string, defaultDays?: readonly Weekday[]): Hours | undefined {
  const tokens = tokenise(text);
  const reader = new Reader(tokens);
  const labelled = reader.skip('label');
  const schedules: Schedule[] = [];
  let understood = 0;
  while (reader.at < tokens.length) {
    const found = clause(reader, defaultDays);
    if (!found) break;
    schedules.push(...found);
    understood = reader.at;
    reader.skip('and');
  }
  const rest = tokens.slice(understood);
  const whole = rest.every(token => token.is === 'and');
  // A hyphen or slash in the words that follow is no range.
  const plain = rest.every(token => token.is === 'word' || token.is === 'and' || token.is === 'to');
  if (!schedules.length || !(whole || plain) || (!whole && EXCEPTION.test(fold(text))) || overlapping(schedules)) return undefined;
  return { schedules, hoursAre: whole && !labelled ? 'complete' : 'partial' };
}

/** The days of text that names days and nothing else ("Tuesday, Thursday, Saturday", "Sun-Sat"). */
export function parseDays(text: string): { byday: readonly Weekday[]; nths: readonly number[] } | undefined {
  const reader = new Reader(tokenise(text));
  const days = reader.days();
  return reader.at === reader.tokens.length ? days : undefined;
}

/** Every clear range of times anywhere in text that is not understood as a whole: enough to contradict, never to open a door. */
export function rangesIn(text: string): ClockRange[] {
  const reader = new Reader(tokenise(text));
  const found: ClockRange[] = [];
  for (; reader.at < reader.tokens.length; reader.at++) {
    const range = reader.range();
    if (range) {
      found.push(range);
      reader.at--;
    }
  }
  return found;
}

/** One time alone in a cell, or "24 hours". */
export function parseTimeCell(text: string): ClockTime | 'always' | undefined {
  const tokens = tokenise(text);
  const [only] = tokens;
  if (tokens.length !== 1 || !only) return undefined;
  return only.is === 'time' ? only.time : only.is === 'always' ? 'always' : undefined;
}
