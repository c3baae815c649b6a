import assert from 'node:assert/strict';
import { test } from 'node:test';
import { philadelphia } from './philadelphia.js';
import { directoryOf, idsOf, namesOf, resource } from './build.js';

const LABELS = { food: 'Food', shelter: 'Shelter for tonight', medical: 'Medical care', dental: 'Dental care', legal: 'Legal help', housing: 'Housing help', 'drop-in': 'Drop-in center' };
const city = directoryOf(philadelphia(), { categoryLabels: LABELS });

/** The first result must be one of these, by name; `relaxed` and `corrected` are exact. */
const FIRST: readonly { text: string; first: RegExp; relaxed?: readonly string[]; corrected?: string }[] = [
  { text: 'Grace Café', first: /^Grace Café/ },
  { text: 'grace cafe', first: /^Grace Café/ },
  { text: 'cafe grace', first: /^Grace Café/ },
  { text: 'bethesda spruce', first: /^Bethesda Spruce/ },
  { text: 'spruce bethesda', first: /^Bethesda Spruce/ },
  { text: 'mental health', first: /Behavioral Health/ },
  { text: 'metal helth', first: /Behavioral Health/, relaxed: ['spelling'], corrected: 'mental health' },
  { text: 'helth metal', first: /Behavioral Health/, relaxed: ['spelling'], corrected: 'health mental' },
  { text: 'sheltr', first: /Shelter/, relaxed: ['spelling'], corrected: 'shelter' },
  { text: 'hospitl', first: /Hospital/, relaxed: ['spelling'], corrected: 'hospital' },
  { text: 'legl aid', first: /Legal/, relaxed: ['spelling'], corrected: 'legal aid' },
  { text: 'dentist', first: /Fairmount/ },
  { text: 'abogado', first: /Legal/ },
  { text: 'syringe', first: /^SYRINGE EXCHANGE/ },
  { text: 'needle exchange', first: /^SYRINGE EXCHANGE/ },
  { text: 'narcan', first: /^SYRINGE EXCHANGE/ },
  { text: 'boyfriend hits me', first: /^Women Against Abuse/ },
];

for (const { text, first, relaxed, corrected } of FIRST) {
  test(`"${text}" finds ${first.source} first`, () => {
    const page = city.search({ text });
    assert.match(page.items[0]?.resource.name ?? '', first);
    assert.deepEqual(page.relaxed, relaxed);
    assert.equal(page.corrected, corrected);
  });
}

const CATEGORY_OF: Readonly<Record<string, string>> = {
  'hungry': 'food', 'soup kitchen': 'food', 'food stmps': 'food', 'comida': 'food', 'hambre': 'food', 'place to sleep': 'shelter', 'somewhere to sleep tonight': 'shelter',
  'albergue': 'shelter', 'lawyer': 'legal', 'attorny': 'legal', 'toothache': 'dental', 'doctor': 'medical', 'apartment': 'housing', 'laundry': 'drop-in',
};
for (const [text, category] of Object.entries(CATEGORY_OF)) {
  test(`"${text}" is read as ${category}`, () => {
    const [first] = city.search({ text }).items;
    assert.equal(first?.resource.categories[0]?.id, category);
  });
}

test('a query finds the same, whatever the order of its words', () => {
  for (const [a, b] of [['women shelter', 'shelter women'], ['soup kitchen', 'kitchen soup'], ['philadelphia legal', 'legal philadelphia']]) {
    assert.deepEqual(new Set(idsOf(city.search({ text: a ?? '', limit: 200 }))), new Set(idsOf(city.search({ text: b ?? '', limit: 200 }))));
  }
});

test('each letter typed keeps what the whole word finds, until it is a word of its own', () => {
  for (let end = 2; end <= 'bethesda'.length; end++) {
    assert.ok(namesOf(city.search({ text: 'bethesda'.slice(0, end), limit: 200 })).includes('Bethesda Spruce'), `after ${end} letters`);
  }
});

test('exact before prefix before corrected, in the same field', () => {
  const { search } = directoryOf([
    resource('prefix', { name: 'Foodbank' }), resource('corrected', { name: 'Flood help' }), resource('exact', { name: 'Food help' }),
  ]);
  assert.deepEqual(idsOf(search({ text: 'food' })), ['exact', 'prefix']);
  assert.deepEqual(idsOf(search({ text: 'floood' })), ['corrected']);
});

