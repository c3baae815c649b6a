/** Headers as agencies, portals and 211 systems write them, and what must never become a public field. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { guessField } from '../../../src/feeds/columns/column-evidence.js';
import type { ReadOptions } from '../../../src/feeds/feed.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  phone: ['215-555-0101', '215-555-0102'], fax: ['215-555-0101'], tty: ['711'], text: ['741741'], url: ['www.example.org'], email: ['info@example.org'], postalCode: ['19104'],
  latitude: ['39.95'], longitude: ['-75.16'], coordinates: ['39.95, -75.16'], id: ['1', '2', '3'], status: ['Active', 'Inactive'], assuredDate: ['2026-01-05'], categoryCode: ['BD-1800.2000'],
};
const fieldOf = (header: string, values: readonly string[] = ['Alpha House', 'Beta Center']): string => guessField(header, values)[0];

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  id: ['ResourceAgencyNum', 'OBJECTID', 'Station No', 'Facility_Number', 'PK', 'Clave'],
  name: ['PublicName', 'Program / Service Name', 'FACILITY_N', 'facility_name', 'Site Name', 'store', 'Nombre del centro', 'NOMBRE', 'Nom de la structure', 'Nom', 'Nome da unidade', 'Einrichtung', 'Agency Program Name', 'post_title'],
  organization: ['Agency Name', 'AgencyName', 'ParentAgency', 'ORGANIZATI', 'Provider', 'Organisme', 'Nom de l’organisme', 'Institución', 'Organisme gestionnaire', 'Träger'],
  description: ['AgencyDescription', 'Program Description', 'DESCRIPTIO', 'Services Offered', 'DESCRIPCION-ENTIDAD', 'Services offerts', 'Description du service', 'Observaciones'],
  category: ['TaxonomyTerm', 'odhf_facility_type', 'FACILITY_T', 'Type of Service', 'Tipo de centro', 'Type de structure', 'Catégorie', 'Kategorie', 'Categories:'],
  phone: ['Main Phone Number', 'Phone1Number', 'PhoneTollFree', 'Toll-Free', 'After Hours Crisis Line', 'PHONE_NUM', '24 Hour Hotline', 'Teléfono', 'Tfno.', 'Téléphone', 'No de téléphone', 'Ligne d’urgence', 'Sans frais', 'Détresse', 'Telefon', 'Contact Phone', 'Phone (main)'],
  fax: ['PhoneFax', 'Fax No.', 'Télécopieur'], tty: ['PhoneTTY', 'TTY/TDD', 'ATS'], text: ['Text Line', 'SMS', 'Texto'],
  url: ['WebsiteAddress', 'WEBSITE_UR', 'Web Page', 'Site web', 'Sitio web', 'CONTENT-URL', 'Lien'], email: ['EmailAddressMain', 'E-mail', 'Courriel', 'Correo electrónico', 'Agency Email'],
  address: ['PhysicalAddress1', 'Site Address Line 1', 'Street Address 2', 'ADDRESS', 'Adresse', 'Complément d’adresse', 'Dirección', 'Domicilio', 'Morada'],
  locality: ['PhysicalCity', 'City/Town', 'Ville', 'Commune', 'Municipio', 'MUNICIPALI', 'Localidad', 'Ort'], region: ['PhysicalStateProvince', 'Province', 'State Code', 'Provincia', 'Département'],
  postalCode: ['PhysicalPostalCode', 'ZIP Code', 'C.P.', 'COD_POSTAL', 'Code postal', 'Código postal', 'PLZ'], country: ['Country', 'País', 'Pays'],
  latitude: ['Latitude', 'LAT', 'Latitud', 'Y_Coord', 'gps_lat'], longitude: ['Longitude', 'LNG', 'Longitud', 'lon_wgs84'], coordinates: ['Lat/Long', 'the_geom', 'Coordonnées GPS', 'WKT'],
  hours: ['HoursOfOperation', 'Hours of Operation (Mon-Fri)', 'HOURS_OPER', 'Heures d’ouverture', 'Horaires', 'Horario de atención', 'Öffnungszeiten'],
  monday: ['Mon', 'Lundi', 'Lunes', 'Montag', 'Monday Hours'], sunday: ['SUN', 'Dimanche', 'Domingo'],
  languages: ['LanguagesOfferedList', 'Langues parlées', 'Idiomas', 'Language(s) Spoken'], cost: ['FeeStructureSource', 'Cost / Fees', 'Tarif', 'Coût', 'Costo'],
  eligibility: ['Eligibility Requirements', 'Admissibilité', 'Requisitos', 'Conditions d’accès'], serves: ['Population(s) Served', 'Clientèle', 'Public accueilli', 'Población que atiende', 'Target Population'],
  accessibility: ['DisabilitiesAccess', 'ADA Accessible', 'Accessibilité', 'Accesibilidad'], coverage: ['CoverageArea', 'Counties Served', 'Territoire desservi', 'Área de servicio'],
  status: ['AgencyStatus', 'ResourceStatus', 'Statut'], assuredDate: ['LastVerifiedOn', 'Date de vérification', 'Fecha de verificación', 'Verification Date'],
  responders: ['Who comes', 'Qui intervient'], police: ['Police may come'], categoryCode: ['TaxonomyCodes'],
};
describe('headers of real exports', () => {
  for (const [field, headers] of Object.entries(HEADERS)) for (const header of headers) {
    test(`${header}: ${field}`, () => { assert.equal(fieldOf(header, VALUES[field]), field); });
  }
});

describe('never a public field', () => {
  const cases: (readonly [string, (readonly string[])?])[] = [
    ['Contact Name'], ['Contact Person'], ['CONTACT_NA'], ['MainContactTitle'], ['Staff E-mail', ['a@example.org']], ['SeniorWorkerEmailAddress', ['a@example.org']], ['Executive Director'], ['Nombre del responsable'],
    ['Entered By'], ['CREATED_US'], ['Last Updated', ['2026-01-05']], ['LastUpdatedOn', ['2026-01-05']], ['Date modified', ['2026-01-05']], ['LAST_EDITE', ['2026-01-05']], ['Date de mise à jour', ['2026-01-05']],
    ['Fecha de actualización', ['2026-01-05']], ['Internal Notes'], ['MailingAddress1', ['PO Box 17']], ['Mailing City'], ['Verified by'], ['interpretation_services'], ['Tax ID', ['12-3456789']], ['County'], ['index', ['1', '2']],
  ];
  for (const [header, values] of cases) test(header, () => { assert.equal(fieldOf(header, values), ''); });
});

test('values of the wrong shape refute a header', () => {
  assert.equal(fieldOf('Phone', ['call us', 'see website']), '');
  assert.equal(fieldOf('Services', ['Yes', 'No', 'Yes']), '');
  assert.ok(guessField('X', ['1188442.5', '1171200.9'])[1] < 0.5);
  assert.equal(fieldOf('Sector', ['01-b-9-A', '01-b-9-D']), '');
  assert.equal(fieldOf('Estado', ['Activo', 'Inactivo']), 'status');
  assert.equal(fieldOf('Estado', ['Jalisco', 'Sonora']), 'region');
});

const fixture = async (name: string, options?: ReadOptions) => readFeed(await readFile(`test/fixtures/feeds/${name}.csv`), options);
const lines = (...rows: string[]) => rows.join('\n');

test('a 211 export: the site and not the mailbox, the agency and not its staff, the main phone first', async () => {
  const feed = await fixture('211-export');
  const [first] = feed.resources;
  assert.deepEqual(first?.place, { address: '410 W Harbor St, Suite 200', locality: 'Spokane', region: 'WA', postalCode: '99201', latitude: 47.6588, longitude: -117.426, country: 'US' });
  assert.deepEqual(first.phones.map(({ dial, kind }) => `${kind} ${dial}`), ['voice +15095550110', 'voice +15095550111', 'voice +18005550113', 'voice +15095550114', 'fax +15095550112', 'tty 711']);
  assert.deepEqual([first.id, first.organization, first.assuredDate, first.status], ['70011', 'Harbor Family Network', '2026-03-14', 'active']);
  assert.equal(feed.resources.find(({ id }) => id === '70013')?.status, 'inactive');
  assert.doesNotMatch(JSON.stringify(feed.resources), /Pat Doe|Sam Roe|555-0199|PO Box|jqp/);
});

test('beside a contact person, their phone is not the public one, unless there is no other', async () => {
  const [one] = (await readFeed(lines('Agency,Contact Name,Contact Phone,Contact Email,Phone', 'A House,Pat Doe,215-555-0101,pat@example.org,215-555-0102'))).resources;
  assert.deepEqual([one?.phones.map(({ dial }) => dial), one?.email], [['+12155550102'], undefined]);
  const [only] = (await readFeed(lines('Agency,Contact Name,Contact Phone', 'A House,Pat Doe,215-555-0101'))).resources;
  assert.deepEqual(only?.phones.map(({ dial }) => dial), ['+12155550101']);
});

test('a French directory from Québec, in Windows-1252, under a title', async () => {
  const feed = await fixture('quebec-organismes', { country: 'CA' });
  const [house] = feed.resources;
  assert.deepEqual([house?.name, house?.place?.locality, house?.place?.postalCode, house?.email, house?.assuredDate, house?.source?.row], ['Maison de l\'Entraide', 'Saint-Jérôme', 'J7Z 1X2', 'info@entraide.example.ca', '2026-05-11', 3]);
  assert.deepEqual(house?.phones.map(({ kind, dial, label }) => [kind, dial, label]), [['voice', '+14505550101', undefined], ['voice', '+18665550103', 'Sans frais'], ['fax', '+14505550102', undefined]]);
});

test('notes beneath the header, the header again, and totals are no records, and are counted', async () => {
  const feed = await fixture('pantry-sheet');
  assert.deepEqual(feed.resources.map(({ name, source }) => [name, source?.row]), [['Harvest Pantry', 5], ['Counseling Desk', 6], ['Vet-to-Vet Peer Support', 8]]);
  assert.deepEqual(feed.records, [{ table: 'feed', read: 6, used: 3, merged: 0, rejected: 3 }]);
  assert.deepEqual(feed.problems.filter(({ code }) => code === 'row-not-record').map(({ row }) => row), [4, 7, 9]);
});

test('headings and totals, and names that only look so', async () => {
  const { resources } = await readFeed(lines('Name,Phone,Address,Hours', 'FOOD PANTRIES,,,', 'Total Wellness Center,215-555-0101,1 Elm St,', 'Source of Hope,,2 Elm St,', 'Shelters:,,,', 'Open Door,,,', '2 agencies,,,'));
  assert.deepEqual(resources.map(({ name }) => name), ['Total Wellness Center', 'Source of Hope', 'Open Door']);
});

test('the header is the row with the words for columns, not the title with two cells', async () => {
  const { resources } = await readFeed(lines('County resource list,Spring 2026,,', 'Prepared for,The Board,,', 'Program,Phone,City,Notes', 'A,215-555-0101,Reading,x'));
  assert.deepEqual(resources.map(({ name, source, place }) => [name, source?.row, place?.locality]), [['A', 4, 'Reading']]);
});

test('columns by position, where headers are blank or said twice', async () => {
  const feed = await readFeed(lines('Name,Phone,Phone,', 'A,215-555-0101,Reading,12 Elm St'), { columns: { '#3': 'locality', '#4': 'address' } });
  assert.deepEqual([feed.resources[0]?.place?.locality, feed.resources[0]?.place?.address, feed.resources[0]?.phones.length], ['Reading', '12 Elm St', 1]);
  assert.deepEqual(feed.columns.map(({ column, field }) => [column, field]), [['Name', 'name'], ['Phone', 'phone'], ['Phone', 'locality'], ['#4', 'address']]);
  assert.deepEqual((await readFeed(lines('Name,Phone', 'A,215-555-0101'), { columns: { '#9': 'address' } })).problems.map(({ code }) => code), ['column-not-found']);
});

test('thousands of empty columns are no columns', async () => {
  const empty = ','.repeat(3000);
  const feed = await readFeed(lines(`Name,Phone${empty}`, ...Array.from({ length: 50 }, (_, index) => `N${index},215-555-0101${empty}`)));
  assert.equal(feed.resources.length, 50);
  assert.equal(feed.columns.length, 2);
  assert.deepEqual(feed.problems, []);
});

test('a feed whose every row has the same name is read by it', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => `Food Pantry,${index} Main St,215-555-01${10 + index}`);
  const { resources, columns } = await readFeed(`Name,Street Addr.,Telephone No\n${rows.join('\n')}\n`);
  assert.deepEqual([resources.length, columns[0]?.field], [12, 'name']);
});
