import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES, isCategory } from '../../src/model/categories.js';
import { atOnce } from '../../src/model/steps.js';
import { categoriesEn } from '../../src/locale/categories.en.js';
import { NEAR_CATEGORIES } from '../../src/search/near-categories.data.js';
import { ENGLISH } from '../../src/search/synonyms.en.data.js';
import { SPANISH } from '../../src/search/synonyms.es.data.js';
import { lexiconSteps, phrasesByCategory } from '../../src/search/synonyms.js';
import { directoryOf, idsOf, resource } from './build.js';

const categoryLabels = Object.fromEntries(Object.entries(categoriesEn).map(([key, label]) => [key.replace('category:', ''), label]));
/** One service of every category, whose name says nothing. */
const EVERY = CATEGORIES.map((id) => resource(id, { name: `Q${id.length}${id.charAt(2)}`, categories: [{ id, label: categoryLabels[id] ?? id }] }));
const every = directoryOf(EVERY, { categoryLabels });
const without = (...gone: string[]) => directoryOf(EVERY.filter(({ id }) => !gone.includes(id)), { categoryLabels });

test('the lists speak of categories that there are, and of each of them', () => {
  for (const list of [ENGLISH, SPANISH]) {
    for (const part of [list.means, list.also, list.named]) for (const id of Object.keys(part)) assert.ok(isCategory(id), `${list.language}: ${id}`);
    assert.ok(list.reviewedBy && /^\d{4}-\d\d-\d\d$/.test(list.writtenOn));
  }
  for (const [id, near] of Object.entries(NEAR_CATEGORIES)) for (const one of [id, ...near.split(' ')]) assert.ok(isCategory(one), one);
  const known = phrasesByCategory();
  for (const id of CATEGORIES) assert.ok((known.get(id)?.means.length ?? 0) >= 3, id);
  assert.ok(atOnce(lexiconSteps()).phrases.length > 1000);
});

/** What is found first, by category. */
const FIRST: Readonly<Record<string, string>> = {
  'crisis-line': 'sucide hotline | i want to die | quiero morir | thinking about killing myself suicide | my daughter is cutting herself',
  'warmline': 'lonely | someone to talk to | necesito hablar con alguien | warm line | estoy solo',
  'text-chat': 'crisis text line | text someone',
  'mobile-crisis': 'someone to come to my house | mobile crisis | equipo movil de crisis',
  'family-help': 'al-anon | apoyo familiar | help for families',
  'co-responder': 'police with a social worker',
  'outpatient-mental-health': 'shrink | i need a therapist | panic attacks | counselor | psicologo | tengo ansiedad | postpartum depression | ptsd | anger management | loquero | cant sleep | no puedo dormir',
  'medication': 'ran out of meds | refill my prescription | farmacia',
  'telehealth': 'therapist online | video visit',
  'peer-support': 'aa meeting | na meetings | narcotics anonymous | alcoholicos anonimos | support group | recovery coach',
  'inpatient': 'psych ward | mental hospital | hospital psiquiatrico',
  'day-treatment': 'iop | partial hospitalization',
  'detox': 'dope sick | desintoxicacion | medical detox',
  'opioid-medication': 'suboxone | methadone clinic | vivitrol | metadona | MAT',
  'harm-reduction': 'narcan | needle exchange | clean needles | naloxona | fentanyl strips',
  'substance-use-outpatient': 'drug treatment | i drink too much | dejar de beber | drogas | alcoholism',
  'domestic-violence': 'my husband hits me | mi esposo me pega | battered women | restraining order | rape crisis | abusive boyfriend | safe house',
  'shelter': 'somewhere to sleep tonight | donde dormir | homeless | living in my car | i got kicked out of my house | no tengo donde dormir | albergue',
  'drop-in': 'take a shower | warming center | laundry | donde bañarme',
  'food': 'hungry | soup kichen | necesito comida | nothing to eat | food pantry | tengo hambre | despensa',
  'housing': 'section 8 | help with rent | cant pay my rent | pagar la renta | evicted | apartment',
  'medical': 'doctor | free clinic | std test | pregnant | estoy enfermo | no insurance doctor',
  'dental': 'toothache | my tooth hurts | dentista | me duele una muela',
  'legal': 'lawyer | abogado de inmigracion | eviction lawyer | deportation | public defender | green card',
  'benefits': 'snap | wic | ebt card | medicaid | calfresh | tanf | liheap | shutoff notice | me cortaron la luz | diapers | bus pass | birth certificate | utility bill',
  'employment': 'job | need work | lost my job | busco trabajo | ged classes | jobs for felons',
  'information': '211 | where to start',
};
for (const [id, texts] of Object.entries(FIRST)) {
  for (const text of texts.split(' | ')) test(`"${text}" finds ${id} first`, () => { assert.equal(every.search({ text }).items[0]?.resource.id, id); });
}

