/** JSON as portals, spreadsheets and servers really send it: lines, wrappers, grids, pages, other systems of coordinates. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadOptions } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { FinderError } from '../../../src/model/errors.js';

const read = (value: unknown, options?: ReadOptions) => readFeed(JSON.stringify(value), options);
const lines = (...records: unknown[]) => records.map(each => typeof each === 'string' ? each : JSON.stringify(each)).join('\n');
const pin = ({ place }: { place?: { latitude?: number; longitude?: number } }) => place?.latitude === undefined ? undefined : [place.latitude, place.longitude];
const names = ({ resources }: { resources: readonly { name: string }[] }) => resources.map(({ name }) => name);
const fails = (code: string, words: RegExp) => (error: unknown) => error instanceof FinderError && error.code === code && words.test(error.message);

describe('a record on each line', () => {
  const service = (name: string) => ({ id: name, name, status: 'active', phones: [{ number: '215-555-0101' }] });
  const feature = (name: string) => ({ type: 'Feature', properties: { name, phone: '215-555-0101' }, geometry: { type: 'Point', coordinates: [-75, 40, 12.5] } });
  for (const [what, format, record] of [['HSDS services', 'hsds', service], ['GeoJSON features', 'geojson', feature], ['flat rows', 'socrata', (name: string) => ({ program: name, telephone: '215-555-0101' })],
    ['Esri features', 'arcgis', (name: string) => ({ attributes: { NAME: name, PHONE: '215-555-0101' }, geometry: { x: -75, y: 40 } })]] as const) {
    test(`${what}: a broken line is one problem and one rejected record`, async () => {
      const feed = await readFeed(lines(record('A'), '{"name": "cut o', '', record('B'), record('C')));
      assert.equal(feed.format, format);
      assert.deepEqual(names(feed), ['A', 'B', 'C']);
      assert.deepEqual(feed.resources.map(({ phones }) => phones[0]?.dial), Array(3).fill('+12155550101'));
      assert.deepEqual(feed.records, [{ table: 'feed', read: 4, used: 3, merged: 0, rejected: 1 }]);
      assert.deepEqual(feed.problems.map(({ code, row }) => [code, row]), [['line-broken', 2]]);
    });
  }
  test('what is wrong with a record is said of its line', async () => {
    const feed = await readFeed(lines({ name: 'A', phone: '215-555-010', city: 'x' }, 'oops', { name: 'B', phone: '215-555-0101' }, { name: '', phone: '1' }));
    assert.deepEqual(feed.problems.map(({ code, row, pointer }) => [code, row, pointer]), [['phone-digit-missing', 1, undefined], ['name-missing', 4, undefined], ['line-broken', 2, undefined]]);
    assert.deepEqual(feed.records, [{ table: 'feed', read: 4, used: 2, merged: 0, rejected: 2 }]);
  });
  test('a text sequence, and Windows line ends', async () => {
    assert.deepEqual(names(await readFeed(`\u001e${JSON.stringify(feature('A'))}\n\u001e${JSON.stringify(feature('B'))}\n`)), ['A', 'B']);
    assert.deepEqual(names(await readFeed(`${lines(service('A'), service('B')).replaceAll('\n', '\r\n')}\r\n`)), ['A', 'B']);
  });
  test('a document that is cut off is not taken for lines', async () => {
    for (const text of ['[\n{"name":"A"},\n{"name":"B"},\n{"na', '{\n "name": "A",\n "phones": [', '{"name":"A"}\nnot json\nneither']) await assert.rejects(readFeed(text), fails('feed-not-a-feed', /broken/));
  });
});

describe('spreadsheets as JSON', () => {
  const table = {
    cols: [{ id: 'A', label: 'Name', type: 'string' }, { id: 'B', label: 'Phone', type: 'number' }, { id: 'C', label: 'Zip', type: 'number' }, { id: 'D', label: 'Latitude', type: 'number' }, { id: 'E', label: 'Longitude', type: 'number' }, { id: 'F', label: 'Last verified', type: 'date' }],
    rows: [
      { c: [{ v: 'Open "Door", the' }, { v: 2155550101, f: '215-555-0101' }, { v: 1453, f: '01453' }, { v: 39.952583, f: '39.95' }, { v: -75.165222, f: '-75.17' }, { v: 'Date(2026,4,9)', f: '5/9/2026' }] },
      { c: [{ v: 'Second' }, null, null, { v: 40 }, { v: -75 }, null] },
    ],
  };
  const answer = JSON.stringify({ version: '0.6', reqId: '0', status: 'ok', sig: '1', table });
  for (const [what, text] of [['as a script', `/*O_o*/\ngoogle.visualization.Query.setResponse(${answer});`], ['as JSON behind a guard', `)]}'\n${answer}`], ['as plain JSON', answer]] as const) {
    test(`Google Sheets' chart answer ${what}`, async () => {
      const feed = await readFeed(text);
      assert.equal(feed.format, 'csv');
      assert.deepEqual(names(feed), ['Open "Door", the', 'Second']);
      const [first] = feed.resources;
      assert.deepEqual([first?.phones[0]?.dial, first?.place?.postalCode, first?.place?.latitude, first?.assuredDate, first?.source?.row], ['+12155550101', '01453', 39.952583, '2026-05-09', 2]);
    });
  }
  test('an answer without labels has its headers in the first row', async () => {
    const bare = { cols: [{ id: 'A', label: '' }, { id: 'B', label: '' }], rows: [{ c: [{ v: 'Name' }, { v: 'Phone' }] }, { c: [{ v: 'A' }, { v: '215-555-0101' }] }] };
    assert.deepEqual(names(await readFeed(`google.visualization.Query.setResponse(${JSON.stringify({ table: bare })})`)), ['A']);
  });
  test('a sheet that is not shared', async () => {
    const error = { version: '0.6', status: 'error', errors: [{ reason: 'access_denied', message: 'Access denied', detailed_message: 'Sign in first' }] };
    await assert.rejects(readFeed(`google.visualization.Query.setResponse(${JSON.stringify(error)});`), fails('feed-not-a-feed', /Sign in first/));
  });
  test("the Sheets API's values, by rows and by columns, and a list of lists", async () => {
    const values = [['Name', 'Phone'], ['A', '215-555-0101'], ['B']];
    for (const value of [{ range: 'Sheet1!A1:B3', majorDimension: 'ROWS', values }, { valueRanges: [{ range: 'x', values }] }, values,
      { range: 'x', majorDimension: 'COLUMNS', values: [['Name', 'A', 'B'], ['Phone', '215-555-0101']] }, { columns: ['Name', 'Phone'], data: values.slice(1) }]) {
      const feed = await read(value);
      assert.deepEqual([names(feed), feed.resources[0]?.phones[0]?.dial], [['A', 'B'], '+12155550101']);
    }
  });
});

