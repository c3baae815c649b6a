/**
 * Hostile feeds of every format, made and not kept: the same records in each, with bad values put into every field, and documents whose shape itself is hostile. Nothing here is random.
 */

/** One service as its agency would list it; the builders below put it into each format. */
export const GOOD = {
  id: 'a1', name: 'Northside Walk-in Clinic', organization: 'Northside Health', category: 'Mental health', description: 'Talk to a counselor. Free of charge.',
  phone: '215-685-6440', fax: '215-685-6441', website: 'https://clinic.example/walk-in', email: 'help@clinic.example', address: '100 Main St', city: 'Philadelphia',
  state: 'PA', zip: '19107', latitude: '39.9526', longitude: '-75.1652', hours: 'Mon-Fri 9am-5pm', languages: 'English, Spanish', cost: 'Free',
  eligibility: 'Adults', serves: 'Veterans, Families', accessibility: 'Wheelchair accessible', virtual: 'Yes', responders: 'clinician', coverage: 'Citywide',
  alert: 'Closed on Friday', status: 'active', verified: '2026-03-09',
} as const;
export type Field = keyof typeof GOOD;
export type Given = Readonly<Partial<Record<Field, unknown>>>;
export const FIELDS = Object.keys(GOOD) as readonly Field[];

export type FeedInput = string | Record<string, string>;

const HEADERS: Readonly<Record<Field, string>> = {
  id: 'ID', name: 'Name', organization: 'Organization', category: 'Category', description: 'Description', phone: 'Phone', fax: 'Fax', website: 'Website', email: 'Email',
  address: 'Street Address', city: 'City', state: 'State', zip: 'Zip Code', latitude: 'Latitude', longitude: 'Longitude', hours: 'Hours of Operation', languages: 'Languages',
  cost: 'Cost', eligibility: 'Eligibility', serves: 'Populations Served', accessibility: 'Accessibility', virtual: 'Telehealth', responders: 'Responders',
  coverage: 'Service Area', alert: 'Alert', status: 'Status', verified: 'Last Verified',
};

const text = (value: unknown): string => typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value) ?? '';
const quoted = (value: unknown): string => `"${text(value).replaceAll('"', '""')}"`;
const table = (columns: readonly string[], rows: readonly (readonly unknown[])[], delimiter = ',', end = '\r\n'): string =>
  [columns, ...rows].map(row => row.map(quoted).join(delimiter)).join(end) + end;
const sheet = (records: readonly Given[], delimiter?: string, end?: string): string =>
  table(FIELDS.map(field => HEADERS[field]), records.map(record => FIELDS.map(field => record[field])), delimiter, end);
const number = (value: unknown): unknown => typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
const flat = (record: Given): object => Object.fromEntries(FIELDS.map(field => [HEADERS[field].toLowerCase().replaceAll(' ', '_'), record[field]]));
const json = (value: unknown): string => JSON.stringify(value);

const resource = (r: Given): object => ({
  id: r.id, name: r.name, organization: r.organization, organizationId: r.id, serviceId: r.id, locationId: r.id,
  categories: [{ id: r.category, label: r.category, code: r.category }, r.category], description: r.description, url: r.website, email: r.email,
  phones: [{ number: r.phone, kind: 'voice', dial: r.phone, label: r.fax, extension: r.fax, languages: [r.languages] }, { number: r.fax, kind: 'fax' }, { kind: 'chat', url: r.website, keyword: r.name, press: r.id }],
  place: { address: r.address, locality: r.city, region: r.state, postalCode: r.zip, latitude: number(r.latitude), longitude: number(r.longitude), country: r.state },
  schedules: [{ freq: 'WEEKLY', byday: ['MO', r.hours], opensAt: '09:00', closesAt: '17:00', description: r.hours }, { opensAt: r.hours, closesAt: r.hours }],
  hoursText: r.hours, hoursAre: 'complete', timeZone: r.state, languages: [{ code: r.languages, mode: r.languages }], cost: r.cost, eligibility: r.eligibility,
  serves: [r.serves], accessibility: r.accessibility, virtual: r.virtual, responders: [r.responders], coverage: { text: r.coverage, postalCodes: [r.zip], extent: r.coverage },
  alert: r.alert, status: r.status, assuredDate: r.verified, reachedBy: r.phone, policeNote: r.alert, policeMayCome: r.status,
  source: { name: r.organization, url: r.website, links: [r.website], notes: [r.description], disagreements: [{ field: r.category, says: r.description }], seenOn: r.verified, row: number(r.id) },
});

