/**
 * Clauses to schedules: times whose half of the day is not said are settled by the times around them or left unknown, a
 * break is cut out of the hours it stands in, and hours that deny each other are none at all.
 */
import type { Schedule, Weekday } from '../../model/resource.js';
import { ALL_DAY, clockRange, inHalf, isBeyond12, rangeOf, type ClockRange, type ClockTime } from './clock.js';
import type { Clause } from './hours-clauses.js';
import type { DayGroup, Span } from './hours-reader.js';

export interface Settled {
  readonly schedules: readonly Schedule[];
  /** Some days were named and their times not understood. */
  readonly gaps: boolean;
}

const same = (a: Hours, b: Hours): boolean => JSON.stringify([a.group, a.range]) === JSON.stringify([b.group, b.range]);

interface Opening { readonly group: DayGroup; readonly span: Span; range: ClockRange | undefined; readonly clause: number }

const clock = (time = ''): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const ends = ({ opensAt, closesAt }: ClockRange): [number, number] => [clock(opensAt), clock(closesAt)];
const isMarked = (span: Span): boolean => span.is === 'times' && (span.opens.half ?? span.closes.half) !== undefined;

/** Every reading of a pair whose halves are not both said, that runs forward within one day. */
function readings({ opens, closes }: { readonly opens: ClockTime; readonly closes: ClockTime }): [number, number][] {
  if (opens.clock24 || closes.clock24 || opens.hour > 12 || closes.hour > 12) return [];
  const halves = (time: ClockTime): number[] => (time.half ? [time.half] : ['am', 'pm'] as const).map(half => inHalf(time, half));
  return halves(opens).flatMap(start => halves(closes).map((end): [number, number] => [start, end])).filter(([start, end]) => start < end);
}

/** The one reading of a pair that stands within hours said elsewhere, or right before the afternoon that follows it. */
function byContext(opening: Opening, all: readonly Opening[]): ClockRange | undefined {
  const { span } = opening;
  if (span.is !== 'times') return undefined;
  const said = all.filter(each => each.range && isMarked(each.span)).map(each => ({ each, span: ends(each.range ?? ALL_DAY) })).filter(({ span: [start, end] }) => start < end);
  const within = said.filter(({ each }) => each.clause !== opening.clause).flatMap(({ span: [start, end] }) => readings(span).filter(([from, to]) => start <= from && to <= end));
  const next = all[all.indexOf(opening) + 1];
  const after = said.find(({ each }) => each === next && each.clause === opening.clause);
  const before = after ? readings(span).filter(([, to]) => to <= after.span[0] && after.span[0] - to <= 180) : [];
  const found = new Map([...within, ...before].map(each => [each.join(), each]));
  const [only] = found.values();
  return only && found.size === 1 ? rangeOf(...only) : undefined;
}

function settleTimes(openings: readonly Opening[], around: boolean): void {
  const times = openings.flatMap(({ span }) => span.is === 'times' ? [span.opens, span.closes] : []);
  const in24 = (around || times.some(isBeyond12)) && times.every(({ half, named }) => !half || named);
  for (const opening of openings) opening.range = opening.span.is === 'day' ? ALL_DAY : clockRange(opening.span.opens, opening.span.closes, in24);
  const settled = openings.map(opening => opening.range ?? byContext(opening, openings));
  for (const [index, opening] of openings.entries()) opening.range = settled[index];
}

/** The break as it falls into the hours of a day; undefined where it does not. */
function cut(range: ClockRange, pause: Span): ClockRange[] | undefined {
  if (pause.is !== 'times') return undefined;
  const [start, end] = ends(range), said = clockRange(pause.opens, pause.closes);
  const possible = said ? [ends(said)] : readings(pause);
  const [only, ...others] = possible.filter(([from, to]) => start < from && to < end);
  return only && !others.length && end > start ? [rangeOf(start, only[0]), rangeOf(only[1], end)] : undefined;
}

/** Whether two groups can fall on one date: the last Friday may be the fourth. */
function canMeet(a: DayGroup, b: DayGroup): boolean {
  const nths = !a.nths.length || !b.nths.length || a.nths.includes(-1) !== b.nths.includes(-1) || a.nths.some(nth => b.nths.includes(nth));
  return nths && a.byday.some(day => b.byday.includes(day));
}

function overlap(a: ClockRange, b: ClockRange): boolean {
  const [[aStart, aEnd], [bStart, bEnd]] = [ends(a), ends(b)];
  return aStart < (bEnd > bStart ? bEnd : bEnd + 1440) && bStart < (aEnd > aStart ? aEnd : aEnd + 1440);
}

interface Hours { readonly group: DayGroup; readonly range: ClockRange; readonly clause: number }

/** The hours with every break cut out; undefined where one falls nowhere. */
function withBreaks(hours: readonly Hours[], clauses: readonly Clause[]): readonly Hours[] | undefined {
  let left = hours;
  for (const clause of clauses) if (clause.is === 'break') {
    const parts = left.map(each => cut(each.range, clause.span)?.map((range): Hours => ({ ...each, range })));
    if (!parts.some(Boolean)) return undefined;
    left = left.flatMap((each, index) => parts[index] ?? [each]);
  }
  return left;
}

function schedulesOf(clause: Clause, hours: readonly Hours[]): Schedule[] {
  if (clause.is === 'closed') return clause.byday.length ? [{ state: 'closed', freq: 'WEEKLY', byday: clause.byday }] : [];
  if (clause.is === 'closed-dates') return [{ state: 'closed', byyearday: clause.yearDays }];
  return hours.map(({ group: { byday, nths }, range }) => nths.length ? { freq: 'MONTHLY', byday, bysetpos: nths, ...range } : { freq: 'WEEKLY', byday, ...range });
}

/** Undefined where the clauses deny each other, or a break falls nowhere. `in24`: other cells keep to a clock of 24 hours. */
export function settle(clauses: readonly Clause[], in24 = false): Settled | undefined {
  const openings: Opening[] = clauses.flatMap((each, clause) => each.is === 'open' ? each.spans.flatMap(span => each.groups.map(group => ({ group, span, range: undefined, clause }))) : []);
  settleTimes(openings, in24);
  const unknown = new Set<Weekday>([
    ...clauses.flatMap(clause => clause.is === 'unknown' ? clause.byday : []),
    ...openings.filter(({ range }) => !range).flatMap(({ group }) => group.byday),
  ]);
  const said = openings.flatMap(({ group, range, clause }): Hours[] => range ? [{ group, range, clause }] : []);
  // The same hours of the same days, said again in another language.
  const once = said.filter((each, index) => said.findIndex(other => same(each, other)) === index);
  const hours = withBreaks(once, clauses);
  const closed = new Set(clauses.flatMap(clause => clause.is === 'closed' ? clause.byday : []));
  const denied = hours?.some(({ group, range }, index) =>
    group.byday.some(day => closed.has(day) || unknown.has(day)) || hours.slice(index + 1).some(other => canMeet(group, other.group) && overlap(range, other.range)));
  if (!hours || denied || [...closed].some(day => unknown.has(day))) return undefined;
  return { gaps: unknown.size > 0, schedules: clauses.flatMap((clause, index) => schedulesOf(clause, hours.filter(each => each.clause === index))) };
}