test('a name weighs more than a category, a category more than a description', () => {
  const { search } = directoryOf([
    resource('described', { description: 'Also has legal advice.' }), resource('named', { name: 'Legal centre' }), resource('filed', { categories: [{ label: 'Legal' }] }),
  ]);
  assert.deepEqual(idsOf(search({ text: 'legal' })), ['named', 'filed', 'described']);
});

test('the order of one word: name, category, the beginning of a name, a word for a category, its second choice, description', () => {
  const { search } = directoryOf([
    resource('described', { description: 'Ask about groceries.' }), resource('second', { name: 'B', categories: [{ id: 'drop-in', label: 'Open door' }] }),
    resource('synonym', { name: 'C', categories: [{ id: 'food', label: 'Tables' }] }), resource('category', { name: 'D', categories: [{ label: 'Groceries' }] }),
    resource('named', { name: 'Groceries' }), resource('prefix', { name: 'Groceriesplus' }),
  ], { synonyms: { food: ['groceries'] } });
  assert.deepEqual(idsOf(search({ text: 'groceries' })), ['named', 'category', 'prefix', 'synonym', 'described']);
  assert.deepEqual(idsOf(search({ text: 'soup kitchen' })), ['synonym', 'second']);
});

test('a town that is asked for is where a service is, not a street or a name elsewhere', () => {
  const { search } = directoryOf([
    resource('street', { name: 'Clinic A', place: { address: '1 Salem Road', locality: 'Dover' } }), resource('name', { name: 'Salem clinic B', place: { locality: 'Dover' } }), resource('town', { name: 'Clinic C', place: { locality: 'Salem' } }),
    resource('both', { name: 'Salem clinic D', place: { locality: 'Salem' } }),
  ]);
  assert.equal(idsOf(search({ text: 'clinic in salem' }))[0], 'both');
  assert.equal(idsOf(search({ text: 'clinic in salem' })).at(-1), 'street');
});

test('the whole name comes before names that hold it', () => {
  const { search } = directoryOf([resource('1', { name: 'The Hope House annex' }), resource('2', { name: 'Hope House for men' }), resource('3', { name: 'Hope House' })]);
  assert.deepEqual(idsOf(search({ text: 'hope house' })), ['3', '2', '1']);
});

test('known words are corrected only when no resource has all words', () => {
  const both = [resource('metal', { name: 'Metal recycling' }), resource('mental', { name: 'Mental health' })];
  assert.deepEqual(idsOf(directoryOf(both).search({ text: 'metal' })), ['metal']);
  assert.deepEqual(idsOf(directoryOf(both).search({ text: 'metal health' })), ['mental']);
});

test('a word for help that the feed lacks is not read as another word', () => {
  const page = directoryOf([resource('1', { name: 'Suite 5' })]).search({ text: 'sucide' });
  assert.deepEqual(page.relaxed, ['words']);
  assert.equal(page.corrected, undefined);
});

test('why names the fields and words that matched', () => {
  const page = directoryOf([resource('1', { name: 'Food cupboard', categories: [{ id: 'food', label: 'Emergency Food' }] })]).search({ text: 'fod stamps' });
  assert.deepEqual(page.items[0]?.why, [
    { field: 'name', words: ['food'], by: 'corrected' }, { field: 'categories', words: ['food'], by: 'corrected' }, { field: 'categories', words: ['Emergency Food'], by: 'synonym' },
  ]);
  const { search } = directoryOf([resource('1', { name: 'Hope clinics', description: 'Counselors', place: { locality: 'Salem', region: 'OR' } })]);
  assert.deepEqual(search({ text: 'clinic hop salem oregon coun' }).items[0]?.why, [
    { field: 'name', words: ['clinics'], by: 'exact' }, { field: 'name', words: ['hope'], by: 'prefix' }, { field: 'place', words: ['salem'], by: 'exact' }, { field: 'place', words: ['or'], by: 'synonym' },
    { field: 'description', words: ['counselors'], by: 'prefix' },
  ]);
});

