/** The first look at our own JSON, `{ resources: […] }`: the same few fields, copied key by key and checked like the whole. */
import type { Category, Resource } from '../../model/resource.js';
import { present } from '../clean-text.js';
import type { Look } from './look.js';
import { asObject, compact, objectsOf, own, textOf, type Json } from '../json/json-value.js';
import { readLink, readPhone } from '../phones/resource-phone.js';

/** Undefined for other JSON, and where ids are not each record's own: they could not be found again. */
export async function lookAtJson(text: string, country: string, feed: string | undefined): Promise<Look | undefined> {
  if (/^\s*{"format":"compact/.test(text)) return (await import('./first-look-compact.js')).lookAtCompact(text);
  const root = asObject(JSON.parse(text));
  const records = own(root, 'resources');
  if (!Array.isArray(records)) return undefined;
  const name = feed ?? textOf(root, 'name');
  const found = records.flatMap(record => lookAtRecord(asObject(record), country, name) ?? []);
  return found.every(({ id }) => id) && new Set(found.map(({ id }) => id)).size === found.length ? { resources: found } : undefined;
}

function lookAtRecord(record: Json | undefined, country: string, feed: string | undefined): Resource | undefined {
  const name = textOf(record, 'name');
  if (!record || !name || (own(record, 'status') ?? 'active') !== 'active') return undefined;
  const categories = own(record, 'categories');
  return {
    ...compact<Partial<Resource>>({
      organization: textOf(record, 'organization'), description: textOf(record, 'description'), hoursText: textOf(record, 'hoursText'),
      reachedBy: textOf(record, 'reachedBy'), url: readLink(record, 'url'), language: textOf(record, 'language'),
    }),
    id: textOf(record, 'id') ?? '', name,
    categories: (Array.isArray(categories) ? categories.slice(0, 100) : []).flatMap((each: unknown): Category[] => {
      const label = typeof each === 'string' ? present(each) : textOf(asObject(each), 'label') ?? textOf(asObject(each), 'id');
      return label ? [{ label }] : [];
    }),
    phones: objectsOf(record, 'phones').flatMap(each => readPhone(each, country, undefined) ?? []),
    source: compact({ name: textOf(asObject(own(record, 'source')), 'name') ?? feed }),
  };
}