/** What must not be found by these words, whatever else is. */
const NEVER: readonly (readonly [string, ...string[]])[] = [
  ['vape', 'domestic-violence', 'crisis-line'], ['cant sleep', 'drop-in'], ['hospice', 'substance-use-outpatient'],
  ['animal shelter', 'housing', 'domestic-violence'], ['drug test', 'detox', 'opioid-medication'], ['shelter dog', 'housing'], ['food poisoning', 'food'], ['physical therapy', 'telehealth', 'peer-support'],
  ['employee benefits', 'food'], ['crib bed', 'shelter'], ['restraining order', 'food'], ['trabajo social', 'employment'], ['suicide prevention training', 'employment'], ['gas station', 'benefits'], ['tax shelter', 'shelter'],
];
for (const [text, ...never] of NEVER) {
  test(`"${text}" is not read as ${never.join(' or ')}`, () => {
    const page = every.search({ text, limit: 50 });
    // A page that had to give up the words says so, and shows everything.
    if (page.applied.text !== undefined && !page.relaxed?.includes('words')) for (const id of never) assert.ok(!idsOf(page).includes(id), id);
    assert.ok(!(page.items[0]?.why ?? []).some(({ by }) => by === 'synonym') || !never.includes(page.items[0]?.resource.id ?? ''));
  });
}

test('what is about animals is found by no words for people, and by words for animals', () => {
  const { search } = directoryOf([
    resource('dogs', { name: 'City Animal Shelter', categories: [{ id: 'shelter', label: 'Shelter' }] }), resource('vet', { name: 'Paws Veterinary Clinic' }),
    resource('people', { name: 'Hope House', categories: [{ id: 'shelter', label: 'Emergency Shelter' }] }), resource('clinic', { name: 'Oak Health Center' }),
  ]);
  assert.deepEqual(idsOf(search({ text: 'somewhere to sleep tonight' })), ['people']);
  assert.equal(idsOf(search({ text: 'shelter' }))[0], 'people');
  assert.equal(idsOf(search({ text: 'animal shelter' }))[0], 'dogs');
  assert.deepEqual(idsOf(search({ text: 'doctor' })), ['clinic']);
});

test('what a feed filed elsewhere is not found by a word in its name; what it filed nowhere is', () => {
  const { search } = directoryOf([
    resource('group', { name: 'Food Addicts Anonymous', categories: [{ id: 'peer-support', label: 'Support group' }] }), resource('unfiled', { name: 'Main Street Food Pantry' }), resource('other', { name: 'Library' }),
  ]);
  assert.deepEqual(idsOf(search({ text: 'hungry' })), ['unfiled']);
});

test('where there is nothing of a category, the nearest is found, and nothing for what nothing can stand for', () => {
  assert.equal(idsOf(without('detox', 'substance-use-residential', 'opioid-medication').search({ text: 'dope sick' }))[0], 'substance-use-outpatient');
  assert.equal(idsOf(without('shelter', 'drop-in').search({ text: 'runaway' }))[0], 'housing');
  assert.deepEqual(without('dental').search({ text: 'toothache' }).relaxed, ['words']);
});

test('a longer phrase outweighs those inside it', () => {
  assert.deepEqual(idsOf(every.search({ text: 'mental hospital' })).slice(0, 1), ['inpatient']);
  assert.deepEqual(idsOf(every.search({ text: 'eviction lawyer' })).slice(0, 1), ['legal']);
});

test('words that wound are understood, and never repeated', () => {
  for (const text of ['junki', 'crackhed', 'looney bn', 'psych wrd', 'loquer', 'battred']) {
    const page = every.search({ text });
    assert.ok(page.items.length < CATEGORIES.length, text);
    const shown = JSON.stringify([page.corrected, page.items.flatMap(({ why }) => why ?? [])]);
    for (const word of ['junkie', 'crackhead', 'looney', 'loquero', 'battered', 'psych"']) assert.ok(!shown.includes(word), `${text}: ${shown}`);
  }
});

test('another first letter in a short word, or two slips with another beginning, is another word', () => {
  const { search } = directoryOf([resource('1', { name: 'Rape crisis' }), resource('2', { name: 'Spice lane' }), resource('3', { name: 'Shelter' })]);
  for (const text of ['cape', 'hospice']) assert.deepEqual([search({ text }).relaxed, search({ text }).corrected], [['words'], undefined], text);
  for (const text of ['helter', 'dhelter', 'hselter', 'xshelter']) assert.equal(search({ text }).corrected, 'shelter', text);
});

test('a host adds words for a category, and words that mean the same as others', () => {
  const synonyms = { 'food': ['chow', 'free fridge'], 'baby formula': ['similac'], 'wiccy': ['food', 'Milk Depot'] };
  const { search } = directoryOf([...EVERY, resource('milk', { name: 'Milk Depot' }), resource('formula', { description: 'Baby formula and wipes' })], { categoryLabels, synonyms });
  for (const [text, id] of [['chow', 'food'], ['free frdge', 'food'], ['hungry', 'food'], ['similac', 'formula'], ['milk depot', 'milk']] as const) assert.equal(idsOf(search({ text }))[0], id, text);
  assert.deepEqual(idsOf(search({ text: 'wiccy' })).slice(0, 2).sort(), ['food', 'milk']);
  assert.equal(phrasesByCategory(synonyms).get('food')?.means.includes('chow'), true);
});
