/**
 * Records for the benchmark of search, and queries with right answers. Made by a seeded generator: the same every time.
 * A right answer is judged by the structured fields alone (name, organization, category, town), never by what an engine says.
 * Words follow a skewed law, as in a directory: few are common, most stand in a handful of records. They are made up, so
 * that proper words lie closer together than real ones do: a harder test of corrections, and of nobody's real data.
 */
import { chance } from './reading-feeds.mjs';
import { BEGINS, CLAUSES, ENDS, KINDS, kindOfNeed, MIDDLES, ORGANIZATIONS, SENTENCES, SERVES, STREETS } from './search-words.mjs';

export const CLASSES = ['exact', 'prefix', 'multi-word', 'typo', 'no match', 'synonym', 'words with a typo', 'sentence'];
const IDS = Object.keys(KINDS);

function dice(seed) {
  const next = chance(seed), whole = (below) => Math.floor(next() * below);
  return { next, whole, one: (list) => list[whole(list.length)], skewed: (list) => list[Math.floor(list.length * next() ** 3)] };
}

function properWords(count, { next, one }) {
  const found = new Set();
  while (found.size < count) found.add(one(BEGINS) + (next() < 0.55 ? one(MIDDLES) : '') + one(ENDS));
  return [...found];
}

/** Resources, as a feed gives them once it is read. */
export function records(count, seed = 11) {
  const random = dice(seed), { next, whole, one, skewed } = random;
  const proper = properWords(Math.round(150 * Math.sqrt(count)), random), towns = proper.slice(-Math.round(4 * Math.sqrt(count)));
  const organizations = Array.from({ length: Math.ceil(count / 5) }, () => `${one(proper)} ${one(ORGANIZATIONS)}`);
  return Array.from({ length: count }, (_, number) => {
    const id = one(IDS), [labels, endings, own] = KINDS[id], label = one(labels);
    const clauses = [...own, ...Array.from({ length: 4 + whole(7) }, () => one(CLAUSES).replaceAll('{}', () => skewed(proper)))];
    const opens = 7 + whole(4), closes = 15 + whole(5);
    return {
      id: `r${number}`, name: `${one(proper)}${next() < 0.2 ? ` ${one(proper)}` : ''} ${one(endings)}`, organization: one(organizations),
      categories: [{ id, label }], phones: [{ number: `215-555-${String(whole(10_000)).padStart(4, '0')}`, kind: 'voice' }],
      place: { address: `${1 + whole(9000)} ${skewed(proper)} ${one(STREETS)}`, locality: skewed(towns), region: 'PA', postalCode: `19${String(whole(1000)).padStart(3, '0')}`, latitude: 39.9 + next() / 2, longitude: -75.4 + next() / 2 },
      serves: [...new Set(Array.from({ length: 1 + whole(3) }, () => one(SERVES)))],
      ...(next() < 0.6 ? { languages: [{ code: 'es', mode: 'spoken' }] } : {}), ...(next() < 0.5 ? { free: next() < 0.8 } : {}),
      ...(next() < 0.7 ? { schedules: [{ freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: `${String(opens).padStart(2, '0')}:00`, closesAt: `${closes}:00` }], hoursAre: 'complete' } : {}),
      timeZone: 'America/New_York', description: `${clauses.join('. ')}.`,
    };
  });
}

const wordsOf = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f']/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
const structured = ({ name, organization = '', categories, place, serves = [] }) =>
  new Set([name, organization, place?.locality ?? '', ...categories.map(({ label }) => label), ...serves].flatMap(wordsOf));

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Every word at one edit: dropped, doubled or added, replaced, swapped. */
function* edits(word) {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) yield before + after.slice(1);
    if (after.length > 1) yield before + after[1] + after[0] + after.slice(2);
    for (const letter of LETTERS) { yield before + letter + after; if (after) yield before + letter + after.slice(1); }
  }
}

