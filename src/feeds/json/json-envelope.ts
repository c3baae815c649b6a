/**
 * Where the records of a JSON document are: the pages of HSDS and of many other servers hold them in a list under one of
 * a few names, beside counts that tell whether there are more. Layers of a web map stand in wrappers of their own.
 */
import { asObject, numberOf, objectsOf, own, textOf, type Json } from './json-value.js';

export interface Found { readonly records: readonly unknown[]; /** JSON Pointer to the list. */ readonly prefix: string; readonly name: string }

/** In the order of how sure each is. */
const LISTS = ['contents', 'content', 'services', 'service_at_locations', 'serviceAtLocations', 'organizations', 'organisations', 'locations', 'records', 'rows',
  'results', 'items', 'data', 'value', 'entries', 'docs', 'providers', 'facilities', 'programs', 'listings', 'resources'];
const WITHIN = ['result', 'response', 'data', 'd', 'payload', 'body', '_embedded', 'page'];

function listIn(root: Json, prefix: string): Found | undefined {
  for (const name of LISTS) {
    const found: unknown = own(root, name);
    if (Array.isArray(found)) return { records: found, prefix: `${prefix}/${name}`, name };
  }
  return undefined;
}

/** The list of records of a page. */
export function listOf(root: Json): Found | undefined {
  const direct = listIn(root, '');
  if (direct) return direct;
  for (const key of WITHIN) {
    const inner = asObject(own(root, key)), found = inner && listIn(inner, `/${key}`);
    if (found) return found;
    if (Array.isArray(own(root, key))) return { records: own(root, key) as unknown[], prefix: `/${key}`, name: key };
  }
  // The one list of records there is, whatever its name.
  const others = Object.entries(root).filter(([, value]) => Array.isArray(value) && value.some(asObject));
  const [only] = others;
  return only && others.length === 1 ? { records: only[1] as unknown[], prefix: `/${only[0].replaceAll('~', '~0').replaceAll('/', '~1')}`, name: only[0] } : undefined;
}

/** Whether the server says that there are more records than these. */
export function isPartOfMore(root: Json | undefined, count: number): boolean {
  return [root, asObject(own(root, 'result')), asObject(own(root, 'meta')), asObject(own(root, 'page')), asObject(own(root, 'pagination'))].some(each => {
    if (!each) return false;
    const total = ['total_items', 'totalItems', 'totalElements', 'total_count', 'totalCount', 'recordCount', 'total', 'nhits', 'count'].map(key => numberOf(each, key)).find(found => found !== undefined);
    const pages = numberOf(each, 'total_pages') ?? numberOf(each, 'totalPages');
    const next = ['@odata.nextLink', 'odata.nextLink', 'next', 'next_page_url', 'nextPageToken'].some(key => textOf(each, key) !== undefined);
    return (total !== undefined && total > count) || (pages !== undefined && pages > 1) || next;
  });
}

export interface Layer { readonly features: readonly unknown[]; readonly prefix: string; /** Fields and system of coordinates. */ readonly root: Json; readonly name?: string }

/** Features of an Esri server: of an answer, of a layer or of a map that holds several. */
export function layersOf(root: Json, prefix = '', depth = 0): Layer[] {
  const features: unknown = own(root, 'features');
  if (Array.isArray(features)) return [{ features, prefix: `${prefix}/features`, root }];
  if (depth > 3) return [];
  const set = asObject(own(root, 'featureSet')), found: unknown = own(set, 'features');
  if (set && Array.isArray(found)) {
    const definition = asObject(own(root, 'layerDefinition')), name = textOf(definition, 'name');
    const extent = asObject(own(definition, 'extent'));
    return [{ features: found, prefix: `${prefix}/featureSet/features`, root: { spatialReference: own(extent, 'spatialReference'), ...definition, ...set }, ...(name && { name }) }];
  }
  const collection = asObject(own(root, 'featureCollection'));
  if (collection) return layersOf(collection, `${prefix}/featureCollection`, depth + 1);
  const key = ['layers', 'operationalLayers'].find(each => Array.isArray(own(root, each)));
  if (key) return objectsOf(root, key).flatMap((layer, index) => layersOf(layer, `${prefix}/${key}/${index}`, depth + 1));
  const results = objectsOf(root, 'results');
  return results.length && results.every(each => asObject(own(each, 'attributes'))) ? [{ features: results, prefix: `${prefix}/results`, root }] : [];
}
