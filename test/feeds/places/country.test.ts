/** Where a feed is from, by what it says; its phones follow, and where nothing says it nothing is dialled wrongly. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { firstLook } from '../../../src/feeds/first-look/first-look.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const lines = (...rows: string[]) => rows.join('\n');
const said = async (text: string | Uint8Array): Promise<[string | undefined, string | undefined, string]> => {
  const { resources, problems } = await readFeed(text);
  return [resources[0]?.place?.country, resources[0]?.phones.find(({ dial }) => dial)?.dial, problems.filter(({ code }) => code.startsWith('country')).map(({ code, params }) => `${code} ${params['country']}`).join()];
};

describe('fixtures', () => {
  const cases: [string, string, string | undefined][] = [
    ['quebec-organismes', 'CA', '+14505550101'], ['odhf-style', 'CA', undefined], ['france-structures', 'FR', '+33472000001'], ['argentina-hospitales', 'AR', undefined], ['mexico-centros', 'MX', '+526641234567'], ['madrid-columns', 'ES', '+34917000001'],
  ];
  for (const [name, country, dial] of cases) test(`${name}: ${country}`, async () => { assert.deepEqual(await said(await readFile(`test/fixtures/feeds/${name}.csv`)), [country, dial, `country-inferred ${country}`]); });
  for (const name of ['211-export', 'store-locator', 'shapefile-fields', 'pantry-sheet']) test(`${name}: US`, async () => {
    const [country, dial, problems] = await said(await readFile(`test/fixtures/feeds/${name}.csv`));
    assert.deepEqual([country, dial?.slice(0, 2), problems], ['US', '+1', '']);
  });
});

describe('one kind of evidence', () => {
  const cases: [string, string, string, string | undefined, string][] = [
    ['a column of countries', 'Site Name,Phone,Country', 'A House,917 355 510,Spain', '+34917355510', 'country-inferred ES'],
    ['calling codes', 'Site Name,Phone,City', 'A House,+54 11 4307-5842,Sur', '+541143075842', 'country-inferred AR'],
    ['postal codes', 'Site Name,Phone,Postcode', 'A House,020 7946 0018,SW1A 1AA', '+442079460018', 'country-inferred GB'],
    ['provinces', 'Nombre,Teléfono,Provincia', 'Casa,917 355 510,Sevilla', '+34917355510', 'country-inferred ES'],
    ['points', 'Nombre,Teléfono,Latitud,Longitud', 'Casa,917 355 510,40.41,-3.70', '+34917355510', 'country-inferred ES'],
    ['Spanish in Texas', 'Nombre,Teléfono,Ciudad,Estado', 'Casa,512-555-0101,Austin,TX', '+15125550101', ''],
    ['Spanish and no more', 'Nombre,Teléfono,Ciudad', 'Casa,512-555-0101,Sur', '+15125550101', ''],
    ['nothing', 'Name,Phone', 'A House,512-555-0101', '+15125550101', ''],
    ['points elsewhere', 'Site Name,Phone,Latitude,Longitude', 'A House,(664) 123-4567,-18.9,47.5', undefined, 'country-unknown ZZ'],
  ];
  for (const [name, header, row, dial, problems] of cases) test(name, async () => { assert.deepEqual((await said(lines(header, row))).slice(1), [dial, problems]); });
  test('a country of its own for each row', async () => {
    const { resources } = await readFeed(lines('Site Name,Phone,City,Country', 'A House,215-555-0101,Reading,United States', 'B House,664 123 4567,Tijuana,México', 'C House,215-555-0102,Erie,USA'));
    assert.deepEqual(resources.map(({ place, phones }) => [place?.country, phones[0]?.dial]), [['US', '+12155550101'], ['MX', '+526641234567'], ['US', '+12155550102']]);
  });
  test('what the host says is not judged', async () => {
    const { resources, problems } = await readFeed(lines('Nombre,Teléfono,Provincia', 'Casa,917 355 510,Sevilla'), { country: 'MX' });
    assert.deepEqual([resources[0]?.place?.country, problems.filter(({ code }) => code.startsWith('country'))], ['MX', []]);
  });
});

test('the first look waits where the country is not of North America, and else says the same numbers', async () => {
  const look = async (text: string) => (await firstLook(new TextEncoder().encode(text)))?.resources.map(({ phones }) => phones[0]?.dial);
  assert.equal(await look(lines('Nombre,Teléfono,Municipio,Estado', 'Centro,664 123 4567,Tijuana,Baja California', 'Casa,664 223 4567,Tijuana,Baja California')), undefined);
  assert.equal(await look(lines('Name,Phone,Country', 'A,664 223 4567,Mexico', 'B,215-555-0101,USA')), undefined);
  assert.deepEqual(await look(lines('Nom,Téléphone,Province', 'Maison,450 555-0101,Québec', 'Centre,450 555-0102,Québec')), ['+14505550101', '+14505550102']);
});