test('only the first 64 characters of a text are read', () => {
  const { search } = directoryOf([resource('1', { name: 'Food' }), resource('2', { name: 'Zebra' })]);
  assert.deepEqual(idsOf(search({ text: `food ${' '.repeat(60)} zebra` })), ['1']);
});

test('text without words is no condition', () => {
  const page = city.search({ text: ' … ' });
  assert.equal(page.total.value, 101);
  assert.equal(page.relaxed, undefined);
});

test('a need in one word is before those that have the word in their name, and so is what two words mean', () => {
  const help = directoryOf([
    resource('a', { name: 'Homeless Advocacy Project', categories: [{ id: 'legal', label: 'Legal' }] }),
    resource('b', { name: 'Ridge House', categories: [{ id: 'shelter', label: 'Emergency Shelter' }] }),
    resource('c', { name: 'Food Cupboard', description: 'Bring your food stamps card or any other proof.', categories: [{ id: 'food', label: 'Food Pantry' }] }),
    resource('d', { name: 'County Assistance Office', categories: [{ id: 'benefits', label: 'Benefits' }] }),
    resource('e', { name: 'Talker Family Dental', categories: [{ id: 'dental', label: 'Dental' }] }),
    resource('f', { name: 'Evening Line', categories: [{ id: 'warmline', label: 'Warmline' }] }),
    resource('g', { name: 'Homeless Health Van', categories: [{ label: 'Homeless services' }] }),
  ], { categoryLabels: LABELS });
  assert.deepEqual(new Set(idsOf(help.search({ text: 'homeless' })).slice(0, 2)), new Set(['b', 'g']), 'an agency that files under the word means it');
  assert.equal(idsOf(help.search({ text: 'homeless advocacy project' }))[0], 'a');
  assert.deepEqual(idsOf(help.search({ text: 'food stamps' })).slice(0, 2), ['d', 'c']);
  assert.equal(idsOf(help.search({ text: 'someone to talk to' }))[0], 'f', 'a whole word is no beginning of a name');
});

/** Everyone of this category is found, and nobody of another before them. */
const SENTENCES: Readonly<Record<string, string>> = {
  'we ran out of groceries and payday is friday': 'food', 'got put out and have nowhere to stay with my two kids': 'shelter', 'me and my kids have no place to go tonight': 'shelter',
  'the landlord is suing me and i need a lawyer': 'legal', 'my mother has a toothache and it is getting worse': 'dental',
};
for (const [text, category] of Object.entries(SENTENCES)) {
  test(`what is said beside the need hides nobody: "${text}"`, () => {
    const page = city.search({ text, limit: 200 }), of = page.items.map(({ resource: { categories: [first] } }) => first?.id === category);
    const all = city.index.resources.filter(({ categories }) => categories.some(({ id }) => id === category)).length;
    assert.equal(of.filter(Boolean).length, all);
    assert.ok(!of.slice(0, Math.min(5, all)).includes(false), JSON.stringify(of.slice(0, 5)));
    assert.ok(!page.relaxed?.includes('words'));
  });
}

test('a town in a sentence is where it must be, and a common word is never another misspelt', () => {
  const towns = directoryOf(['Boston', 'Salem', 'Salem'].map((locality, at) => resource(`t${at}`, { name: `Center ${at}`, categories: [{ id: 'food', label: 'Food' }], place: { locality, region: 'MA' }, description: 'there for you' })));
  assert.deepEqual(new Set(idsOf(towns.search({ text: 'my family needs some groceries in salem' }))), new Set(['t1', 't2']));
  const page = towns.search({ text: 'somebody here is hungry' });
  assert.equal(page.corrected, undefined);
  assert.equal(page.items.length, 3);
});

test('an ordinary word beside others is whole, never the beginning of a name', () => {
  const { search } = directoryOf([resource('1', { name: 'Momentum House', description: 'depression' }), resource('2', { name: 'Alder House', description: 'depression' }), resource('3', { name: 'Office of Records' })]);
  assert.deepEqual(idsOf(search({ text: 'my mom has depression' })), ['2', '1']);
  assert.ok(!search({ text: 'my heat was shut off' }).items.some(({ why }) => why?.some(({ by }) => by === 'prefix')));
});