/** So many queries of each class, each with the ids of its right answers; none for what nothing can match. */
export function queries(all, perClass, seed = 29) {
  const { next, whole, one } = dice(seed);
  const holders = new Map(), known = new Set();
  for (const record of all) {
    for (const word of structured(record)) { const list = holders.get(word) ?? []; list.push(record.id); holders.set(word, list); }
    for (const text of [record.name, record.description ?? '', record.place?.address ?? '']) for (const word of wordsOf(text)) known.add(word);
  }
  for (const word of holders.keys()) known.add(word);
  const telling = [...holders.keys()].filter((word) => word.length > 5 && /^[a-z]+$/.test(word) && holders.get(word).length < 40);
  const filed = all.filter(({ categories: [category], organization, place }) => category && organization && place?.locality);
  const having = (test) => all.filter(test).map(({ id }) => id);
  const label = ({ categories: [category] }) => category?.label;
  const plain = Object.entries(KINDS).filter(([id]) => all.some(({ categories }) => categories.some((category) => category.id === id)));
  /** A word with one edit, if what was meant is plain: another word as near would be as right. */
  const slip = (word) => {
    const text = one([...new Set(edits(word))].filter((edited) => edited[0] === word[0]));
    return !known.has(text) && [...new Set(edits(text))].filter((near) => known.has(near)).length === 1 ? text : undefined;
  };
  const make = {
    exact(number) {
      const record = one(filed);
      if (number % 3 === 0) return { text: record.organization, right: having(({ organization }) => organization === record.organization) };
      if (number % 9 === 1) return { text: label(record), right: having((other) => label(other) === label(record)) };
      return { text: record.name, right: having(({ name }) => name === record.name) };
    },
    prefix(number) {
      const text = one(telling).slice(0, 1 + (number % 5));
      return { text, right: [...new Set([...holders].flatMap(([word, ids]) => word.startsWith(text) ? ids : []))] };
    },
    'multi-word'(number) {
      const record = one(filed), word = wordsOf(record.organization)[0];
      return number % 2 && word ? { text: `${word} ${label(record)}`.toLowerCase(), right: having((other) => label(other) === label(record) && structured(other).has(word)) }
        : { text: `${label(record)} ${record.place.locality}`.toLowerCase(), right: having((other) => label(other) === label(record) && other.place?.locality === record.place.locality) };
    },
    typo() {
      for (;;) { const word = one(telling), text = slip(word); if (text) return { text, right: holders.get(word) }; }
    },
    'no match': () => ({ text: Array.from({ length: 1 + whole(2) }, () => Array.from({ length: 6 + whole(4) }, () => one('qxzjkvwf'.split(''))).join('')).join(' '), right: [] }),
    synonym() {
      const text = one(one(plain)[1][3]);
      return { text, right: having(({ categories }) => categories.some(({ id }) => KINDS[id]?.[3].includes(text))) };
    },
    'words with a typo'(number) {
      for (;;) {
        const { text, right } = make['multi-word'](number), parts = text.split(' '), at = whole(parts.length), word = parts[at];
        const slipped = word.length > 4 && /^[a-z]+$/.test(word) ? slip(word) : undefined;
        if (slipped) return { text: parts.map((each, place) => place === at ? slipped : each).join(' '), right };
      }
    },
    sentence() {
      for (;;) {
        const need = one(one(plain)[1][3]), sentence = one(SENTENCES[kindOfNeed(need)] ?? ['']), isPlaced = sentence.includes('@');
        const meant = all.filter(({ categories, place }) => categories.some(({ id }) => KINDS[id]?.[3].includes(need)) && (!isPlaced || place?.locality));
        if (!sentence || meant.length === 0) continue;
        const town = isPlaced ? one(meant).place.locality : undefined;
        return { text: sentence.replace('{}', need).replace('@', (town ?? '').toLowerCase()), right: meant.filter(({ place }) => !isPlaced || place.locality === town).map(({ id }) => id) };
      }
    },
  };
  const made = CLASSES.flatMap((kind) => Array.from({ length: perClass }, (_, number) => ({ kind, ...make[kind](number) })));
  // Classes take turns, so that nothing grows warm for one of them.
  return made.map((query) => ({ query, key: next() })).sort((a, b) => a.key - b.key).map(({ query }) => query);
}