describe('portals', () => {
  test("Socrata's download: columns described apart, its own left out, a place in five cells", async () => {
    const feed = await read({
      meta: { view: { id: 'abcd-1234', name: 'Food pantries', columns: [
        { id: -1, name: 'sid', dataTypeName: 'meta_data', fieldName: ':sid' }, { id: 1, name: 'Agency Name', dataTypeName: 'text', fieldName: 'agency_name' },
        { id: 2, name: 'Phone', dataTypeName: 'phone', fieldName: 'phone', subColumnTypes: ['phone_number', 'phone_type'] },
        { id: 3, name: 'Location', dataTypeName: 'location', fieldName: 'location', subColumnTypes: ['human_address', 'latitude', 'longitude', 'machine_address', 'needs_recoding'] }] } },
      data: [['row-1', 'A', ['215-555-0101', null], ['{"address":"1 Main St","city":"Queens","state":"NY","zip":"11101"}', '40.7', '-73.9', null, false]], ['row-2', 'B', null, null]],
    });
    assert.equal(feed.format, 'socrata');
    assert.deepEqual(feed.resources.map(({ name, phones, place }) => [name, phones[0]?.dial, place]), [
      ['A', '+12155550101', { address: '1 Main St', locality: 'Queens', region: 'NY', postalCode: '11101', latitude: 40.7, longitude: -73.9, country: 'US' }], ['B', undefined, undefined]]);
  });
  const fields = [{ id: '_id', type: 'int' }, { id: 'Name', type: 'text' }, { id: 'Phone', type: 'text' }];
  for (const [what, records] of [['objects', [{ _id: 1, Name: 'A', Phone: '215-555-0101' }, { _id: 2, Name: 'B', Phone: '' }]], ['lists', [[1, 'A', '215-555-0101'], [2, 'B', null]]],
    ['CSV text', '1,A,215-555-0101\n2,B,\n'], ['CSV text with its header', '_id,Name,Phone\n1,A,215-555-0101\n2,B,\n'], ['tabs', '1\tA\t215-555-0101\n2\tB\t\n']] as const) {
    test(`CKAN's records as ${what}`, async () => {
      for (const value of [{ success: true, result: { fields, records, total: 2 } }, { fields, records }]) {
        const feed = await read(value);
        assert.deepEqual([names(feed), feed.resources.map(({ id }) => id), feed.resources[0]?.phones[0]?.dial], [['A', 'B'], ['1', '2'], '+12155550101']);
      }
    });
  }
  const rows = [{ name: 'A', phone: '215-555-0101' }, { name: 'B', phone: '215-555-0102' }];
  for (const [what, value, pointer] of [
    ['Opendatasoft 2', { total_count: 2, results: rows }, '/results'], ['Opendatasoft 1 and Airtable', { nhits: 2, records: rows.map((fields, at) => ({ recordid: `r${at}`, fields })) }, '/records'],
    ['OData', { value: rows }, '/value'], ['old OData', { d: { results: rows } }, '/d/results'], ['JSON:API-like', { data: rows, meta: { total: 2 } }, '/data'],
    ['an answer within an answer', { response: { docs: rows } }, '/response/docs'], ['a name of its own', { ok: true, helplines: rows }, '/helplines'],
  ] as const) {
    test(`a page of ${what}`, async () => {
      const feed = await read({ ...value, extra: 1 });
      assert.deepEqual([names(feed), feed.resources.map(({ phones }) => phones.length), feed.problems], [['A', 'B'], [1, 1], []]);
      const broken = JSON.stringify(value).replace('"name":"B"', '"name":""');
      assert.deepEqual((await readFeed(broken)).problems.map(each => each.pointer), [`${pointer}/1`]);
    });
  }
  test('more pages than this one', async () => {
    for (const value of [{ success: true, result: { records: rows, total: 250 } }, { count: 3, next: 'https://example.org/?page=2', results: rows }, { '@odata.nextLink': 'x', value: rows },
      { page: 1, totalPages: 4, recordCount: 70, rows }, { total_items: 9, contents: [{ id: '1', name: 'A', phones: [] }] }]) {
      assert.deepEqual((await read(value)).problems.map(({ code }) => code), ['feed-incomplete']);
    }
  });
  test('one row by itself', async () => { assert.deepEqual(names(await read({ name: 'A', phone: '215-555-0101', city: 'Reading' })), ['A']); });
});

