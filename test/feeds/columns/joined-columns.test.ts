/** Cells that say one thing together, ticks under words, and addresses in parts. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { ReadOptions } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const lines = (...rows: string[]) => rows.join('\n');
const fixture = async (name: string, options?: ReadOptions) => readFeed(await readFile(`test/fixtures/feeds/${name}.csv`), options);
const first = async (...rows: string[]) => {
  const [one] = (await readFeed(lines(...rows))).resources;
  assert.ok(one);
  return one;
};

describe('ticks', () => {
  test('a service becomes a category, a clientele, a language and a payment what they are', async () => {
    const { resources, columns } = await fixture('pantry-sheet');
    assert.deepEqual(resources.map(({ categories, serves, languages, cost, free, accessible }) => [categories.map(({ id }) => id), serves, languages?.map(({ code }) => code), cost, free, accessible]), [
      [['food'], undefined, ['es'], undefined, undefined, true],
      [[], ['Veterans'], undefined, 'Sliding fee', false, undefined],
      [[], ['Veterans'], ['es'], undefined, undefined, true],
    ]);
    assert.deepEqual(columns.slice(8).map(({ field }) => field), ['category', '', 'languages', 'serves', 'accessibility', 'cost']);
  });
  test('0 and 1, beside a column of categories', async () => {
    const { resources } = await readFeed(lines('Site,Type,Dental,Medicaid,Women,Crisis Intervention Team,Laundry', 'A House,Shelter,1,1,0,1,1', 'B House,,0,1,1,0,1', 'C House,Food,1,0,0,0,0'));
    assert.deepEqual(resources.map(({ categories }) => categories.map(({ id }) => id)), [['shelter', 'dental'], [], ['food', 'dental']]);
    assert.deepEqual(resources.map(({ cost, serves }) => [cost, serves]), [['Medicaid', undefined], ['Medicaid', ['Women']], [undefined, undefined]]);
  });
  test('a column that is not only yes and no is no tick', async () => {
    const { categories } = await first('Site Name,Food', 'A House,1', 'B House,3 days');
    assert.deepEqual(categories, []);
  });
  test('weekdays that are ticked are days without hours, or with the hours beside them', async () => {
    const header = 'Site Name,Mon,Tue,Wed,Thu,Fri,Open Time,Close Time';
    const one = await first(header, 'A House,X,,X,,,9:00 AM,1:00 PM', 'B House,,X,,X,X,,');
    assert.deepEqual(one.schedules, [{ freq: 'WEEKLY', byday: ['MO', 'WE'], opensAt: '09:00', closesAt: '13:00' }]);
  });
});

describe('phones and what stands beside them', () => {
  test('an extension and a purpose', async () => {
    const { phones } = await first('Agency Name,Main Phone,Ext,Phone 2 Number,Phone 2 Description', 'A House,215-555-0101,12,215-555-0102,Intake', 'B House,215-555-0103,,,Nobody');
    assert.deepEqual(phones.map(({ dial, extension, label }) => [dial, extension, label]), [['+12155550101', '12', undefined], ['+12155550102', undefined, 'Intake']]);
  });
  test('what the second number is, however the column is called: a fax is not offered as a call', async () => {
    for (const headers of ['Phone_1,Phone_1_Desc,Phone_2,Phone_2_Desc', 'Phone1,Phone1Kind,Phone2,Phone2Kind', 'Phone 1,Phone Type 1,Phone 2,Phone Type 2', 'PhoneNumber1,PhoneDescription1,PhoneNumber2,PhoneDescription2']) {
      const { phones } = await first(`Agency Name,${headers}`, 'A House,215-555-0101,Main,215-555-0102,FAX', 'B House,215-555-0103,Office,215-555-0104,Text only');
      assert.deepEqual(phones.map(({ number, kind }) => [number, kind]), [['215-555-0101', 'voice'], ['215-555-0102', 'fax']], headers);
    }
  });
  test('a name and a type beside one number are both said of it', async () => {
    const { phones } = await first('Agency Name,Phone1Number,Phone1Name,Phone1Type', 'A House,215-555-0101,Front desk,TTY', 'B House,215-555-0103,Intake,Voice');
    assert.deepEqual(phones.map(({ kind, label }) => [kind, label]), [['tty', 'Front desk, TTY']]);
  });
});

describe('hours in several columns', () => {
  test('an opening and a closing time for each weekday', async () => {
    const { schedules, hoursText } = await first('Site Name,Monday Open,Monday Close,Tuesday Open,Tuesday Close', 'A House,9:00 AM,5:00 PM,Closed,Closed', 'B House,8:00 AM,4:00 PM,8:00 AM,4:00 PM');
    assert.deepEqual(schedules, [{ freq: 'WEEKLY', byday: ['MO'], opensAt: '09:00', closesAt: '17:00' }, { state: 'closed', freq: 'WEEKLY', byday: ['TU'] }]);
    assert.equal(hoursText, 'Monday: 9:00 AM - 5:00 PM; Tuesday: Closed');
  });
  test('days in the header, and Saturday beside it', async () => {
    const { schedules } = await first('Site Name,Hours (Mon-Fri),Saturday', 'A House,9am-5pm,10am-2pm');
    assert.deepEqual(schedules?.map(({ byday, opensAt, closesAt }) => [byday?.join(), opensAt, closesAt]), [['MO,TU,WE,TH,FR', '09:00', '17:00'], ['SA', '10:00', '14:00']]);
    assert.deepEqual((await first('Site Name,Hours (Mon-Fri)', 'A House,Tuesday 1pm-3pm')).schedules?.map(({ byday }) => byday?.join()), ['TU'], 'days in the cell are its own');
  });
  test("a plug-in's serialised week says the days that have hours", async () => {
    const { resources } = await fixture('store-locator');
    assert.equal(resources[0]?.hoursText, 'Monday 9:00 AM - 12:00 PM; Wednesday 1:00 PM - 4:00 PM');
    assert.deepEqual(resources[0].schedules?.map(({ byday }) => byday?.join()), ['MO', 'WE']);
  });
});

describe('addresses in parts, in the order of their language', () => {
  const cases: [string, string, string | undefined][] = [
    ['NOMBRE,NOMBRE-VIA,CLASE-VIAL,TIPO-NUM,NUM,PLANTA,PUERTA', 'Centro,ALCALA,CALLE,NUM,45,2,B', 'CALLE ALCALA, 45, planta 2, puerta B'],
    ['NOMBRE,NOMBRE-VIA,CLASE-VIAL,TIPO-NUM,NUM,PLANTA,PUERTA', 'Centro,DE BURGOS,CARRETERA,KM,14,,', 'CARRETERA DE BURGOS, KM 14'],
    ['Nombre del centro,Calle,Número exterior,Número interior,Colonia', 'Centro,Av. Reforma,120,4,Las Palmas', 'Av. Reforma 120, int. 4, Las Palmas'],
    ['facility_name,unit,street_no,street_name', 'Centre,4,35,king street w', '35 king street w, unit 4'],
    ['Nom,Numéro de voie,Type de voie,Nom de la voie', 'Centre,12 bis,rue,des Tilleuls', '12 bis rue des Tilleuls'],
    ['Einrichtung,Straße,Hausnummer', 'Haus,Lindenstraße,12a', 'Lindenstraße 12a'],
    ['FACILITY,ST_NUM,PREDIR,ST_NAME,ST_TYPE,SUFDIR', 'Center,410,W,Harbor,St,', '410 W Harbor St'],
    ['Agency Name,Physical Address,Suite', 'Center,410 W Harbor St,200', '410 W Harbor St, Suite 200'],
    ['Agency Name,Address 1,Full Address', 'Center,410 W Harbor St,"410 W Harbor St, Spokane"', '410 W Harbor St'],
    ['facility_name,street_no,street_name,source_format_str_address', 'Centre,..,..,35 king street w', '35 king street w'],
    ['Agency Name,NUM', 'Center,7', undefined],
  ];
  for (const [header, row, address] of cases) test(header, async () => { assert.equal((await first(header, row)).place?.address, address); });
  test('every part is reported as the address', async () => {
    assert.deepEqual((await fixture('madrid-columns')).columns.filter(({ field }) => field === 'address').map(({ column }) => column), ['NOMBRE-VIA', 'CLASE-VIAL', 'TIPO-NUM', 'NUM', 'PLANTA', 'PUERTA', 'ESCALERAS']);
  });
});

test('active and inactive, a path for a category, letters as HTML', async () => {
  const { resources } = await readFeed(lines('Site Name,Is Active,TIPO,Detalles', 'Jos&eacute; Mart&iacute;,Yes,/contenido/CentrosDeDia,&#191;C&oacute;mo?', 'B House,No,/contenido/Familias,&lt;script&gt;x&lt;/script&gt;'));
  assert.deepEqual(resources.map(({ name, status, categories, description }) => [name, status, categories[0]?.label, description]), [
    ['José Martí', 'active', 'Centros De Dia', '¿Cómo?'], ['B House', 'inactive', 'Familias', '<script>x</script>'],
  ]);
});

describe('whom it is for, and what it is', () => {
  test('domestic violence among ticks for clienteles promises no such service; among services it is one', async () => {
    const [people] = (await readFeed(lines('Clinic,Veterans,Women,Domestic Violence,LGBTQ+', 'A Clinic,Y,N,Y,N', 'B Clinic,N,Y,N,Y'))).resources;
    assert.deepEqual([people?.categories, people?.serves], [[], ['Veterans', 'Domestic Violence']]);
    const [use] = (await readFeed(lines('Clinic,Veterans,Women,Substance Abuse', 'A Clinic,Y,N,Y', 'B Clinic,N,Y,N'))).resources;
    assert.deepEqual(use?.categories.map(({ id }) => id), ['substance-use-outpatient']);
    const [services] = (await readFeed(lines('Site Name,Food Pantry,Legal Aid,Domestic Violence,Women', 'A Center,Y,N,Y,N', 'B Center,N,Y,N,Y'))).resources;
    assert.deepEqual(services?.categories.map(({ id }) => id), ['food', 'domestic-violence']);
  });
  test('a tick of "is free" is free', async () => {
    const [one, other] = (await readFeed(lines('Program Name,is_free,accepts_medicaid', 'A,true,true', 'B,false,true'))).resources;
    assert.deepEqual([one?.free, one?.cost, other?.free], [true, 'Free; accepts medicaid', undefined]);
  });
  test('a first name is no name of a service', async () => {
    const { resources } = await readFeed(lines('Last Name/Org Name,First Name,Phone', 'Riverbend Clinic,,603-555-0101', 'Smith,Jane,603-555-0102', 'Jones,Ana,603-555-0103'));
    assert.deepEqual(resources.map(({ name }) => name), ['Riverbend Clinic', 'Jane Smith', 'Ana Jones']);
    assert.deepEqual((await readFeed(lines('First Name,Last Name,Phone', 'Jane,Smith,603-555-0102', 'Ana,Jones,603-555-0103'))).resources.map(({ name }) => name), ['Jane Smith', 'Ana Jones']);
    const contacts = await readFeed(lines('Agency,Contact First Name,Contact Last Name,Phone', 'A House,Jane,Smith,603-555-0102', 'B House,Ana,Jones,603-555-0103'));
    assert.doesNotMatch(JSON.stringify(contacts.resources), /Jane|Smith/);
  });
  test('a service beside a name is its category, where its words are such', async () => {
    const header = 'Ref,Site Name,Service,Tel';
    const [one] = (await readFeed(lines(header, 'x,A House,Case Management,603-555-0102', 'y,B House,Counseling,603-555-0103'))).resources;
    assert.deepEqual([one?.name, one?.categories.map(({ id }) => id)], ['A House', ['case-management']]);
  });
});

describe('a contact', () => {
  test('is a number where there is no other column of them, and a person beside one', async () => {
    const alone = await first('Organization,Contact,When', 'A House,"Call 607-272-1616","Mon-Fri 9am-5pm"', 'B House,(607) 555-0152,24/7');
    assert.deepEqual([alone.phones.map(({ dial }) => dial), alone.hoursAre], [['+16072721616'], 'complete']);
    const beside = await first('Organization,Contact,Phone', 'A House,Jane Smith 607-555-0101,607-555-0102', 'B House,Ana 607-555-0103,607-555-0104');
    assert.deepEqual(beside.phones.map(({ dial }) => dial), ['+16075550102']);
  });
});

describe('said in two ways', () => {
  test('headers and cells in two languages', async () => {
    const one = await first('Name / Nombre,Phone / Teléfono,Services / Servicios,Cost / Costo', 'Comedor,773-555-0103,Food / Comida,Free / Gratis', 'Centro,773-555-0104,Counseling / Consejería,Donation');
    assert.deepEqual([one.name, one.categories.map(({ id }) => id), one.free], ['Comedor', ['food'], true]);
  });
  test('a city with its state and postal code, and codes that lost a zero or a dash', async () => {
    const header = 'Agency,Street,City/State/Zip,Phone';
    assert.deepEqual((await first(header, 'A House,1 Main St,"Scranton, PA 18503",570-555-0101', 'B House,2 Main St,"Scranton, PA 18504",570-555-0102')).place, { address: '1 Main St', locality: 'Scranton', region: 'PA', postalCode: '18503', country: 'US' });
    assert.equal((await first('Agency,Street,City,State,Zip', 'A House,1 Main St,Keene,NH,034311234', 'B House,2 Main St,Keene,NH,3431')).place?.postalCode, '03431-1234');
    const [spain] = (await readFeed(lines('Nombre;Dirección;CP;Localidad', 'Cáritas;C/ San Juan 3;8001;Barcelona', 'SATAF;Pg. Gràcia 5;8007;Barcelona'), { country: 'ES' })).resources;
    assert.equal(spain?.place?.postalCode, '08001');
  });
  test('a full address is not left out for the name of a building', async () => {
    const one = await first('Name,Location,Formatted Address,Phone', 'Serenity,St Paul Church,"10 Elm St, Albany, NY 12207, USA",518-555-0101', 'Noon,Library,"11 Elm St, Albany, NY 12207, USA",518-555-0102');
    assert.deepEqual([one.place?.address, one.place?.locality], ['St Paul Church, 10 Elm St', 'Albany']);
  });
  test('"closed" beside "normal" and "notice" is for now', async () => {
    const { resources } = await readFeed(lines('Facility Name,Phone,Operating Status', 'A House,773-555-0103,NORMAL', 'B House,773-555-0104,CLOSED', 'C House,773-555-0105,NOTICE'));
    assert.deepEqual(resources.map(({ status }) => status), ['active', 'temporarily closed', undefined]);
  });
});