const service = (r: Given): object => ({
  id: r.id, name: r.name, description: r.description, status: r.status, url: r.website, email: r.email, assured_date: r.verified, alert: r.alert,
  eligibility_description: r.eligibility, fees_description: r.cost, interpretation_services: r.languages, application_process: r.description, minimum_age: r.id,
  organization: { id: r.id, name: r.organization, description: r.description, website: r.website },
  phones: [{ id: r.id, number: r.phone, type: 'voice', extension: r.fax, description: r.fax, languages: [{ code: r.languages, name: r.languages }] }, { number: r.fax, type: 'fax' }],
  languages: [{ name: r.languages, code: r.languages, note: r.languages }], cost_options: [{ amount: r.cost, option: r.cost, currency: r.cost }],
  attributes: [{ taxonomy_term: { name: r.category, code: r.category } }], service_areas: [{ name: r.coverage }],
  schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00', description: r.hours }, { freq: r.hours, byday: r.hours, opens_at: r.hours, closes_at: r.hours, valid_from: r.verified }],
  service_at_locations: [{ location: {
    id: r.id, name: r.name, location_type: 'physical', latitude: number(r.latitude), longitude: number(r.longitude), accessibility: [{ description: r.accessibility }],
    addresses: [{ address_1: r.address, address_2: r.city, city: r.city, state_province: r.state, postal_code: r.zip, country: r.state, address_type: r.virtual }],
  } }],
});

