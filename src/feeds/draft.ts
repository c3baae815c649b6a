/**
 * What every reader shares after a record is read: the confidential check, ids, and the account of what became of each
 * record. A reader hands in drafts; `finish` gives a Feed in which every source record is used, merged or rejected.
 */
import { FinderError } from '../model/errors.js';
import { looksConfidential, withholdPlace, type Described } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { withinBounds } from './bounds.js';
import { contentId } from './content-id.js';
import type { ColumnGuess, Feed, FeedFormat, Problem, ReadOptions } from './feed.js';
import { withoutOwnStreet } from './places/own-street.js';
import { problem, ProblemList, type Where } from './problems.js';
import { Doubts, SharedIds, withHoursOf } from './same-service.js';
import { mapInSlices } from '../model/map-in-slices.js';
import { slices } from '../model/slices.js';

export { MOST_RECORDS } from './tables/table.js';

export interface Draft {
  readonly resource: Omit<Resource, 'id'> & { readonly id?: string };
  /** The record it came from: drafts of one record have the same one, and are counted once. */
  readonly where: Where;
  /** Where else it comes from, if it is put together from several records. */
  readonly also?: readonly Where[];
  /** The whole source record, or its cells, unread columns too: two records are copies only when all of it is the same. */
  readonly content?: string | readonly string[];
  /** By what a confidential place is known, where that is less than the whole resource. */
  readonly judged?: Described;
}

const ABOUT_PLACE = new Set(['address', 'latitude', 'longitude', 'coordinates', 'postalCode']);

const recordOf = ({ table, pointer, row }: Pick<Where, 'table' | 'pointer' | 'row'>): string => `${table ?? ''} ${pointer ?? row ?? ''}`;

/** Cells are written down only where they are asked for, which is seldom: written for every row, they were as large as the feed. */
export const contentOf = ({ content }: Pick<Draft, 'content'>): string | undefined => typeof content === 'object' ? JSON.stringify(content) : content;

/** The resource as it may be shown. */
function guard({ resource, judged = resource }: Draft, publicPlaces: ReadonlySet<string>): Draft['resource'] {
  const named = [resource.id, resource.serviceId, resource.name, resource.organization, ...resource.categories.map(({ id }) => id)];
  if (named.some(each => each !== undefined && publicPlaces.has(each))) {
    const { confidential: _confirmed, ...open } = resource;
    return open;
  }
  if (!resource.confidential && !looksConfidential(judged)) return resource;
  // A draft may lack its id, which withholdPlace neither reads nor writes.
  return withoutOwnStreet(withholdPlace(resource as Resource), resource.place);
}

/** The id of a service at a location holds the location's, by which the place could be found among others there. */
function withoutPlaceId(resource: Draft['resource'], locationId: string | undefined, taken: Map<string, number>): Draft['resource'] {
  const { id, ...rest } = resource;
  if (!resource.confidential || locationId === undefined) return resource;
  if (id === locationId) return rest;
  if (!id?.endsWith(`:${locationId}`)) return resource;
  const service = id.slice(0, -locationId.length - 1), n = (taken.get(service) ?? 0) + 1;
  taken.set(service, n);
  return { ...resource, id: n === 1 ? service : `${service}~${n}` };
}

/** The host's zone, for a resource that has neither a zone nor a place to derive one from. */
function withZone(resource: Draft['resource'], timeZone: string | undefined): Draft['resource'] {
  const { region, latitude } = resource.place ?? {};
  return timeZone && !resource.timeZone && !region && latitude === undefined ? { ...resource, timeZone } : resource;
}

/** An id from content; made after the place is withheld, so that no address can be found again from it. */
function identify({ id, source: _source, ...resource }: Draft['resource'], whole: boolean, content = ''): string {
  const { name, organization, place, phones, categories } = resource;
  return contentId(JSON.stringify(whole ? [id, resource, content] : [name, organization, place?.address, place?.postalCode, phones[0]?.number, categories[0]?.label]));
}

