/**
 * Query <-> URLSearchParams, for saved links. Keys begin with `rf-` so that they never meet the host page's own.
 * `near` is never written: a link must not tell where someone is. Nor is `cursor`, which is good for one visit.
 * Reading is forgiving: whatever cannot be a query is left out or clamped, because anyone can write a link.
 */
import { cutText } from '../text/cut-text.js';
import { LONGEST_PAGE, LONGEST_TEXT } from './limits.js';
import type { Query } from './query.js';

export const PREFIX = 'rf-';
const MOST_VALUES = 50;
const LONGEST_VALUE = 200;
const EARTH = 20_100_000;

/** The query as parameters `rf-…`, without `near` and `cursor`. */
export function encodeQuery(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  const set = (key: string, value: string | number | boolean | undefined): void => {
    if (value !== undefined) params.append(PREFIX + key, value === true ? '1' : value === false ? '0' : String(value));
  };
  set('id', query.id);
  set('q', query.text);
  for (const category of query.categories ?? []) set('category', category);
  set('radius', query.radius);
  set('within', query.within?.join(','));
  set('open', query.openAt);
  for (const language of query.languages ?? []) set('language', language);
  set('free', query.free);
  set('virtual', query.virtual);
  set('accessible', query.accessible);
  set('sort', query.sort);
  set('limit', query.limit);
  return params;
}

/** The query of `rf-…` parameters. Never throws: hostile or unknown values are dropped or clamped. */
export function decodeQuery(params: URLSearchParams): Query {
  const text = (key: string, longest = LONGEST_VALUE): string | undefined => cutText(params.get(PREFIX + key) ?? '', longest) || undefined;
  const list = (key: string): readonly string[] | undefined => {
    const values = params.getAll(PREFIX + key).filter(Boolean).slice(0, MOST_VALUES).map((value) => value.slice(0, LONGEST_VALUE));
    return values.length > 0 ? values : undefined;
  };
  const number = (key: string, low: number, high: number): number | undefined => {
    const value = text(key);
    return value === undefined || !Number.isFinite(Number(value)) ? undefined : Math.min(high, Math.max(low, Number(value)));
  };
  const flag = (key: string): boolean | undefined => ({ 1: true, 0: false } as Record<string, boolean>)[text(key) ?? ''];
  const sort = (['relevance', 'distance', 'name'] as const).find((name) => name === text('sort'));
  const openAt = text('open');
  const limit = number('limit', 1, LONGEST_PAGE);

  const query: { -readonly [key in keyof Query]: Query[key] | undefined } = {
    id: text('id'),
    text: text('q', LONGEST_TEXT),
    categories: list('category'),
    radius: number('radius', 0, EARTH),
    within: box(text('within')),
    openAt: openAt === 'now' || !Number.isNaN(Date.parse(openAt ?? '')) ? openAt : undefined,
    languages: list('language'),
    free: flag('free'),
    virtual: flag('virtual'),
    accessible: flag('accessible'),
    sort,
    limit: limit === undefined ? undefined : Math.floor(limit),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

function box(text: string | undefined): Query['within'] {
  const [west, south, east, north, ...rest] = (text ?? '').split(',').map((part) => part.trim() === '' ? NaN : Number(part));
  if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length > 0) return undefined;
  const fits = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north;
  return fits ? [west, south, east, north] : undefined;
}
