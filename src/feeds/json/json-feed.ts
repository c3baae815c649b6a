/**
 * JSON told apart by its shape: our own `{resources: […]}`, features of GeoJSON or of an Esri server, rows of an
 * open-data portal or of a spreadsheet, or HSDS 3 (one record, a list, or a page of them). A server's error, often sent
 * as if all were well, is an error here too, in the server's words; so is what describes records and holds none.
 */
import { FinderError } from '../../model/errors.js';
import { cleanText } from '../clean-text.js';
import { COMPACT_START } from '../compact/compact-format.js';
import type { Feed, Problem, ReadOptions } from '../feed.js';
import { areTerms, isHsds, snake } from '../hsds/hsds-look.js';
import { gridOf } from './json-grid.js';
import { isPartOfMore, layersOf, listOf } from './json-envelope.js';
import { parseJsonText, type JsonLines } from './json-text.js';
import { asObject, objectsOf, own, textOf, type Json } from './json-value.js';
import { problem } from '../problems.js';
import { cutText } from '../../text/cut-text.js';

const NO_RECORDS = 'The feed has headers or an envelope, but no records.';

const texts = (value: unknown): readonly string[] => Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];

/** ArcGIS: `{error: {code, message, details}}`; CKAN: `{success: false, error: {message}}`; Socrata: `{error: true, message}`; Google: `{status: "error", errors}`. */
function refuseError(root: Json | undefined): void {
  const error = own(root, 'error'), from = asObject(error), listed = objectsOf(root, 'errors');
  const failed = from !== undefined || error === true || own(root, 'success') === false || (listed.length > 0 && own(root, 'status') === 'error');
  if (!failed) return;
  const said = [textOf(from, 'message') ?? textOf(root, 'message') ?? textOf(root, 'error'), ...texts(own(from, 'details')),
    ...listed.map(each => textOf(each, 'detailed_message') ?? textOf(each, 'message'))].filter(Boolean);
  throw new FinderError('feed-not-a-feed', `The server answered with an error instead of records: ${cutText(cleanText(said.join(' ')), 300) || 'it did not say which'}. Check the address.`);
}

/** Documents that are about records. Each error says what to ask for instead. */
function refuseDescription(root: Json | undefined): void {
  if (own(root, 'type') === 'Topology') {
    throw new FinderError('feed-format-unknown', 'This is TopoJSON, which is made for drawing maps. Export the same layer as GeoJSON or CSV.');
  }
  const esri = own(root, 'currentVersion') !== undefined || /^(?:Feature Layer|Table)$/.test(textOf(root, 'type') ?? '');
  if (esri && (own(root, 'fields') !== undefined || own(root, 'layers') !== undefined)) {
    throw new FinderError('feed-format-unknown', 'This describes a map service and holds no records. Add /query?where=1=1&outFields=*&f=geojson to the address of its layer.');
  }
  if (own(root, 'viewType') !== undefined && own(root, 'columns') !== undefined) {
    throw new FinderError('feed-format-unknown', 'This describes a data set and holds no records. Use its export as CSV, or the address that ends in .json under /resource/.');
  }
}

/** A bare list of features. */
const areFeatures = (list: readonly unknown[]): boolean => {
  const first = asObject(list.find(each => asObject(each)));
  return own(first, 'type') === 'Feature' || (asObject(own(first, 'attributes')) !== undefined && own(first, 'geometry') !== undefined);
};

/** Keys by which a lone record without parts is known to be a listing. */
const isListing = (root: Json): boolean =>
  Object.entries(root).some(([key, value]) => /phone|tel[eé]f|address|street|direcci|city|zip|postal|e.?mail/i.test(key) && (typeof value === 'string' || typeof value === 'number'));

export async function readJson(text: string, table: string, options: ReadOptions): Promise<Feed> {
  if (COMPACT_START.test(text.slice(0, 100))) return (await import('../compact/compact.js')).readCompact(text, table, options);
  const { value, lines } = await parseJsonText(text, options.signal);
  const feed = await readValue(value, table, options);
  return lines ? byLine(feed, lines, table) : feed;
}

/** Records that stand one on a line are found by their line. */
function byLine(feed: Feed, { rows, broken }: JsonLines, table: string): Feed {
  const where = (each: Problem): Problem => {
    const [, index, rest = ''] = /^\/(\d+)(\/.*)?$/.exec(each.pointer ?? '') ?? [];
    const row = index === undefined ? undefined : rows[Number(index)];
    if (row === undefined) return each;
    const { pointer: _index, ...others } = each;
    return { ...others, row, ...(rest && { pointer: rest }) };
  };
  const [first, ...others] = feed.records;
  return {
    ...feed,
    problems: [...feed.problems.map(where), ...broken.map(row => problem('line-broken', {}, { table, row }))],
    records: first ? [{ ...first, read: first.read + broken.length, rejected: first.rejected + broken.length }, ...others] : feed.records,
  };
}

const incomplete = (feed: Feed, table: string): Feed => ({ ...feed, problems: [problem('feed-incomplete', {}, { table }), ...feed.problems] });

