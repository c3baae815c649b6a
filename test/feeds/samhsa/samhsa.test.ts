/** SAMHSA's directory: codes become what they say and no more, and no row is lost. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { firstLook } from '../../../src/feeds/first-look/first-look.js';
import { readFeed } from '../../../src/feeds/read-feed.js';

const bytes = await readFile('test/fixtures/feeds/samhsa.csv');
const feed = await readFeed(bytes);
const named = (name: string) => {
  const found = feed.resources.find(each => each.name === name);
  assert.ok(found, name);
  return found;
};
const ids = (name: string) => new Set(named(name).categories.map(({ id }) => id));

test('recognised by its columns, every row used, both halves of a name', () => {
  assert.equal(feed.format, 'samhsa');
  assert.deepEqual(feed.records, [{ table: 'feed', read: 9, used: 9, merged: 0, rejected: 0 }]);
  assert.ok(named('Boston Alcohol and Substance Abuse Program'));
  assert.deepEqual(named('SpectraCare Health Systems Henry County Clinic').place, { address: '219 Dothan Road', locality: 'Abbeville', region: 'AL', postalCode: '36310', country: 'US' });
  assert.equal(named('Boston Alcohol and Substance Abuse Program').place?.postalCode, '02111');
  assert.deepEqual(feed.columns.filter(({ field }) => field === 'phone').map(({ column }) => column), ['phone', 'intake1', 'intake2', 'intake1a', 'intake2a']);
});

test('the first look leaves it to the whole reading', async () => {
  assert.equal(await firstLook(bytes), undefined);
});

test('services become categories with their code and the table\'s word', () => {
  assert.deepEqual(named('SpectraCare Health Systems Henry County Day Treatment').categories.slice(0, 7).map(({ id, code }) => [code, id]), [
    ['OP', 'outpatient-mental-health'], ['PHDT', 'day-treatment'], ['CMHC', 'outpatient-mental-health'], ['TELE', 'telehealth'],
    ['PEON', 'psychiatric-emergency'], ['PEOFF', 'mobile-crisis'], ['WI', 'crisis-walk-in'],
  ]);
  assert.equal(named('Eastside CMHC').categories[0]?.label, 'Outpatient');
  assert.deepEqual([...ids('Laurel Oaks Behavioral Health Center')], ['inpatient', 'residential-mental-health', 'psychiatric-emergency', 'crisis-walk-in', 'housing', 'case-management']);
});

test('a partnership with police is no team and no walk-in care', () => {
  const found = named('Eastside CMHC');
  for (const id of ['cit-police', 'mobile-crisis', 'crisis-walk-in', 'psychiatric-emergency', 'co-responder', 'domestic-violence']) assert.ok(!ids(found.name).has(id), id);
  assert.doesNotMatch(JSON.stringify(found), /police|law enforcement|crisis/i);
  assert.equal(found.responders, undefined);
  assert.equal(found.policeMayCome, undefined);
});

test('clienteles, ages, languages and payments are themselves', () => {
  const found = named('Alaska VA Healthcare System');
  assert.ok(found.serves?.includes('Veterans') && found.serves.includes('Clients who have experienced intimate partner violence, domestic violence'));
  assert.equal(found.place?.address, '3001 C Street');
  assert.equal(found.eligibility, 'Adults, Seniors, Young adults');
  assert.ok(found.categories.every(({ id }) => id !== 'domestic-violence' && id !== 'shelter'));
  assert.deepEqual(named('Face to Face Mental Health Servs LLC').languages, [{ code: 'es', mode: 'spoken' }, { code: 'pt', mode: 'spoken' }]);
  assert.deepEqual(named('Birmingham VAMC Mental Hygiene (116A)').languages?.slice(0, 2), [{ code: 'ase', mode: 'unknown' }, { code: 'es', mode: 'spoken' }]);
  assert.equal(named('Boston Alcohol and Substance Abuse Program').cost, 'Private health insurance, Cash or self-payment, State-financed health insurance plan other than Medicaid');
});

test('intake numbers are labelled, with extensions', () => {
  assert.deepEqual(named('Laurel Oaks Behavioral Health Center').phones, [
    { number: '334-794-7373', kind: 'voice', dial: '+13347947373', extension: '237' },
    { number: '334-794-7373', kind: 'voice', label: 'Intake', dial: '+13347947373', extension: '1' },
    { number: '866-320-3613', kind: 'voice', label: 'Intake', dial: '+18663203613' },
  ]);
  assert.equal(named('Face to Face Mental Health Servs LLC').phones[1]?.dial, '+13058785460');
  // "954-730PATH" is the main number again, in letters.
  assert.deepEqual(named('Henderson Behavioral Health Community Support Services').phones.map(({ dial }) => dial), ['+19547307284']);
  assert.deepEqual(feed.problems, []);
});

test('0/1 columns, pins, a web page; substance use alone is not mental health; unknown codes are told once', async () => {
  const found = await readFeed([
    'name1,name2,street1,city,state,zip,phone,intake1,intake1a,website,latitude,longitude,sa,mh,dt,op,res,otp,zz,SP,np',
    'Harbor,Clinic,1 Elm St,Reading,PA,19601,610-555-0123,610-555-0199,22,http://example.org,40.33,-75.92,1,0,1,1,0,1,1,1,1',
    'Harbor,North,2 Elm St,Reading,PA,19601,610-555-0124,,,javascript:alert(1),0,0,0,1,0,1,0,0,1,0,0',
    ',,3 Elm St,Reading,PA,19601,610-555-0125,,,,,,0,1,0,1,0,0,0,0,0',
  ].join('\n'), { categories: { Outpatient: 'medical' } });
  const [first, second] = found.resources;
  assert.deepEqual(first?.categories.map(({ id, code }) => [code, id]), [['DT', 'detox'], ['OP', 'medical'], ['OTP', 'opioid-medication']]);
  assert.deepEqual([first?.free, first?.url, first?.place?.latitude, first?.place?.longitude, first?.phones[1]?.extension], [true, 'http://example.org/', 40.33, -75.92, '22']);
  assert.deepEqual([second?.url, second?.place?.latitude], [undefined, undefined]);
  assert.deepEqual(found.records, [{ table: 'feed', read: 3, used: 2, merged: 0, rejected: 1 }]);
  assert.deepEqual(found.problems.map(({ code, row, params }) => [code, row, params['count'] ?? '']), [['link-unsafe', 3, ''], ['coordinates-zero', 3, ''], ['name-missing', 4, ''], ['service-code-unknown', 2, 2]]);
  const plain = await readFeed('name1,street1,city,phone,service_code_info\nA,1 St,B,610-555-0123,SA * OP RES HI * DV');
  assert.deepEqual(plain.resources[0]?.categories.map(({ id }) => id), ['substance-use-outpatient', 'substance-use-residential', undefined]);
});

const whole = '../shared/data/samhsa-mental-health/facilities.csv';
test('the whole directory', { skip: !existsSync(whole) }, async () => {
  const { records, resources, problems } = await readFeed(await readFile(whole));
  assert.deepEqual(records, [{ table: 'feed', read: 9037, used: 9037, merged: 0, rejected: 0 }]);
  assert.equal(resources.filter(({ phones }) => phones[0]?.number).length, 9037);
  assert.equal(resources.filter(({ categories }) => categories.some(({ id }) => id === 'mobile-crisis')).length, 1882);
  assert.equal(resources.filter(({ categories }) => categories.some(({ id }) => id === 'crisis-walk-in')).length, 2822);
  assert.ok(problems.every(({ code }) => code === 'phone-not-understood'));
  assert.equal(new Set(resources.map(({ id }) => id)).size, 9037);
});
