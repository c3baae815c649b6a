/** Languages, cost, access, who comes, status and dates: what the words say, and unknown where they do not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDateReader } from '../../src/feeds/hours/date-reader.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import { readDate, readDetails, readFree, readLanguages } from '../../src/feeds/row-details.js';

const detail = (field: string, value: string) => readDetails(each => each === field ? value : undefined).details;

describe('languages', () => {
  const cases: [string, string][] = [
    ['English, Spanish', 'en es'], ['English & Spanish', 'en es'], ['English/Spanish', 'en es'], ['English Spanish', 'en es'], ['Inglés y español', 'en es'], ['Français, anglais', 'fr en'], ['Langue des signes québécoise', 'fcs'],
    ['Bilingual (English/Spanish)', 'en:spoken es'], ['Spanish (interpreter)', 'es:interpreter'], ['Spanish speaking staff', 'es:spoken'], ['Chinese (Mandarin)', 'zh'], ['ASL', 'ase'], ['es', 'es'], ['Over 150 languages', 'Over 150 languages'], ['Klingon', 'Klingon'],
  ];
  for (const [cell, expected] of cases) test(cell, () => { assert.equal(readLanguages(cell).map(({ code, mode }) => mode === 'unknown' ? code : `${code}:${mode}`).join(' '), expected); });
});

describe('free, or not, or unknown', () => {
  const cases: [string, boolean | undefined][] = [
    ['Free', true], ['Free of charge', true], ['No fee', true], ['Gratuit', true], ['Gratuito', true], ['Sans frais', true], ['Sin costo', true], ['$0', true], ['Sliding scale', false], ['$5 a visit', false], ['Free to members', undefined], ['Varies', undefined], ['Medicaid', undefined],
  ];
  for (const [cell, expected] of cases) test(cell, () => { assert.equal(readFree(cell), expected); });
});

describe('accessible, or not, or unknown', () => {
  const cases: [string, boolean | undefined][] = [
    ['Yes', true], ['Y', true], ['1', true], ['Oui', true], ['Wheelchair accessible', true], ['Fully accessible', true], ['Accessible aux fauteuils roulants', true], ['Accesible para sillas de ruedas', true], ['Wheelchair', true],
    ['No', false], ['0', false], ['Not accessible', false], ['Not wheelchair accessible', false], ['No accesible', false], ['Non accessible', false], ['Partially accessible', undefined], ['Call first', undefined], ['2', undefined], ['Elevator', undefined],
  ];
  for (const [cell, expected] of cases) test(cell, () => { assert.equal(detail('accessibility', cell).accessible, expected); });
});

describe('who comes, and whether police may', () => {
  const cases: [string, string, string | undefined][] = [
    ['Clinician, peer', 'clinician peer', undefined], ['Clinician and peer, no police', 'clinician peer', 'no'], ['Officer and social worker', 'police clinician', 'yes'], ['May include police', '', 'yes'], ['Nurse without police', 'clinician', 'no'],
    ['Paramedic + mental health worker', 'medic clinician', undefined], ['Team', '', undefined], ['Psicóloga y trabajadora social', 'clinician', undefined], ['Travailleuse sociale et pair aidant', 'clinician peer', undefined], ['Peers; police if needed', 'peer', 'yes'],
    ['No peers', '', undefined], ['Policeman', 'police', 'yes'], ['See website', '', undefined],
  ];
  for (const [cell, who, police] of cases) test(cell, () => {
    const { responders, policeMayCome } = detail('responders', cell);
    assert.deepEqual([[...responders ?? []].sort().join(' '), policeMayCome], [who.split(' ').sort().join(' '), police]);
  });
  const asked: [string, string | undefined][] = [['Yes', 'yes'], ['No', 'no'], ['Only if there is danger', 'if-danger'], ['When a weapon is present', 'if-danger'], ['Never', 'no'], ['May come', 'yes'], ['Solo si hay peligro', 'if-danger'], ['Ask', undefined], ['', undefined]];
  for (const [cell, expected] of asked) test(`police: ${cell}`, () => { assert.equal(detail('police', cell).policeMayCome, expected); });
});

describe('status', () => {
  const cases: [string, string | undefined][] = [['Active', 'active'], ['Open', 'active'], ['Actif', 'active'], ['Inactive', 'inactive'], ['Temporarily closed', 'temporarily closed'], ['Closed', 'defunct'], ['Cerrado temporalmente', 'temporarily closed'], ['Permanently closed', 'defunct'], ['Pending review', undefined]];
  for (const [cell, expected] of cases) test(cell, () => { assert.equal(detail('status', cell).status, expected); });
});

describe('virtual', () => {
  const cases: [string, boolean | undefined][] = [['Yes', true], ['Telehealth available', true], ['Phone or video: by phone', true], ['In person only', false], ['No', false], ['Not by video', false], ['Ask', undefined]];
  for (const [cell, expected] of cases) test(cell, () => { assert.equal(detail('virtual', cell).virtual, expected); });
});

describe('dates of a column', () => {
  const cases: [string, string[], string, (string | undefined)[]][] = [
    ['month first, by a day above twelve', ['03/09/2026', '03/14/2026'], 'ES', ['2026-03-09', '2026-03-14']],
    ['day first, by a day above twelve', ['03/09/2026', '14/03/2026'], 'US', ['2026-09-03', '2026-03-14']],
    ['month first in the United States', ['03/09/2026'], 'US', ['2026-03-09']], ['day first elsewhere', ['03/09/2026', '3-9-2026'], 'MX', ['2026-09-03', '2026-09-03']],
    ['both orders: only what reads one way', ['03/09/2026', '14/03/2026', '03/14/2026', '5/5/2026'], 'US', [undefined, '2026-03-14', '2026-03-14', '2026-05-05']],
    ['Canada writes both ways', ['03/09/2026'], 'CA', [undefined]], ['points put the day first', ['03.09.2026'], 'US', ['2026-09-03']],
    ['words', ['March 9, 2026', '9 de marzo de 2026', '1er mars 2026', '9 mars 2026', '09-Mar-2026', 'Mon, Mar 9th, 2026', '9. Mai 2026'], 'US', ['2026-03-09', '2026-03-09', '2026-03-01', '2026-03-09', '2026-03-09', '2026-03-09', '2026-05-09']],
    ['ISO and its kin', ['2026-03-09', '2026-03-09T10:00:00Z', '2026/03/09 00:00:00+00', '20260309', '3/9/2026 12:00:00 AM'], 'US', ['2026-03-09', '2026-03-09', '2026-03-09', '2026-03-09', '2026-03-09']],
    ['serial numbers of a spreadsheet', ['46090', '46095.5'], 'US', ['2026-03-09', '2026-03-14']], ['milliseconds', ['1773014400000'], 'US', ['2026-03-09']], ['a number among dates is none', ['46090', '2026-03-09'], 'US', [undefined, '2026-03-09']],
    ['no dates', ['03/09/26', 'March 2026', '2026', 'soon', '02/30/2026', '13/13/2026'], 'US', Array<undefined>(6).fill(undefined)],
  ];
  for (const [name, cells, country, expected] of cases) test(name, () => { assert.deepEqual(cells.map(createDateReader(cells, country)), expected); });
  test('alone, the month is first', () => { assert.equal(readDate('3/9/2025'), '2025-03-09'); });
  test('a feed: the last change is no verification', async () => {
    const { resources, problems } = await readFeed('Nombre,Provincia,Fecha de verificación,Fecha de actualización\nA,Sevilla,14/03/2026,01/01/2026\nB,Sevilla,03/04/2026,01/01/2026\nC,Sevilla,pronto,01/01/2026');
    assert.deepEqual(resources.map(({ assuredDate }) => assuredDate), ['2026-03-14', '2026-04-03', undefined]);
    assert.deepEqual(problems.filter(({ code }) => code === 'date-not-understood').map(({ row }) => row), [4]);
  });
});