/** The same records in every format that is read. */
export const FORMATS: Readonly<Record<string, (records: readonly Given[]) => FeedInput>> = {
  'CSV': records => sheet(records),
  'TSV, lines ended by CR': records => sheet(records, '\t', '\r'),
  'semicolons, line ends mixed': records => sheet(records, ';', '\r\n').replace(/\r\n/g, (end, at: number) => at % 2 ? end : '\n'),
  'weekday columns': records => table(['Name', 'Phone', 'Monday', 'Tuesday', 'Sunday', 'Hours Notes'], records.map(r => [r.name, r.phone, r.hours, r.hours, r.alert, r.description])),
  'days, opens, closes': records => table(['Name', 'Phone', 'LatLon', 'Days', 'Open', 'Close', 'Confidential'], records.map(r => [r.name, r.phone, `${text(r.latitude)},${text(r.longitude)}`, r.hours, r.hours, r.hours, r.status])),
  'Spanish': records => table(['NOMBRE', 'HORARIO', 'TELEFONO', 'DIRECCION', 'LATITUD', 'LONGITUD', 'TIPO'], records.map(r => [r.name, r.hours, r.phone, r.address, r.latitude, r.longitude, r.category])),
  'resources': records => json({ name: 'City', resources: records.map(resource) }),
  'HSDS': records => json(records.map(service)),
  'HSDS, a page': records => json({ total_items: records.length, contents: records.map(service) }),
  'HSDS, service_at_locations': records => json(records.map(r => ({ id: r.id, service: service(r), location: { id: r.id, latitude: number(r.latitude), longitude: number(r.longitude), addresses: [{ address_1: r.address, city: r.city }] } }))),
  'HSDS tables': records => ({
    organizations: table(['id', 'name', 'description', 'url', 'email', 'tax_status'], records.map(r => [r.id, r.organization, r.description, r.website, r.email, r.status])),
    services: table(['id', 'organization_id', 'name', 'description', 'url', 'email', 'status', 'application_process', 'fees', 'assured_date'], records.map(r => [r.id, r.id, r.name, r.description, r.website, r.email, r.status, r.alert, r.cost, r.verified])),
    locations: table(['id', 'organization_id', 'name', 'latitude', 'longitude', 'transportation'], records.map(r => [r.id, r.id, r.name, r.latitude, r.longitude, r.accessibility])),
    services_at_location: table(['id', 'service_id', 'location_id'], records.map(r => [r.id, r.id, r.id])),
    phones: table(['id', 'service_id', 'number', 'type', 'extension'], records.flatMap(r => [[r.id, r.id, r.phone, 'voice', r.fax], [r.id, r.id, r.fax, r.category, '']])),
    physical_addresses: table(['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'], records.map(r => [r.id, r.id, r.address, r.city, r.state, r.zip, r.state])),
    regular_schedules: table(['id', 'service_id', 'weekday', 'opens_at', 'closes_at'], records.map(r => [r.id, r.id, r.hours, r.hours, r.hours])),
    languages: table(['id', 'service_id', 'language'], records.map(r => [r.id, r.id, r.languages])),
  }),
  'GeoJSON': records => json({ type: 'FeatureCollection', features: records.map(r => ({ type: 'Feature', id: r.id, properties: flat(r), geometry: { type: 'Point', coordinates: [number(r.longitude), number(r.latitude)] } })) }),
  'GeoJSON, nested': records => json({ type: 'FeatureCollection', features: records.map(r => ({ type: 'Feature', geometry: r.description, properties: { id: r.id, name: r.name, phone: { main: r.phone, fax: r.fax, pharmacy: r.fax }, address: { physical: { address_1: r.address, city: r.city, state: r.state, zip: r.zip } }, hours: { monday: r.hours, tuesday: r.hours }, tags: [r.category, { name: r.category }], website: r.website } })) }),
  'Esri': records => json({
    objectIdFieldName: 'OBJECTID', geometryType: 'esriGeometryPoint', spatialReference: { wkid: 102100, latestWkid: 3857 },
    fields: [{ name: 'OBJECTID', type: 'esriFieldTypeOID' }, { name: 'last_verified', type: 'esriFieldTypeDate', alias: 'Last Verified' }, { name: 'category', type: 'esriFieldTypeString', domain: { codedValues: [{ code: 'Mental health', name: 'Counseling' }] } }],
    features: records.map((r, index) => ({ attributes: { OBJECTID: index, ...flat(r), last_verified: r.verified === GOOD.verified ? 1773014400000 : r.verified }, geometry: { x: r.longitude === GOOD.longitude ? -8367313 : number(r.longitude), y: r.latitude === GOOD.latitude ? 4858901 : number(r.latitude) } })),
  }),
  'Socrata': records => json(records.map(r => ({ ...flat(r), ':id': r.id, ':@computed_region_1': r.zip, location: { latitude: r.latitude, longitude: r.longitude, human_address: json({ address: r.address, city: r.city }) } }))),
  'CKAN': records => json({ success: true, result: { fields: [{ id: '_id', type: 'int' }, { id: 'name', type: 'text' }], records: records.map((r, index) => ({ _id: index, ...flat(r) })), total: records.length } }),
  'SAMHSA': records => table(['name1', 'name2', 'street1', 'street2', 'city', 'state', 'zip', 'phone', 'intake1', 'intake1a', 'latitude', 'longitude', 'website', 'service_code_info', 'MH', 'SP'],
    records.map(r => [r.name, r.organization, r.address, '', r.city, r.state, r.zip, r.phone, r.fax, r.alert, r.latitude, r.longitude, r.website, r.category === GOOD.category ? 'MH SUMH * OP * SP AH' : r.category, '1', r.virtual])),
};

