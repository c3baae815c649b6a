/**
 * The last gate on size, whichever reader a resource comes from: texts that were put together from several cells, and
 * lists, are cut here, and what was cut is said. It walks a Resource, whose depth its reader has bounded.
 */
import { LONGEST_TEXT } from './clean-text.js';
import type { Problem } from './feed.js';
import type { ProblemCode } from './problems.js';
import { cutText } from '../text/cut-text.js';

/** Of phones, categories and the like: more than anybody lists of one service. Postal codes and dated hours may be many. */
export const LONGEST_LIST = 200;
export const LONGEST_PLAIN_LIST = 2000;
const PLAIN = new Set(['schedules', 'coverage']);

const mostOf = (field: string): number => PLAIN.has(field) ? LONGEST_PLAIN_LIST : LONGEST_LIST;

export type ReportCut = (code: ProblemCode, field: string, params: Problem['params']) => void;

/** The same value where nothing is too long. */
function cut(value: unknown, field: string, report: ReportCut): unknown {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_TEXT) return value;
    report('text-too-long', field, { limit: LONGEST_TEXT });
    return cutText(value, LONGEST_TEXT);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const limit = mostOf(field), list: readonly unknown[] = value;
    if (list.length > limit) report('list-too-long', field, { limit, count: list.length });
    const kept = list.length > limit ? list.slice(0, limit) : list;
    const parts = kept.map(each => cut(each, field, report));
    return parts.some((each, index) => each !== list[index]) ? parts : kept;
  }
  // Ground has bounds of its own (model/area.ts), and a line that is cut encloses something else.
  const entries = Object.entries(value).map(([key, each]) => [key, each, key === 'polygons' ? each : cut(each, field, report)] as const);
  return entries.some(([, before, after]) => before !== after) ? Object.fromEntries(entries.map(([key, , after]) => [key, after])) : value;
}

/** Whether all of it stays: nearly always, and then nothing is made anew. */
function fits(value: unknown, field: string): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.length <= mostOf(field) && value.every(each => fits(each, field));
  return Object.keys(value).every(key => key === 'polygons' || fits((value as Readonly<Record<string, unknown>>)[key], key));
}

export function withinBounds<T extends object>(resource: T, report: ReportCut): T {
  if (fits(resource, '')) return resource;
  let same = true;
  const entries = Object.entries(resource).map(([field, value]) => {
    const kept = cut(value, field, report);
    if (kept !== value) same = false;
    // A list that was cut is no longer all there is: who is in what went would be told that they are not served.
    return [field, field === 'coverage' && kept !== value ? { ...kept as object, complete: false } : kept];
  });
  // What was cut is shorter and of the same type, which Object.fromEntries cannot say.
  return same ? resource : Object.fromEntries(entries) as T;
}