describe('what describes records and holds none', () => {
  for (const [what, value, words] of [
    ['TopoJSON', { type: 'Topology', objects: {} }, /GeoJSON or CSV/],
    ['a map service', { currentVersion: 11.1, layers: [{ id: 0, name: 'Shelters' }] }, /query\?where/],
    ['a layer', { currentVersion: 11.1, id: 0, name: 'Shelters', type: 'Feature Layer', fields: [{ name: 'NAME' }] }, /query\?where/],
    ['a data set', { id: 'abcd-1234', name: 'Shelters', viewType: 'tabular', columns: [{ name: 'Phone' }] }, /export/],
    ['terms of a taxonomy', { total_items: 1, contents: [{ id: 't', code: 'BD', name: 'Food', description: 'Meals', parent_id: null, taxonomy: 'AIRS', term_uri: 'http://example.org' }] }, /terms of a taxonomy/],
    ['taxonomies', { contents: [{ id: 't', name: 'AIRS', description: 'x', uri: 'http://example.org', version: '1' }] }, /terms of a taxonomy/],
    ['anything else', { name: 'Shelters', version: 3 }, /no services, features or rows/],
  ] as const) test(what, async () => { await assert.rejects(read(value), fails('feed-format-unknown', words)); });
  for (const value of [{ message: 'Forbidden' }, { detail: 'Not found.' }, { error: 'no such table' }]) {
    test(`a message: ${JSON.stringify(value)}`, async () => { await assert.rejects(read(value), fails('feed-not-a-feed', /Forbidden|Not found|no such table/)); });
  }
});