const bell = String.fromCharCode(7);
/** Values of single fields, each of a kind that has harmed somebody. */
export const VALUES: readonly unknown[] = [
  // Keys that JavaScript's objects have without being asked.
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__',
  // Characters that hide, reorder or end a text.
  `Open${bell}\0\u001b[31m`, 'a\u202Egnp.exe\u2066', '\u200B\u200B', 'Zero\u200Bwidth\u2060\u00AD', '\uD800', 'half \uDC00 letter', '\uFEFF', 'in\uFEFFside', '\u2028\u2029', '\u{E0041}\u{E0042}tag', 'e\u0301'.repeat(300), '\uFDFA'.repeat(200),
  // Markup, once and twice encoded, whole and cut.
  '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&amp;lt;script&amp;gt;', '<img src=x onerror=alert(1)>', '<scr<script>ipt>', '<b', '<!--', '</li></ul><h1>', '"><svg onload=alert(1)>', "' onmouseover='alert(1)", '&#x202E;&#8238;&nbsp;&amp;', '{message}',
  // Links.
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' \u0001javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', 'javascript&colon;alert(1)', 'data:text/html,<script>1</script>', 'vbscript:x', 'file:///etc/passwd', 'blob:https://a.example/1',
  '//evil.example', '\\\\evil.example', 'https:evil.example', 'https://va.gov@evil.example/', 'https://user:pass@evil.example/', 'https://evil.example\\@va.gov', 'http://аpple.example/', 'https://xn--pple-43d.example', 'https://[::1]', 'https://a b', 'https://%00', 'https://x.example/"><script>', 'tel:*%2306%23', 'sms:988?body=x', 'mailto:a@b.example?bcc=c@d.example', 'mailto:x', 'a@b.example,c@d.example', '"<x>"@b.example', 'a@b.example\nBcc: c@d.example',
  // Formulas.
  '=HYPERLINK("https://evil.example","x")', '+1+1', '-1-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '|cmd', '＝1+1', "'=1", '=1+1;2',
  // Numbers that are none, or too much.
  'NaN', 'Infinity', '-Infinity', '1e999', '0x1F', '0b11', '0o17', '1_000', '٣٩', '3９.95', '39,95', '-0', '0', '00', '91', '180.0000001', '9'.repeat(400), '0.' + '3'.repeat(400), '4044589847767540', '-3.637E+16', '1e-400', '. ', '--1', '+', '1.2.3', 'POINT (1e999 0)', 'POINT(-75 39)', '0,0', '1'.repeat(19),
  // Phones that must not be called.
  '911', '988', '12345', '741741', '*67', '+0123456', '+99999999999999999', '215-685-6440/41/42', '215-685-644', '685-6440', '1-800-FLOWERS-AND-MORE-LETTERS', '(((((((215', '215 685 6440 x99999999999', 'text HOME to 741741', '٢١٥٦٨٥٦٤٤٠', '2'.repeat(200),
  // Dates and hours.
  '0000-00-00', '9999-99-99', '2026-02-31', '-000001-01-01', '24/7/365', '25:00-26:00', 'Mon-Mon 9-9', 'Mon Tue Wed '.repeat(300), '9am-5pm '.repeat(300), '00:00-00:00', 'MO,MO,MO', '1e3:00',
  // Length.
  'x'.repeat(20_001), 'a, '.repeat(8000), '; '.repeat(8000), '215-685-6440 '.repeat(1500), '<br '.repeat(5000), '('.repeat(20_000), ' '.repeat(19_999) + 'x', '\n'.repeat(5000) + 'x', 'a@'.repeat(5000), 'English, '.repeat(2500), '1,'.repeat(5000),
  // Made to keep a careless pattern busy.
  `help ${'a '.repeat(9000)}`, `Shelter referral to ${'a '.repeat(9000)}violence`, `00- ${',000  '.repeat(3000)}`, `215${'-'.repeat(19_000)}`, `tel:${'0'.repeat(15_000)}l`, `EPSG${'EPSG'.repeat(4000)}P`, `a@${'.a'.repeat(9000)}@`, `x${'"'.repeat(19_000)}x`, `x${'_'.repeat(19_000)}x`,
  `888BANNX-T${'X808'.repeat(4000)}`, `1°${'N'.repeat(19_000)}`, `free${'.'.repeat(19_000)}a`, `${'no '.repeat(6000)}x`, `women${'-'.repeat(19_000)}x`, `domestic ${'violence '.repeat(2000)}`, `x${',\n'.repeat(9000)}x`, `${'{'.repeat(9000)}${'}'.repeat(9000)}`, `${'text stop to '.repeat(1500)}x`, `du ${'th '.repeat(6000)}s`, `${'most '.repeat(190)}.`, `x${'\u2003'.repeat(19_000)}x`,
  // Other types, which a table writes as JSON and JSON keeps as they are.
  null, true, 0, -1, 1e21, [], {}, [[[[[]]]]], [null, 1, 'x', {}], { __proto__: null, name: 'x' }, { toString: 'x', valueOf: 1 }, { type: 'Point', coordinates: ['NaN', {}] }, { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] }, Array.from({ length: 3000 }, (_, index) => index), Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`k${index}`, index])),
];

