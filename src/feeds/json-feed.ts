/**
 * JSON told apart by its shape: our own `{resources: […]}`, features of GeoJSON or of an Esri server, rows of an
 * open-data portal, or HSDS 3 (one service, a list, or a page of them). A server's error, often sent as if all were
 * well, is an error here too, in the server's words.
 */
import { FinderError } from '../model/errors.js';
import type { Feed, ReadOptions } from './feed.js';
import { asObject, own, textOf, type Json } from './json-value.js';

/** Keys of an HSDS service that a plain row would hardly have, or not as a list or an object. */
const HSDS_PARTS = ['service', 'organization', 'location', 'program', 'service_at_locations', 'locations', 'phones', 'schedules', 'regular_schedules', 'service_areas',
  'languages', 'contacts', 'attributes', 'taxonomy_terms', 'cost_options', 'eligibilitys', 'accessibility', 'service_taxonomys'];
const HSDS_WORDS = new Set(['id', 'name', 'status', 'organization_id', 'program_id', 'alternate_name', 'description', 'url', 'email', 'interpretation_services',
  'application_process', 'fees_description', 'fees', 'wait_time', 'accreditations', 'licenses', 'eligibility_description', 'minimum_age', 'maximum_age', 'assured_date',
  'assurer_email', 'alert', 'last_modified', ...HSDS_PARTS]);
const MOST_LOOKED_AT = 50;
const NO_RECORDS = 'The feed has headers or an envelope, but no records.';

/** A part as HSDS nests it: a list of records, or one with an id or a name of its own. */
function isPart(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(each => asObject(each) !== undefined);
  const object = asObject(value);
  return object !== undefined && (Object.hasOwn(object, 'id') || Object.hasOwn(object, 'name'));
}

/** HSDS, if a record has a part that only HSDS nests, or nothing but words of HSDS. */
function isHsds(records: readonly unknown[]): boolean {
  const objects = records.slice(0, MOST_LOOKED_AT).map(asObject).filter(each => each !== undefined);
  return objects.some(each => HSDS_PARTS.some(part => isPart(own(each, part)))) || objects.every(each => Object.keys(each).every(key => HSDS_WORDS.has(key)));
}

/** ArcGIS: `{error: {code, message, details}}`; CKAN: `{success: false, error: {message}}`; Socrata: `{error: true, message}`. */
function refuseError(root: Json | undefined): void {
  const error = own(root, 'error');
  if (!error || (asObject(error) === undefined && error !== true)) return;
  const from = asObject(error), details: unknown = own(from, 'details');
  const said = [textOf(from, 'message') ?? textOf(root, 'message'), ...(Array.isArray(details) ? details.filter(each => typeof each === 'string') : [])].filter(Boolean);
  throw new FinderError('feed-not-a-feed', `The server answered with an error instead of records: ${said.join(' ').slice(0, 300) || 'it did not say which'}. Check the address.`);
}

/** The features of GeoJSON, in their collection or bare, or of an Esri server. */
function featuresOf(value: unknown, root: Json | undefined): readonly unknown[] | undefined {
  if (Array.isArray(value)) return own(asObject(value[0]), 'type') === 'Feature' ? value : undefined;
  const features: unknown = own(root, 'features');
  if (!Array.isArray(features)) return undefined;
  const esri = ['fields', 'objectIdFieldName', 'geometryType', 'spatialReference'].some(key => own(root, key) !== undefined);
  return own(root, 'type') === 'FeatureCollection' || esri || features.some(each => own(asObject(each), 'properties') ?? own(asObject(each), 'attributes')) ? features : undefined;
}

export async function readJson(text: string, table: string, options: ReadOptions): Promise<Feed> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FinderError('feed-not-a-feed', 'This looks like JSON but is broken, perhaps cut off. Export it again.', { cause });
  }
  const root = asObject(value), { format } = options;
  refuseError(root);
  const resources = own(root, 'resources');
  if (Array.isArray(resources) && format !== 'hsds') return (await import('./resources-json.js')).readResources(resources, root, table, options);

  const features = featuresOf(value, root);
  if (features && (!format || /^(geojson|arcgis|samhsa)$/.test(format))) {
    if (!features.length) throw new FinderError('feed-no-resources', NO_RECORDS);
    const esri = features.some(each => asObject(own(asObject(each), 'attributes')));
    if (format === 'arcgis' || (format !== 'geojson' && esri)) return (await import('./arcgis.js')).readArcgis(features, root, table, options);
    return (await import('./geojson.js')).readGeoJson(features, Array.isArray(value) ? '' : '/features', root, table, options);
  }
  if (own(root, 'type') === 'Feature' && format !== 'hsds') return (await import('./geojson.js')).readGeoJson([root], undefined, undefined, table, options);

  const store: unknown = own(asObject(own(root, 'result')), 'records') ?? own(root, 'records');
  const rows: readonly unknown[] | undefined = Array.isArray(store) ? store : Array.isArray(value) ? value : undefined;
  if (rows && format !== 'hsds' && (format !== undefined || rows === store || !isHsds(rows))) {
    if (!rows.length) throw new FinderError('feed-no-resources', NO_RECORDS);
    return (await import('./rows-json.js')).readRows(rows, rows !== store ? '' : own(root, 'result') ? '/result/records' : '/records', table, options);
  }
  const contents = own(root, 'contents') ?? own(root, 'content') ?? own(root, 'services');
  const records = Array.isArray(value) ? value : Array.isArray(contents) ? contents : root && ('name' in root || 'service' in root) ? [root] : undefined;
  const prefix = Array.isArray(value) ? '' : !Array.isArray(contents) ? undefined : `/${own(root, 'contents') ? 'contents' : own(root, 'content') ? 'content' : 'services'}`;
  if (!records) {
    throw new FinderError('feed-format-unknown', 'This JSON holds no services, features or rows that are known here. Export as CSV, GeoJSON or HSDS 3 JSON.');
  }
  return (await import('./hsds.js')).readHsds(records, prefix, table, options);
}