async function readValue(value: unknown, table: string, options: ReadOptions): Promise<Feed> {
  const root = asObject(value), { format } = options;
  refuseError(root);
  refuseDescription(root);
  const resources = own(root, 'resources');
  if (Array.isArray(resources) && format !== 'hsds') return (await import('./resources-json.js')).readResources(resources, root, table, options);

  if (format !== 'hsds') {
    const features = await readFeatures(value, root, table, options);
    if (features) return features;
    const grid = gridOf(value);
    if (grid?.kind === 'text') return (await import('../tables/csv.js')).readCsv(grid.text, table, options, isPartOfMore(root, Infinity) ? [problem('feed-incomplete', {}, { table })] : []);
    if (grid) return readList(grid.rows, grid.prefix, root, table, options);
  }
  if (Array.isArray(value)) return readList(value, '', undefined, table, options);
  if (root && isLone(root, format)) {
    if (isHsds([root]) || format === 'hsds' || !isListing(root)) return (await import('../hsds/hsds.js')).readHsds([root], undefined, table, options);
    return (await import('./rows-json.js')).readRows([root], undefined, table, options);
  }
  const found = root && listOf(root);
  if (found) return readList(found.records, found.prefix, root, table, options);
  const said = textOf(root, 'message') ?? textOf(root, 'error') ?? textOf(root, 'detail') ?? textOf(root, 'errorMessage');
  if (said) throw new FinderError('feed-not-a-feed', `The server answered with a message instead of records: ${said.slice(0, 300)}. Check the address.`);
  throw new FinderError('feed-format-unknown', 'This JSON holds no services, features or rows that are known here. Export as CSV, GeoJSON or HSDS 3 JSON.');
}

const NAMES = new Set(['name', 'service', 'location', 'title', 'name1', 'service_name', 'program_name', 'organization_name']);
const ORGANIZATION = ['id', 'website', 'email', 'phones', 'locations', 'contacts', 'url'];

/** One record by itself, and not a page of them that has a name. */
function isLone(root: Json, format: ReadOptions['format']): boolean {
  if (!Object.keys(root).some(key => NAMES.has(snake(key)))) return false;
  const services = objectsOf(root, 'services');
  // An organization with its services, or a page of services that is called something.
  if (services.length && (services.some(each => asObject(own(each, 'organization'))) || !ORGANIZATION.some(key => own(root, key) !== undefined))) return false;
  return isHsds([root]) || format === 'hsds' || isListing(root);
}

async function readFeatures(value: unknown, root: Json | undefined, table: string, options: ReadOptions): Promise<Feed | undefined> {
  const { format } = options;
  if (format && !/^(geojson|arcgis|samhsa)$/.test(format)) return undefined;
  if (own(root, 'type') === 'Feature') return (await import('./geojson.js')).readGeoJson([root], undefined, undefined, table, options);
  const layers = Array.isArray(value) ? (areFeatures(value) ? [{ features: value as readonly unknown[], prefix: '', root: {} }] : []) : root ? layersOf(root) : [];
  const feeds: Feed[] = [];
  for (const { features, prefix, root: of, name } of layers) {
    if (!features.length && layers.length > 1) continue;
    const esri = ['fields', 'objectIdFieldName', 'geometryType', 'spatialReference'].some(key => own(of, key) !== undefined);
    if (own(of, 'type') !== 'FeatureCollection' && !esri && !features.some(each => own(asObject(each), 'properties') ?? own(asObject(each), 'attributes'))) return undefined;
    if (!features.length) throw new FinderError('feed-no-resources', NO_RECORDS);
    const where = name && layers.length > 1 ? `${table}: ${name}` : table;
    const arcgis = format === 'arcgis' || (format !== 'geojson' && features.some(each => asObject(own(asObject(each), 'attributes'))));
    feeds.push(arcgis ? await (await import('./arcgis.js')).readArcgis(features, prefix, of, where, options) : await (await import('./geojson.js')).readGeoJson(features, prefix, of, where, options));
  }
  const [first, ...others] = feeds;
  return first && others.length ? {
    resources: feeds.flatMap(each => each.resources), problems: feeds.flatMap(each => each.problems), format: first.format,
    columns: feeds.flatMap(each => each.columns), records: feeds.flatMap(each => each.records),
  } : first;
}

async function readList(records: readonly unknown[], prefix: string, root: Json | undefined, table: string, options: ReadOptions): Promise<Feed> {
  if (!records.length) throw new FinderError('feed-no-resources', NO_RECORDS);
  if (areTerms(records)) throw new FinderError('feed-format-unknown', 'These are the terms of a taxonomy and not services. Give the services, which name their terms themselves.');
  const { format } = options;
  const hsds = format === 'hsds' || (!format && isHsds(records));
  const feed = hsds ? await (await import('../hsds/hsds.js')).readHsds(records, prefix, table, options) : await (await import('./rows-json.js')).readRows(records, prefix, table, options);
  return isPartOfMore(root, records.length) ? incomplete(feed, table) : feed;
}
