/**
 * The engines of the benchmark, each set up as its own documentation advises for a search box that forgives typos.
 * All get the same fields with the same weights, where an engine has weights. This project knows what people call a
 * category; the others are given the very words that the benchmark asks for, as a field, so that no engine wins by a
 * table that another was not given. Sentences are asked as people type them; `--told` adds the best of the peers once more, told
 * beforehand which words the benchmark puts around a need, to leave them out. `open` builds an index and returns what answers a text with ids, best first. `share`: of the queries of a class, how many a slow one is asked.
 */
import { KINDS, SENTENCES } from './search-words.mjs';

export const FIELDS = ['name', 'categories', 'organization', 'synonyms', 'serves', 'place', 'description'];
const WEIGHTS = { name: 8, categories: 6, organization: 5, synonyms: 4, serves: 3, place: 3, description: 1 };
const TAKE = 20;
const weighted = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
const fuse = (options) => async (documents) => {
  const { default: Fuse } = await import('fuse.js');
  const index = new Fuse(documents, { keys: weighted, ...options });
  return { index, search: (text) => index.search(text, { limit: TAKE }).map(({ item: { id } }) => id) };
};
const miniSearch = (options) => async (documents) => {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch({ fields: FIELDS, searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2, ...options } });
  index.addAll(documents);
  return { index, search: (text) => index.search(text).slice(0, TAKE).map(({ id }) => id) };
};

/** Words around a need: what a developer would give as stop words who knew each query beforehand. */
const AROUND = new Set(Object.values(SENTENCES).flat().flatMap((sentence) => sentence.match(/[a-z]+/g) ?? []));

export const PEERS = {
  'fuse.js': { package: 'fuse.js', how: 'keys with weights, else defaults', share: { 5000: 0.1, 50000: 0.02 }, open: fuse({}) },
  'fuse.js, token search': { package: 'fuse.js', how: 'useTokenSearch, keys with weights', share: { 5000: 0.1, 50000: 0.02 }, open: fuse({ useTokenSearch: true }) },
  'minisearch': { package: 'minisearch', how: 'prefix, fuzzy 0.2, boost by field, any word', share: { 50000: 0.2 }, open: miniSearch({}) },
  'minisearch, all words': { package: 'minisearch', how: 'the same with combineWith AND', share: { 50000: 0.2 }, open: miniSearch({ combineWith: 'AND' }) },
  'minisearch, told': { onlyTold: true, package: 'minisearch', how: 'all words, but those that the benchmark puts around a need, which are left out of the query as nobody could who had not seen it', share: { 50000: 0.2 }, open: miniSearch({ combineWith: 'AND', processTerm: (term) => AROUND.has(term.toLowerCase()) ? null : term.toLowerCase() }) },
  'uFuzzy': {
    package: '@leeoniya/ufuzzy', how: 'intraMode 1 (one error a word), out of order, accents off; one string a record in order of weight, as it has no fields', share: { 50000: 0.2 },
    async open(documents) {
      const { default: UFuzzy } = await import('@leeoniya/ufuzzy');
      const engine = new UFuzzy({ intraMode: 1 }), index = UFuzzy.latinize(documents.map((each) => FIELDS.map((field) => each[field]).join(' | '))), ids = documents.map(({ id }) => id);
      return {
        index: [index, ids],
        search(text) {
          const [found, info, order] = engine.search(index, UFuzzy.latinize([text])[0], 1);
          return (order ? order.slice(0, TAKE).map((at) => info.idx[at]) : (found ?? []).slice(0, TAKE)).map((at) => ids[at]);
        },
      };
    },
  },
  'orama': {
    package: '@orama/orama', how: 'string fields, boost by field, tolerance 1', share: { 5000: 0.5, 50000: 0.05 },
    async open(documents) {
      const { create, insertMultiple, search } = await import('@orama/orama');
      const index = create({ schema: Object.fromEntries(FIELDS.map((field) => [field, 'string'])) });
      await insertMultiple(index, documents);
      return { index, search: async (term) => (await search(index, { term, properties: FIELDS, boost: WEIGHTS, tolerance: 1, limit: TAKE })).hits.map(({ id }) => id) };
    },
  },
  'flexsearch': {
    package: 'flexsearch', how: 'Index, tokenize forward, LatinBalance, suggest; one string a record in order of weight: of its tokenizers, encoders and Document this finds most here', share: {},
    async open(documents) {
      const { Charset, Index } = await import('flexsearch');
      const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance }), ids = documents.map(({ id }) => id);
      for (const [at, each] of documents.entries()) index.add(at, FIELDS.map((field) => each[field]).join(' '));
      return { index: [index, ids], search: (text) => index.search(text, { limit: TAKE, suggest: true }).map((at) => ids[at]) };
    },
  },
};

/** A resource as plain texts. */
export const toDocument = ({ id, name, categories, organization = '', serves = [], place = {}, description = '' }) => ({
  id, name, categories: categories.map(({ label }) => label).join(' '), organization, synonyms: categories.flatMap(({ id: category }) => KINDS[category]?.[3] ?? []).join(' '),
  serves: serves.join(' '), place: [place.address, place.locality, place.region, place.postalCode].filter(Boolean).join(' '), description,
});