describe('shapes of places', () => {
  const feature = (geometry: unknown, properties: object = {}) => ({ type: 'Feature', properties: { name: 'A', ...properties }, geometry });
  const point = { type: 'Point', coordinates: [-75.16, 39.95] };
  test('a system of coordinates that is read, and one that is not', async () => {
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4269']) {
      assert.deepEqual((await read({ type: 'FeatureCollection', crs: crs(name), features: [feature(point)] })).resources.map(pin), [[39.95, -75.16]]);
    }
    const metres = await read({ type: 'FeatureCollection', crs: crs('urn:ogc:def:crs:EPSG::3857'), features: [feature({ type: 'Point', coordinates: [-8366772.91, 4858679.07] })] });
    assert.ok(Math.abs((metres.resources[0]?.place?.latitude ?? 0) - 39.95) < 0.001);
    const plane = await read({ type: 'FeatureCollection', crs: crs('urn:ogc:def:crs:EPSG::2272'), features: [feature({ type: 'Point', coordinates: [2694000, 235000] }), feature({ type: 'Point', coordinates: [44, 45] }, { lat: 39.9, lon: -75.1, name: 'B' })] });
    assert.deepEqual(plane.resources.map(pin), [undefined, [39.9, -75.1]]);
    assert.deepEqual(plane.problems.map(({ code, params }) => [code, params['system']]), [['coordinates-projected', 2272]]);
  });
  test('fewer features than match', async () => {
    for (const more of [{ numberMatched: 9, numberReturned: 1 }, { totalFeatures: 2 }]) assert.deepEqual((await read({ type: 'FeatureCollection', ...more, features: [feature(point)] })).problems.map(({ code }) => code), ['feed-incomplete']);
    assert.deepEqual((await read({ type: 'FeatureCollection', numberMatched: 1, features: [feature(point)] })).problems, []);
  });
  test('no geometry, a height, one of several points, a line', async () => {
    const feed = await read({ type: 'FeatureCollection', features: [feature(null), feature({ type: 'Point', coordinates: [-75.16, 39.95, 30] }, { name: 'B' }), feature({ type: 'MultiPoint', coordinates: [[-75.16, 39.95]] }, { name: 'C' }),
      feature({ type: 'MultiPoint', coordinates: [[-75.16, 39.95], [-75.2, 39.9]] }, { name: 'D' }), feature({ type: 'LineString', coordinates: [[-75, 39], [-75, 40]] }, { name: 'E' }), feature({ type: 'Point', coordinates: [] }, { name: 'F' })] });
    assert.deepEqual(feed.resources.map(pin), [undefined, [39.95, -75.16], [39.95, -75.16], undefined, undefined, undefined]);
  });
  test('an area with its middle beside it gets no pin, in whatever order they stand', async () => {
    const area = { type: 'MultiPolygon', coordinates: [[[[-75, 40], [-75, 41], [-74, 41], [-75, 40]]]] };
    for (const row of [{ name: 'A', centroid: point, the_geom: area }, { name: 'A', the_geom: area, centroid: point, latitude: 1, longitude: 2 }]) {
      const { resources } = await read([row]);
      assert.deepEqual([resources[0]?.place, resources[0]?.coverage], [undefined, { polygons: [[[-75, 40, -75, 41, -74, 41]]], extent: 'area' }]);
    }
    const esri = await read({ geometryType: 'esriGeometryPolygon', features: [{ attributes: { NAME: 'A', INTPTLAT: 40, INTPTLON: -75, LATITUDE: 40, LONGITUDE: -75 }, geometry: { rings: [] }, centroid: { x: -75, y: 40 } }] });
    assert.equal(esri.resources[0]?.place, undefined);
  });
  const facility = (name: string, geometry?: unknown) => ({ attributes: { NAME: name }, ...(geometry ? { geometry } : {}) });
  test('Esri: a multipoint, a point that is none, a system told in words, fields that are absent', async () => {
    const feed = await read({ spatialReference: { wkid: 4326 }, features: [facility('A', { points: [[-75.16, 39.95]] }), facility('B', { points: [[-75, 39], [-76, 40]] }), facility('C', { x: 'NaN', y: 'NaN' }), facility('D'),
      { attributes: { NAME: null, PHONE: '1' } }, facility('E', { x: -75.16, y: 39.95, spatialReference: { wkt: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]' } })] });
    assert.deepEqual(feed.resources.map(pin), [[39.95, -75.16], undefined, undefined, undefined, [39.95, -75.16]]);
    assert.deepEqual([feed.records[0]?.read, feed.records[0]?.rejected], [6, 1]);
    assert.deepEqual((await read({ features: [{ attributes: { NAME: 'A', DATE_VERIFIED: 1767225600000 } }] })).resources[0]?.assuredDate, '2026-01-01');
    const plane = await read({ spatialReference: { wkt: 'PROJCS["NAD_1983_StatePlane_Pennsylvania_South",GEOGCS["GCS"]]' }, features: [facility('A', { x: 45, y: 44 })] });
    assert.equal(plane.resources[0]?.place, undefined);
    assert.match(plane.problems[0]?.message ?? '', /NAD_1983_StatePlane/);
  });
  test('Esri: the layers of a map, each counted by its name', async () => {
    const layer = (name: string, at: number) => ({ layerDefinition: { name, fields: [{ name: 'NAME' }, { name: 'SVC', alias: 'Service Type' }] }, featureSet: { geometryType: 'esriGeometryPoint', features: [{ attributes: { NAME: name, SVC: 'Food' }, geometry: { x: at, y: 40, spatialReference: { wkid: 102100 } } }] } });
    for (const value of [{ layers: [layer('One', -75), layer('Two', -76)] }, { featureCollection: { layers: [layer('One', -75), layer('Two', -76)] } }, { operationalLayers: [{ featureCollection: { layers: [layer('One', -75), layer('Two', -76)] } }] }]) {
      const feed = await read(value);
      assert.deepEqual([feed.format, names(feed), feed.resources.map(({ categories }) => categories[0]?.id)], ['arcgis', ['One', 'Two'], ['food', 'food']]);
      assert.deepEqual(feed.records.map(({ table, used }) => [table, used]), [['feed: One', 1], ['feed: Two', 1]]);
    }
    const found = await read({ results: [{ layerId: 0, layerName: 'x', attributes: { NAME: 'A' }, geometryType: 'esriGeometryPoint', geometry: { x: -75, y: 40, spatialReference: { wkid: 4326 } } }] });
    assert.deepEqual(found.resources.map(pin), [[40, -75]]);
  });
});

describe("FindTreatment.gov's API", () => {
  const row = (name1: string, services: unknown, more: object = {}) => ({
    _irow: 1, name1, name2: null, street1: '1 Elm St', street2: null, city: 'Reading', state: 'PA', zip: '19601', phone: '610-555-0123', intake1: null, hotline1: '610-555-0199', website: 'http://example.org',
    latitude: '40.33', longitude: '-75.92', miles: '1.0', typeFacility: 'MH', services, ...more,
  });
  const groups = [
    { f1: 'Type of Care', f2: 'TC', f3: 'Mental health treatment; Substance use treatment' }, { f1: 'Service Setting (e.g., Outpatient, Residential, Inpatient, etc.)', f2: 'SET', f3: 'Outpatient; Partial hospitalization/day treatment' },
    { f1: 'Emergency Mental Health Services', f2: 'EMS', f3: 'Crisis intervention team; Psychiatric emergency walk-in services' }, { f1: 'Pharmacotherapies', f2: 'PHR', f3: 'Aripiprazole; A new medicine' },
    { f1: 'Payment/Insurance/Funding Accepted', f2: 'PAY', f3: 'Medicaid; County or local government funds' }, { f1: 'Payment Assistance Available', f2: 'PYAS', f3: 'Sliding fee scale (fee is based on income and other factors)' },
    { f1: 'Special Programs/Groups Offered', f2: 'SG', f3: 'Young adults; Veterans; Clients who have experienced intimate partner violence, domestic violence' },
    { f1: 'Age Groups Accepted', f2: 'AGE', f3: 'Young adults; Adults' }, { f1: 'Language Services', f2: 'SL', f3: 'Spanish; Sign language services for the deaf and hard of hearing' }, { f1: 'Gender Accepted', f2: 'SN', f3: 'Female; Male' },
    { f1: 'Something new', f2: 'XX', f3: 'A thing never heard of' },
  ];
  test('words to codes, what they are and no more; what is unknown is told once', async () => {
    const feed = await read({ page: 1, totalPages: 1, recordCount: 3, rows: [row('Harbor', groups), row('Haven', [{ f1: 'Something new', f2: 'XX', f3: 'A thing never heard of' }, { f1: 'Gender Accepted', f2: 'SN', f3: 'Female' }], { typeFacility: 'HRSA' }), row('', groups)] });
    assert.equal(feed.format, 'samhsa');
    const [harbor, haven] = feed.resources;
    assert.deepEqual(harbor?.categories.map(({ id, label, code }) => [id, label, code]), [
      ['outpatient-mental-health', 'Outpatient', 'OP'], ['day-treatment', 'Partial hospitalization/day treatment', 'PHDT'], ['crisis-walk-in', 'Psychiatric emergency walk-in services', 'WI']]);
    assert.deepEqual([harbor?.serves, harbor?.eligibility, harbor?.cost, harbor?.languages], [
      ['Young adults', 'Veterans', 'Clients who have experienced intimate partner violence, domestic violence'], 'Young adults, Adults', 'Medicaid, Sliding fee scale (fee is based on income and other factors)', [{ code: 'es', mode: 'spoken' }, { code: 'ase', mode: 'unknown' }]]);
    assert.deepEqual([harbor?.description, harbor?.confidential, harbor?.phones.map(({ label }) => label), harbor && pin(harbor)], ['Substance use treatment.', undefined, [undefined, 'Hotline'], [40.33, -75.92]]);
    assert.deepEqual([haven?.categories, haven?.eligibility], [[], 'Female']);
    assert.deepEqual(feed.records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }]);
    assert.deepEqual(feed.problems.filter(({ code }) => code === 'service-code-unknown').map(({ params, pointer }) => [params['code'], params['count'], pointer]), [['A thing never heard of', 3, '/rows/0']]);
  });
  test('the flat form: a key for each code, and the kind of facility', async () => {
    const flat = (more: object) => ({ name1: 'Harbor', street1: '1 Elm St', city: 'Reading', state: 'PA', zip: '19601', phone: '610-555-0123', type_facility: 'SA', latitude: 40.33, longitude: -75.92, op: 1, dt: 1, otp: 0, fem: 1, male: 0, ...more });
    const feed = await read([flat({}), flat({ name1: 'North', type_facility: 'VA', dt: 0, male: 1 })]);
    assert.deepEqual(feed.resources.map(({ categories, eligibility }) => [categories.map(({ id }) => id), eligibility]), [[['detox', 'substance-use-outpatient'].sort().reverse(), 'Female'], [['outpatient-mental-health'], undefined]]);
    assert.deepEqual(feed.problems, []);
  });
});

test('a grid of more rows than a call takes arguments is read', async () => {
  const values = [['Name', 'Phone'], ...Array.from({ length: 150_000 }, () => [] as string[]), ['Uno', '215-686-7150']];
  const { resources } = await readFeed(JSON.stringify({ range: 'A1:B', majorDimension: 'ROWS', values }));
  assert.deepEqual(resources.map(({ name }) => name), ['Uno']);
});

test('of several numbers the main one leads, and an hour of the day behind a number is no label of it', async () => {
  const feature = (name: string, last: number) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [-104.8, 38.8] },
    properties: { name, phone: { after_hours: `800-455-005${last}`, main: `719-471-999${last}`, fax: `719-471-998${last}`, pharmacy: `800-311-251${last}` } } });
  const { resources } = await read({ type: 'FeatureCollection', features: [feature('A', 1), feature('B', 2), feature('C', 3)] });
  assert.deepEqual(resources.map(({ phones }) => phones[0]?.dial), ['+17194719991', '+17194719992', '+17194719993']);
  assert.deepEqual(resources[0]?.phones.slice(1).map(({ kind, label }) => [kind, label]), [['voice', 'after hours'], ['voice', 'pharmacy'], ['fax', undefined]]);
});

