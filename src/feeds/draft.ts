/**
 * What every reader shares after a record is read: the confidential check, ids, and the account of what became of each
 * record. A reader hands in drafts; `finish` gives a Feed in which every source record is used, merged or rejected.
 */
import { FinderError } from '../model/errors.js';
import { looksConfidential, withholdPlace } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { contentId } from './content-id.js';
import type { ColumnGuess, Feed, FeedFormat, Problem, ReadOptions } from './feed.js';
import { problem, type Where } from './problems.js';

export const MOST_RECORDS = 200_000;

export interface Draft { readonly resource: Omit<Resource, 'id'> & { readonly id?: string }; readonly where: Where }

const ABOUT_PLACE = new Set(['address', 'latitude', 'longitude', 'coordinates', 'postalCode']);

/** The resource as it may be shown. */
function guard(resource: Draft['resource'], publicPlaces: ReadonlySet<string>): Draft['resource'] {
  const named = [resource.id, resource.name, resource.organization, ...resource.categories.map(({ id }) => id)];
  if (named.some(each => each !== undefined && publicPlaces.has(each))) {
    const { confidential: _confirmed, ...open } = resource;
    return open;
  }
  if (!resource.confidential && !looksConfidential(resource)) return resource;
  // A draft may lack its id, which withholdPlace neither reads nor writes.
  return withholdPlace(resource as Resource);
}

/** The host's zone, for a resource that has neither a zone nor a place to derive one from. */
function withZone(resource: Draft['resource'], timeZone: string | undefined): Draft['resource'] {
  const { region, latitude } = resource.place ?? {};
  return timeZone && !resource.timeZone && !region && latitude === undefined ? { ...resource, timeZone } : resource;
}

export interface Account { readonly table: string; readonly read: number; readonly rejected: number; readonly columns?: readonly ColumnGuess[] }

export function finish(format: FeedFormat, drafts: readonly Draft[], problems: Problem[], account: Account, options: ReadOptions): Feed {
  const publicPlaces = new Set(options.publicPlaces ?? []);
  const guarded = drafts.map(({ resource, where }): Draft => ({ resource: withZone(guard(resource, publicPlaces), options.timeZone), where }));

  const ids = new Map<string, number>();
  for (const { resource } of guarded) if (resource.id) ids.set(resource.id, (ids.get(resource.id) ?? 0) + 1);
  // Ids from content are made after the place is withheld, so that no address can be found again from them.
  const identify = ({ id, source: _source, ...resource }: Draft['resource'], whole: boolean): string =>
    contentId(JSON.stringify(whole ? [id, resource] : [resource.name, resource.organization, resource.place?.address, resource.place?.postalCode, resource.phones[0]?.number, resource.categories[0]?.label]));
  const brief = new Map<string, number>();
  for (const { resource } of guarded) {
    const id = identify(resource, false);
    brief.set(id, (brief.get(id) ?? 0) + 1);
  }
  const resources = new Map<string, Resource>();
  let merged = 0;
  for (const { resource, where } of guarded) {
    const own = resource.id !== undefined && ids.get(resource.id) === 1 ? resource.id : undefined;
    const short = identify(resource, false);
    const id = own ?? (resource.id === undefined && brief.get(short) === 1 ? short : identify(resource, true));
    if (resource.id && !own) problems.push(problem('id-duplicate', { id: resource.id }, { ...where, field: 'id', value: resource.id }));
    const first = resources.get(id);
    if (first) {
      merged++;
      problems.push(problem('record-repeated', { first: first.source?.row ?? 1 }, where));
      continue;
    }
    if (resource.confidential) problems.push(problem('place-withheld', {}, { ...where, value: resource.name }));
    resources.set(id, { ...resource, id });
  }
  const secret = new Set(guarded.filter(({ resource }) => resource.confidential).map(({ where }) => where.pointer ?? where.row));
  if (!account.read) throw new FinderError('feed-no-resources', 'The feed has headers or an envelope, but no records.');
  return {
    resources: [...resources.values()],
    problems: problems.map(each => {
      if (!secret.has(each.pointer ?? each.row) || !ABOUT_PLACE.has(each.field ?? '')) return each;
      const { value: _value, ...rest } = each;
      return rest;
    }),
    format,
    columns: account.columns ?? [],
    records: [{ table: account.table, read: account.read, used: resources.size, merged, rejected: account.rejected }],
  };
}