/** The same one where it has that id already: thousands of copies are much for a slow phone's collector. */
const withId = (resource: Draft['resource'], id: string): Resource => hasId(resource, id) ? resource : { ...resource, id };
const hasId = (resource: Draft['resource'], id: string): resource is Resource => resource.id === id;

export interface Account { readonly table: string; readonly read: number; readonly rejected: number; readonly columns?: readonly ColumnGuess[] }

export async function finish(format: FeedFormat, drafts: readonly Draft[], found: Iterable<Problem>, account: Account, options: ReadOptions, onMerged?: (where: Where) => void): Promise<Feed> {
  if (!account.read) throw new FinderError('feed-no-resources', 'The feed has headers or an envelope, but no records.');
  const next = slices(options.signal);
  const problems = found instanceof ProblemList ? found : new ProblemList(found);
  const publicPlaces = new Set(options.publicPlaces ?? []);
  // A reader that cut a cell has said so; the same text is not told twice.
  const told = new Set([...problems].filter(({ code }) => code === 'text-too-long').map(recordOf));
  const guarded: Draft['resource'][] = [], secretIds = new Map<string, number>();
  for (const draft of drafts) {
    await next();
    guarded.push(withinBounds(withZone(withoutPlaceId(guard(draft, publicPlaces), draft.resource.locationId, secretIds), options.timeZone), (code, field, params) => {
      if (code !== 'text-too-long' || !told.has(recordOf(draft.where))) problems.push(problem(code, params, { ...draft.where, field }));
    }));
  }
  const keys = await mapInSlices(guarded, next, resource => resource.id ?? identify(resource, false));
  const uses = new Map<string, number>();
  for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const shared = new SharedIds(), doubts = new Doubts();
  for (const [index, resource] of guarded.entries()) {
    if (!resource.id || uses.get(resource.id) === 1) continue;
    if (index % 50 === 0) await next();
    shared.add(resource.id, resource);
  }

  const resources = new Map<string, Resource>();
  const used = new Set<Where>();
  for (const [index, resource] of guarded.entries()) {
    if (index % 50 === 0) await next();
    const key = keys[index] ?? '', draft = drafts[index] as Draft, { where } = draft; // one for each
    const joins = shared.isOne(key), alone = uses.get(key) === 1 || joins;
    if (resource.id && !alone) problems.push(problem('id-duplicate', { id: resource.id }, { ...where, field: 'id', value: resource.id }));
    // Not unique: told apart by all that they say, so that only true copies are merged.
    // A confidential record goes without its source, which holds its place.
    const id = alone ? key : identify(resource, true, resource.confidential ? '' : contentOf(draft));
    const first = resources.get(id);
    if (first) {
      onMerged?.(where);
      const joined = withHoursOf(first, resource);
      resources.set(id, joined);
      problems.push(problem(joined === first ? 'record-repeated' : 'hours-joined', { first: first.source?.row ?? 1 }, where));
      continue;
    }
    if (resource.confidential) problems.push(problem('place-withheld', {}, { ...where, value: resource.name }));
    used.add(where);
    doubts.add(resource, joins);
    resources.set(id, withId(resource, id));
  }
  const secret = new Set(drafts.filter((_, index) => guarded[index]?.confidential).flatMap(({ where, also = [] }) => [where, ...also].map(recordOf)));
  const all: Resource[] = [];
  for (const resource of resources.values()) {
    if (all.length % 50 === 0) await next();
    all.push(doubts.about(resource) ? { ...resource, hoursAre: 'partial' } : resource);
  }
  return {
    resources: all,
    problems: [...problems].map(each => {
      if (!secret.size || !secret.has(recordOf(each)) || !ABOUT_PLACE.has(each.field ?? '')) return each;
      const { value: _value, ...rest } = each;
      return rest;
    }),
    format,
    columns: account.columns ?? [],
    records: [{ table: account.table, read: account.read, used: used.size, merged: new Set(drafts.map(({ where }) => where)).size - used.size, rejected: account.rejected }],
  };
}