test('posts of a website: what is rendered is the text', async () => {
  const { resources } = await read([{ id: 5, title: { rendered: 'Huerta&#8217;s Pantry' }, content: { rendered: '<p>Food for all.</p>', protected: false }, acf: { phone: '505-555-0101', hours: 'Tue 10am-1pm' } },
    { id: 6, title: { rendered: 'Crisis Line' }, content: { rendered: '<p>Talk now.</p>' }, acf: { phone: '505-555-0102', hours: '24/7' } }]);
  assert.deepEqual(resources.map(({ name, description }) => [name, description]), [['Huerta’s Pantry', 'Food for all.'], ['Crisis Line', 'Talk now.']]);
});

test('the kind of an object is no line of an address', async () => {
  const place = (name: string) => ({ '@type': 'MedicalClinic', name, telephone: '617-555-0101', address: { '@type': 'PostalAddress', streetAddress: `${name} Union Sq`, addressLocality: 'Somerville', addressRegion: 'MA', postalCode: '02143', addressCountry: 'US' } });
  const { resources } = await read({ '@graph': [place('5'), place('6'), place('7')].map((each, index) => ({ ...each, name: `Clinic ${'ABC'[index]}` })) });
  assert.deepEqual(resources[0]?.place, { address: '5 Union Sq', locality: 'Somerville', region: 'MA', postalCode: '02143', country: 'US' });
});
