import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryOf, idsOf, resource } from './build.js';

const clinic = { categories: [{ id: 'outpatient-mental-health', label: 'Mental health clinic' }] };
const at = (locality: string, region: string) => ({ place: { locality, region } });

/** Beside what is asked for, services elsewhere, so that no town is most of the list. */
const elsewhere = [...'abcdef'].map((id) => resource(`else-${id}`, { name: `Office ${id}`, ...at(`Town${id}`, 'OH') }));

test('who is in a town comes before who bears its name, and before a town whose name holds it', () => {
  const { search } = directoryOf([
    resource('named', { name: 'Boston Street Counseling', ...clinic, ...at('Brookline', 'MA') }),
    resource('south', { name: 'Halifax Counseling', ...clinic, ...at('South Boston', 'VA') }),
    resource('there', { name: 'Harbor Group', ...clinic, ...at('Boston', 'MA') }),
    ...elsewhere,
  ]);
  for (const text of ['therapist boston', 'boston therapist', 'therapist in bostn']) assert.equal(idsOf(search({ text }))[0], 'there', text);
  assert.equal(idsOf(search({ text: 'therapist south boston' }))[0], 'south');
  assert.equal(idsOf(search({ text: 'boston street counseling' }))[0], 'named');
});

test('a town is known by all of its name, and not inside the name of a state', () => {
  const { search } = directoryOf([
    resource('vegas', { name: 'Desert Group', ...clinic, ...at('Las Vegas', 'NV') }),
    resource('mexico', { name: 'Audrain Group', ...clinic, ...at('Mexico', 'MO') }),
    resource('state', { name: 'Mesa Group', ...clinic, ...at('Taos', 'NM') }),
    ...elsewhere,
  ]);
  assert.equal(idsOf(search({ text: 'las vegas therapist' }))[0], 'vegas');
  assert.equal(idsOf(search({ text: 'therapist new mexico' }))[0], 'state');
});

test('where fewer words are enough, the town stays', () => {
  const { search } = directoryOf([
    resource('far', { name: 'Quux Bipolar Group', ...clinic, ...at('Dover', 'DE') }),
    resource('there', { name: 'Harbor Bipolar Group', ...at('Salem', 'OR') }),
    ...elsewhere,
  ]);
  const page = search({ text: 'bipolar quux salem' });
  assert.deepEqual([idsOf(page), page.relaxed], [['there'], ['words']]);
  // Of nothing there but the town itself, the words decide.
  assert.ok(idsOf(search({ text: 'quux group towna' })).includes('far'));
});

test('an ordinary word is no place, nor is one that the names have more often', () => {
  const { search } = directoryOf([
    resource('island', { name: 'Island Counseling', ...clinic, ...at('Hilo', 'HI') }),
    resource('denver', { name: 'Mile High Group', ...clinic, ...at('Denver', 'CO') }),
    resource('va-1', { name: 'Denver VA Clinic', ...at('Denver', 'CO') }), resource('va-2', { name: 'Tampa VA Clinic', ...at('Tampa', 'FL') }),
    resource('virginia', { name: 'Blue Ridge', ...clinic, ...at('Salem', 'VA') }),
  ]);
  assert.equal(idsOf(search({ text: 'hi i need a therapist in denver' }))[0], 'denver');
  assert.equal(idsOf(search({ text: 'where is the va clinic that is in tampa' }))[0], 'va-2');
});

test('the days that hours name are found, and order more than they rule out', () => {
  const open = (...byday: ('MO' | 'SA')[]) => ({ categories: [{ id: 'food', label: 'Food' }], schedules: [{ freq: 'WEEKLY' as const, byday, opensAt: '09:00', closesAt: '12:00' }] });
  const { search } = directoryOf([resource('1', { name: 'Ash Pantry', ...open('MO') }), resource('2', { name: 'Elm Pantry', ...open('SA') }), resource('3', { name: 'Fir Pantry', ...open('MO'), schedules: [{ state: 'closed', byday: ['SA'] }] })]);
  assert.deepEqual(idsOf(search({ text: 'food pantry saturday' })), ['2', '1', '3']);
  assert.deepEqual(idsOf(search({ text: 'despensa el sábado' }))[0], '2');
});

test('words run together around an ordinary one are taken apart', () => {
  const { search } = directoryOf([resource('fire', { name: 'Youth on Fire' }), resource('youth', { name: 'Youth Center' })]);
  assert.deepEqual(idsOf(search({ text: 'youthonfire' })), ['fire']);
});

test('beside a kind of help the side of a town hides nobody, and stays part of a name', () => {
  const food = { categories: [{ id: 'food', label: 'Food' }] };
  const { search } = directoryOf([
    resource('pantry', { name: 'Ash Pantry', ...food, ...at('Dover', 'DE') }), resource('hall', { name: 'North Dover Hall', ...at('Dover', 'DE') }),
    resource('wv', { name: 'Elm Pantry', ...food, ...at('Romney', 'WV') }), resource('va', { name: 'Fir Pantry', ...food, ...at('Salem', 'VA') }), ...elsewhere,
  ]);
  assert.deepEqual([idsOf(search({ text: 'food north dover' })), search({ text: 'food north dover' }).relaxed], [['pantry'], undefined]);
  assert.deepEqual(idsOf(search({ text: 'food west virginia' })), ['wv']);
  assert.deepEqual(idsOf(search({ text: 'north dover' })), ['hall']);
});

test('where fewer words are enough, a kind of help tells more than a rare word', () => {
  const { search } = directoryOf([
    resource('pantry', { name: 'Ash Pantry', categories: [{ id: 'food', label: 'Food' }] }), resource('second', { name: 'Elm Pantry', categories: [{ id: 'food', label: 'Food' }] }),
    resource('rare', { description: 'zebra', name: 'Office' }),
  ]);
  assert.equal(idsOf(search({ text: 'groceries zebra' }))[0], 'pantry');
});
