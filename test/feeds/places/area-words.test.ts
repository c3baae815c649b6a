import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAreaWords, type AreaKind, type Home } from '../../../src/feeds/places/area-words.js';
import type { Coverage } from '../../../src/model/resource.js';

const whole = (lists: Coverage): Coverage => ({ ...lists, complete: true });

/** Without `text`, which is always what was given. */
const CASES: readonly (readonly [string, Coverage, (AreaKind | undefined)?, Home?])[] = [
  ['Nationwide', whole({ extent: 'national' })], ['National', whole({ extent: 'national' })], ['United States', whole({ extent: 'national' })], ['U.S.', whole({ extent: 'national' })],
  ['All 50 states', whole({ extent: 'national' })], ['A nivel nacional', whole({ extent: 'national' })], ['Todo el país', whole({ extent: 'national' })], ['Partout au Canada', whole({ extent: 'national' })],
  ['Statewide', whole({ extent: 'statewide' })], ['Entire state', whole({ extent: 'statewide' })], ['State-wide', whole({ extent: 'statewide' })], ['Todo el estado', whole({ extent: 'statewide' })], ['Toute la province', whole({ extent: 'statewide' })],
  ['Statewide (PA)', whole({ extent: 'statewide', regions: ['PA'] })], ['Pennsylvania', whole({ regions: ['Pennsylvania'] })], ['State of Texas', whole({ regions: ['Texas'] })], ['All of Ohio', whole({ regions: ['Ohio'] })],
  ['PA, NJ, DE', whole({ regions: ['PA', 'NJ', 'DE'] })], ['Pennsylvania, New Jersey and Delaware', whole({ regions: ['Pennsylvania', 'New Jersey', 'Delaware'] })], ['New York State', whole({ regions: ['New York'] })],
  ['Philadelphia County', whole({ counties: ['Philadelphia'] })], ['All of Cook County', whole({ counties: ['Cook'] })], ['Residents of Bucks County', whole({ counties: ['Bucks'] })], ['Cook County, IL', whole({ counties: ['Cook, IL'] })],
  ['Cook County, Illinois', whole({ counties: ['Cook, Illinois'] })], ['County of San Mateo', whole({ counties: ['San Mateo'] })], ['Orleans Parish', whole({ counties: ['Orleans'] })], ['St. Louis County residents only', whole({ counties: ['St. Louis'] })],
  ['Bucks, Chester, Delaware, Montgomery and Philadelphia Counties', whole({ counties: ['Bucks', 'Chester', 'Delaware', 'Montgomery', 'Philadelphia'] })],
  ['Counties: Cook, DuPage, Lake', whole({ counties: ['Cook', 'DuPage', 'Lake'] })], ['Cook and Lake Counties, Illinois', whole({ counties: ['Cook, Illinois', 'Lake, Illinois'] })],
  ['Bucks County; Philadelphia', whole({ counties: ['Bucks'], localities: ['Philadelphia'] })], ['Condado de Cook', whole({ counties: ['Cook'] })], ['Todo el condado de Los Ángeles', whole({ counties: ['Los Ángeles'] })],
  ['Condados de Bucks y Chester', whole({ counties: ['Bucks', 'Chester'] })], ['Los Angeles County', whole({ counties: ['Los Angeles'] })], ['El Paso County', whole({ counties: ['El Paso'] })], ['All of El Paso County', whole({ counties: ['El Paso'] })], ['De Kalb County', whole({ counties: ['De Kalb'] })], ['Du Page', whole({ counties: ['Du Page'] }), 'counties'], ['Comté de Prescott', whole({ counties: ['Prescott'] })], ['MRC de la Matapédia', whole({ counties: ['Matapédia'] })],
  ['Bucks, Chester, Delaware', whole({ counties: ['Bucks', 'Chester', 'Delaware'] }), 'counties'], ['COOK', whole({ counties: ['COOK'] }), 'counties'], ['Cook; Lake', whole({ counties: ['Cook', 'Lake'] }), 'counties'], ['Cook County', whole({ counties: ['Cook'] }), 'counties'],
  ['Statewide', whole({ extent: 'statewide' }), 'counties'], ['NJ', whole({ regions: ['NJ'] }), 'regions'], ['New York; New Jersey', whole({ regions: ['New York', 'New Jersey'] }), 'regions'],
  ['City of Chester', whole({ localities: ['Chester'] })], ['Media, PA', whole({ localities: ['Media, PA'] })], ['Media, Pennsylvania', whole({ localities: ['Media, Pennsylvania'] })], ['Ciudad de México', whole({ localities: ['México'] })],
  ['Media; Chester; Upland', whole({ localities: ['Media', 'Chester', 'Upland'] })], ['Municipio de Getafe', whole({ localities: ['Getafe'] })], ['Ville de Montréal', whole({ localities: ['Montréal'] })], ['Bucks, Chester, Delaware', whole({ localities: ['Bucks', 'Chester', 'Delaware'] })],
  ['New York', whole({ localities: ['New York'] })], ['Washington', whole({ localities: ['Washington'] })],
  ['Citywide', whole({ localities: ['Philadelphia'] }), undefined, { locality: 'Philadelphia' }], ['Citywide', {}],
  ['19104', whole({ postalCodes: ['19104'] })], ['19104, 19139 & 19143', whole({ postalCodes: ['19104', '19139', '19143'] })], ['ZIP codes: 19104, 19139', whole({ postalCodes: ['19104', '19139'] })], ['zip codes 19104 and 19139', whole({ postalCodes: ['19104', '19139'] })],
  ['19104 19139 19143', whole({ postalCodes: ['19104', '19139', '19143'] })], ['19102-19105', whole({ postalCodes: ['19102', '19103', '19104', '19105'] })], ['19104-2613', whole({ postalCodes: ['19104'] })], ['191xx', whole({ postalCodes: ['191'] })],
  ['Códigos postales 28001, 28002', whole({ postalCodes: ['28001', '28002'] })], ['M5V, M5T', whole({ postalCodes: ['M5V', 'M5T'] })], ['Philadelphia County; 19050', whole({ counties: ['Philadelphia'], postalCodes: ['19050'] })],
  ['19104\n19139', { postalCodes: ['19104', '19139'] }, 'postalCodes'], ['2139, 02140', { postalCodes: ['02139', '02140'] }, 'postalCodes', { country: 'US' }], ['SW1A, N1', { postalCodes: ['SW1A', 'N1'] }, 'postalCodes', { country: 'GB' }],
  ['King County and all of Washington State', whole({ counties: ['King'], regions: ['Washington'] })], ['Bucks County and New Jersey', { counties: ['Bucks'], localities: ['New Jersey'], complete: true }], ['Bucks County & NJ', whole({ counties: ['Bucks'], regions: ['NJ'] })],
  ['bucks county, chester county', whole({ counties: ['bucks', 'chester'] })], ['City of Houston', whole({ localities: ['Houston'] })],
  // Not understood, in whole or in part: never complete.
  ['Tri-County', {}], ['Five county area', {}], ['Multiple', {}, 'counties'], ['All', {}, 'counties'], ['All counties', {}], ['Various', {}, 'counties'], ['Other', {}, 'counties'], ['Out of County', {}], ['Entire county', {}], ['Your county', {}],
  ['Cook and collar counties', { counties: ['Cook'] }], ['Cook County (except Chicago)', { counties: ['Cook'] }], ['Northern Cook County', {}], ['Priority to Bucks County residents', {}], ['Primarily Bucks County', {}], ['Bucks County, neighboring counties', { counties: ['Bucks'] }],
  ['All counties except Philadelphia', {}], ['19104, 19139, etc.', { postalCodes: ['19104', '19139'] }], ['Primarily 19104', {}], ['King County: DESC for Seattle and Vashon', { localities: ['Vashon'] }],
  ['Houston citywide; a joint team with the Harris County Sheriff\'s Office covers the wider county', { localities: ['Houston'] }], ['Harris County at the time of crisis, whatever the permanent address (older provider page)', {}], ['Condado de Cook y alrededores', { counties: ['Cook'] }],
  ['Greater Boston', {}], ['Southeastern Pennsylvania', {}], ['Within 25 miles of Media', {}], ['Call for service area', {}], ['Varies', {}], ['Countywide', {}], ['no restrictions except ask', {}], ['See website', {}], ['District 9', {}], ['any', {}], ['', {}],
  ['Bucks County and surrounding areas', { counties: ['Bucks'] }], ['19104 and nearby', { postalCodes: ['19104'] }], ['10001-99999', {}], ['Most of Cook County', {}],
  ['The service is available to all residents of the MyCity area, including all postcodes starting with AB1, AB2, and AB3', {}],
];

for (const [text, expected, kind, home] of CASES) {
  test(`area words: ${JSON.stringify(text)}${kind ? ` in a column of ${kind}` : ''}`, () => {
    const { text: kept, ...found } = readAreaWords(text, kind, home);
    assert.deepEqual(found, expected);
    if (kept !== undefined) assert.equal(kept, text);
    else assert.ok(kind === 'postalCodes' && found.postalCodes);
  });
}

test('a very long cell costs nothing but its words', () => {
  for (const text of ['a, '.repeat(20_000), '19104 '.repeat(10_000), ','.repeat(19_000), `${'('.repeat(9_000)}${')'.repeat(9_000)}`, 'counties of '.repeat(1_500), `${'19104, '.repeat(2_800)}x`]) {
    assert.ok(readAreaWords(text).text === text);
  }
});