const SHARES = 3;
/** A good record, and for each value some that have it in every third field, so that every field has it once. */
export const withValues = (values: readonly unknown[]): Given[] => [{ ...GOOD }, ...values.flatMap((value, v) => Array.from({ length: SHARES }, (_, share) =>
  Object.fromEntries(FIELDS.map((field, index) => [field, index % SHARES === share ? value : field === 'id' || field === 'name' ? `${field} ${v} ${share}` : GOOD[field]]))))];

const proto = '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}';
const nest = (depth: number, open: string, middle: string, close: string): string => open.repeat(depth) + middle + close.repeat(depth);
/** Whole documents whose shape is hostile. */
export const DOCUMENTS: Readonly<Record<string, () => FeedInput>> = {
  'an array 100,000 deep': () => nest(100_000, '[', '', ']'),
  'an object 100,000 deep': () => nest(100_000, '{"name":', '1', '}'),
  'an array never closed': () => '['.repeat(100_000),
  'resources 100,000 deep': () => `{"resources":[{"name":"A","place":${nest(100_000, '{"a":', '1', '}')}}]}`,
  'properties 10,000 deep': () => `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A","x":${nest(10_000, '[', '1', ']')}},"geometry":null}]}`,
  'a geometry 10,000 deep': () => `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":${nest(10_000, '{"type":"GeometryCollection","geometries":[', '', ']}')}}]}`,
  'HSDS 10,000 deep': () => `[{"name":"A","organization":${nest(10_000, '{"organization":', '1', '}')}}]`,
  'prototype keys in resources': () => `{"resources":[{"name":"A","id":"1",${proto},"place":{${proto}},"phones":[{${proto},"number":"988"}],"categories":[{"label":"__proto__",${proto}}]}],${proto}}`,
  'prototype keys in GeoJSON': () => `{"type":"FeatureCollection",${proto},"features":[{"type":"Feature",${proto},"properties":{"name":"A",${proto},"a":{${proto}}},"geometry":{${proto}}}]}`,
  'prototype keys in HSDS': () => `[{"name":"A","id":"__proto__",${proto},"organization":{"name":"B",${proto}},"service_at_locations":[{"location":{${proto}}}],"languages":[{"name":"__proto__"},{"name":"constructor"}]}]`,
  'prototype keys in rows': () => `[{"name":"A","phone":"988",${proto}},{"name":"B","phone":"988","toString":"x","hasOwnProperty":1}]`,
  'prototype keys in Esri': () => `{"fields":[{"name":"__proto__","alias":"Name","type":"esriFieldTypeDate"}],"features":[{"attributes":{"name":"A",${proto}}}]}`,
  'prototype keys as headers': () => '__proto__,constructor,toString,Name,hasOwnProperty,Category\n1,2,3,A,5,__proto__\n,,,B,,constructor\n',
  'prototype keys as tables': () => JSON.parse('{"__proto__": "id,organization_id,name,fees\\n1,1,A,0\\n", "constructor": "id,location_id,number\\n1,1,988\\n", "toString": "id,name,transportation\\n1,A,bus\\n"}') as Record<string, string>,
  'prototype keys as columns of tables': () => ({ services: 'id,organization_id,name,fees,__proto__,constructor\n__proto__,1,A,0,x,y\nconstructor,1,B,0,x,y\n', phones: 'id,service_id,number,__proto__\n1,__proto__,988,x\n2,constructor,211,x\n' }),
  'keys twice': () => '{"resources":[{"id":"a","id":"b","name":"A","name":"B","resources":[],"phones":[],"phones":[{"number":"988"}]}],"resources":[{"id":"c","name":"C"}]}',
  'ids that are all the same': () => `id,name,phone\n${Array.from({ length: 5000 }, (_, index) => `same,Clinic ${index},988\n`).join('')}`,
  'rows that are all the same': () => `id,name,phone\n${'same,Clinic,988\n'.repeat(5000)}`,
  'a quote never closed': () => `name,phone\n"${'A clinic, 988\n'.repeat(100_000)}`,
  'quotes only': () => `name,phone\n${'"'.repeat(200_001)}`,
  'commas only': () => `name,phone\n${','.repeat(200_000)}`,
  'a row of 100,000 columns': () => `name,phone\nA,988${',x'.repeat(100_000)}\n`,
  '100,000 headers': () => `name${',phone'.repeat(100_000)}\nA${',988'.repeat(100_000)}\n`,
  '100,000 blank headers': () => `name${','.repeat(100_000)}\nA${',x'.repeat(100_000)}\nB\n`,
  '100,000 keys': () => json([Object.fromEntries([['name', 'A'], ['phone', '988'], ...Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, 'x'])])]),
  '100,000 phones': () => json({ resources: [{ name: 'A', phones: Array.from({ length: 100_000 }, (_, index) => ({ number: `215-555-${1000 + index}` })) }] }),
  '100,000 categories': () => json({ resources: [{ name: 'A', categories: Array.from({ length: 100_000 }, (_, index) => `c${index}`) }] }),
  '100,000 locations of a service': () => json([{ id: '1', name: 'A', service_at_locations: Array.from({ length: 100_000 }, (_, index) => ({ location: { id: `${index}` } })) }]),
  'a cell of 1 MB': () => `name,phone,description\nA,988,"${'long '.repeat(200_000)}"\n${'x'.repeat(1_000_000)},988,\n`,
  'line ends of every kind': () => 'name,phone\rA,988\r\nB,988\nC,988\n\rD,988\r\r\nE,988',
  'a mark of byte order in the middle': () => '\uFEFFname,phone\n\uFEFFA,988\nB,\uFEFF988\n',
  'a separator line of Excel': () => 'sep=;\nname;phone\nA;988\n',
  'nothing but a header of control characters': () => '\0,\u0001\nA,B\n',
  'binary': () => Array.from({ length: 2000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(''),
  'an error of a server': () => json({ error: { code: 498, message: `Invalid\u202E token ${'x'.repeat(9000)}`, details: ['\u0007bell', '<b>'] } }),
  'JSON that is a text': () => '"name,phone"',
  'JSON that is a number': () => '[1,2,3]',
  'a list of lists': () => '[[["name","phone"],["A","988"]]]',
  'features that are no features': () => '{"type":"FeatureCollection","features":[null,1,"x",[],{},{"type":"Feature"},{"type":"Feature","properties":[],"geometry":[]},{"properties":{"name":"A"}}]}',
};
