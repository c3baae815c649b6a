/**
 * The inverted index: word -> resources, with the fields it stands in. Built once, in slices, from the feed's own words.
 *
 * Why not a fuzzy scan of every record: at 5,000 records it costs 100 times as much and finds less.
 * An entry is one number, `resource * 256 + fields`, so that an index of 5,000 services stays within 5 MB.
 * It holds the feed's words and categories, and nothing about the query: what people call a thing is in `synonyms.ts`,
 * so that a synonym costs no entry, and reading a query is `text-match.ts`.
 */
import { ownValue } from '../model/own-value.js';
import type { Resource, Schedule, Weekday } from '../model/resource.js';
import { fold } from '../text/normalise.js';
import { words } from '../text/words.js';
import { telling } from './asked-words.js';
import { vocabularySteps, type Vocabulary } from './vocabulary.js';

/** The fields of the index, as `why` names them, and what a word in each is worth. */
export const FIELDS = ['name', 'categories', 'organization', 'serves', 'languages', 'place', 'address', 'description'] as const;
export const FIELD_WEIGHTS = [8, 6, 5, 3, 3, 8, 2, 1] as const;
const FIELD_BITS = 256;
export const FIELD = { name: 1, categories: 2, organization: 4, serves: 8, languages: 16, place: 32, address: 64, description: 128 } as const;

/** Of a resource: it has a category of the project's list; it is about animals. */
export const FILED = 1;
export const ANIMALS = 2;
/** A word that says so when it stands in a name or a category. */
export const ANIMAL_WORDS: ReadonlySet<string> = new Set(('animal animals animales pet pets mascota mascotas dog dogs perro perros cat cats gato gatos puppy kitten humane '
  + 'spca aspca wildlife veterinary veterinarian veterinaria veterinario kennel canine feline horse horses equine').split(' '));

export interface TextIndex {
  readonly count: number;
  readonly vocabulary: Vocabulary;
  /** `entries[starts[t] .. starts[t + 1]]` are word t's, ascending by resource. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** Each name in folded words, for phrase bonuses. */
  readonly names: readonly string[];
  /** Entries of the resources by category id, or by the folded label of one without. */
  readonly filed: ReadonlyMap<string, Uint32Array>;
  /** What a category is called here. */
  readonly categoryNames: ReadonlyMap<string, string>;
  /** Each label of a category in folded words, the agency's and ours, and who has it. */
  readonly labels: readonly { readonly text: string; readonly resources: Uint32Array }[];
  /** Each town by the words of its name that tell ("Las Vegas": "vegas"), and who is there. */
  readonly towns: ReadonlyMap<string, Uint32Array>;
  /** FILED and ANIMALS by resource. */
  readonly traits: Uint8Array;
  /** No resource is without a category of the project's list. */
  readonly allFiled: boolean;
  /** Lists of entries that were worked out for a query, by what they hold. */
  readonly lists: Map<string, Uint32Array>;
}

export interface TextOptions {
  /** Category id -> its plain label in the directory's language. */
  readonly categoryLabels?: Readonly<Record<string, string>> | undefined;
  /** Category id -> words and phrases people use for it; or a word -> others that mean the same. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>> | undefined;
  /** BCP 47 tag of the page; languages are searched by their names in it, in English and in themselves. Default "en". */
  readonly locale?: string | undefined;
}

export const entryResource = (entry: number): number => entry >>> 8;
export const entryFields = (entry: number): number => entry & 255;
export const toEntry = (resource: number, fields: number): number => resource * FIELD_BITS + fields;

/** Texts that recur (a category, a town) are divided into words once; a word is a number from then on. */
function createTerms(): { readonly lists: number[][]; words(): IterableIterator<string>; of(text: string): readonly number[]; ofNew(text: string): readonly number[] } {
  const numbers = new Map<string, number>(), known = new Map<string, readonly number[]>(), lists: number[][] = [];
  const number = (word: string): number => {
    let found = numbers.get(word);
    if (found === undefined) { found = lists.push([]) - 1; numbers.set(word, found); }
    return found;
  };
  const ofNew = (text: string): readonly number[] => words(text).map(number);
  return {
    lists, ofNew, words: () => numbers.keys(),
    of(text) {
      let found = known.get(text);
      if (!found) { found = ofNew(text); known.set(text, found); }
      return found;
    },
  };
}

export function* buildTextIndex(resources: readonly Resource[], options: TextOptions): Generator<void, TextIndex> {
  const terms = createTerms();
  const names: string[] = [];
  const filed = new Map<string, number[]>(), categoryNames = new Map<string, string>(), labelled = new Map<string, number[]>(), towns = new Map<string, number[]>();
  const traits = new Uint8Array(resources.length);
  const file = (under: Map<string, number[]>, key: string, number: number): void => {
    const here = under.get(key);
    if (!here) under.set(key, [number]); else if (here.at(-1) !== number) here.push(number);
  };
  /** The fields in which a record has each word, and the words that it has. */
  let fields = new Uint8Array(4096), own: number[] = [];
  const add = (bit: number, found: readonly number[]): void => {
    for (const term of found) {
      if (term >= fields.length) { const wider = new Uint8Array(Math.max(term + 1, fields.length * 2)); wider.set(fields); fields = wider; }
      const before = fields[term] ?? 0;
      if (!before) own.push(term);
      fields[term] = before | bit;
    }
  };
  const { categoryLabels } = options;
  const languageNames = namesOfLanguages(options.locale ?? 'en');
  const animals = new Set([...ANIMAL_WORDS].flatMap((word) => terms.of(word)));

  for (const [number, resource] of resources.entries()) {
    const { name, alternateName = '', categories, organization = '', serves = [], languages = [], place, coverage, description = '', eligibility = '', cost = '', schedules } = resource;
    names.push(words(name).join(' '));
    add(FIELD.name, terms.ofNew(name));
    if (alternateName) add(FIELD.name, terms.ofNew(alternateName));
    for (const { id, label } of categories) {
      add(FIELD.categories, terms.of(label));
      const key = id ?? fold(label), plain = id === undefined ? undefined : ownValue(categoryLabels, id);
      file(filed, key, number);
      file(labelled, label, number);
      if (!categoryNames.has(key)) categoryNames.set(key, plain ?? label);
      if (id === undefined) continue;
      traits[number] = FILED;
      if (plain === undefined) continue;
      add(FIELD.categories, terms.of(plain));
      if (plain !== label) file(labelled, plain, number);
    }
    if (own.some((term) => animals.has(term))) traits[number] = (traits[number] ?? 0) | ANIMALS;
    add(FIELD.organization, terms.of(organization));
    for (const text of serves) add(FIELD.serves, terms.of(text));
    for (const { code } of languages) add(FIELD.languages, terms.of(languageNames(code)));
    // A town that is asked for is where it should be; a street of that name is elsewhere.
    add(FIELD.place, terms.of([place?.locality, place?.region, place?.postalCode, coverage?.text].filter(Boolean).join(' ')));
    if (place?.locality) file(towns, place.locality, number);
    add(FIELD.address, terms.ofNew([place?.name, place?.address].filter(Boolean).join(' ')));
    if (schedules) add(FIELD.description, terms.of(daysOf(schedules)));
    for (const text of [eligibility, cost]) if (text) add(FIELD.description, text.length < 200 ? terms.of(text) : terms.ofNew(text));
    add(FIELD.description, terms.ofNew(description));
    for (const term of own) {
      terms.lists[term]?.push(toEntry(number, fields[term] ?? 0));
      fields[term] = 0;
    }
    own = [];
    yield;
  }
  const packed = yield* pack(new Map([...terms.words()].map((word, term) => [word, terms.lists[term] ?? []])));
  return {
    count: names.length, names, traits, allFiled: traits.every((own) => (own & FILED) !== 0), categoryNames, ...packed,
    lists: new Map(), towns: yield* townsOf(towns),
    filed: new Map([...filed].map(([key, list]) => [key, Uint32Array.from(list, (number) => toEntry(number, FIELD.categories))])),
    labels: [...labelled].map(([label, list]) => ({ text: words(label).join(' '), resources: Uint32Array.from(list) })),
  };
}

/** "St Paul" and "ST. PAUL" are one town. */
function* townsOf(written: ReadonlyMap<string, readonly number[]>): Generator<void, ReadonlyMap<string, Uint32Array>> {
  const towns = new Map<string, Uint32Array>();
  for (const [locality, numbers] of written) {
    const key = telling(words(locality)).join(' ');
    towns.set(key, Uint32Array.from([...towns.get(key) ?? [], ...numbers.map((number) => toEntry(number, FIELD.place))]).sort());
    yield;
  }
  return towns;
}

function* pack(lists: ReadonlyMap<string, readonly number[]>): Generator<void, Pick<TextIndex, 'vocabulary' | 'starts' | 'entries'>> {
  const sorted = [...lists.keys()].filter((word) => lists.get(word)?.length).sort();
  yield;
  const starts = new Uint32Array(sorted.length + 1);
  let size = 0;
  for (const list of lists.values()) size += list.length;
  const entries = new Uint32Array(size);
  let end = 0;
  for (const [term, word] of sorted.entries()) {
    const list = lists.get(word) ?? [];
    entries.set(list, end);
    end += list.length;
    starts[term + 1] = end;
    if (term % 512 === 0) yield;
  }
  return { vocabulary: yield* vocabularySteps(sorted), starts, entries };
}

const DAYS: Readonly<Record<Weekday, string>> = { MO: 'monday', TU: 'tuesday', WE: 'wednesday', TH: 'thursday', FR: 'friday', SA: 'saturday', SU: 'sunday' };

/** The days that a week's hours name, in words: "food pantry saturday". */
const daysOf = (schedules: readonly Schedule[]): string => schedules.flatMap(({ state = 'open', byday = [] }) => state === 'open' ? byday.map((day) => DAYS[day]) : []).join(' ');

/** A code -> what people call the language: in the page's language, in English and in itself. A feed's own word stays as it is. */
function namesOfLanguages(locale: string): (code: string) => string {
  const known = new Map<string, string>();
  const nameIn = (language: string, code: string): string => {
    try { return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? ''; } catch { return ''; }
  };
  return (code) => {
    let name = known.get(code);
    if (name === undefined) known.set(code, name = [...new Set([nameIn(locale, code), nameIn('en', code), nameIn(code, code), code.length > 3 ? code : ''])].join(' '));
    return name;
  };
}
