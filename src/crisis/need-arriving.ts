/**
 * The phrases as a page gets them: its own language's first, for which a first typed query waits, and the others' right behind
 * them. From then on every language is read on every page, as people type their own into any.
 * Once all are there they are one list: a word of one language is then never taken for another's misspelt.
 */
import { inSlices } from '../model/steps.js';
import { needFinderSteps, type FindNeed } from './need-finder.js';
import type { PhraseList } from './need-list.js';

export type ListFiles = Readonly<Record<string, () => Promise<PhraseList>>>;

/** The languages of `PHRASE_LISTS`, in its order, a file each. */
export const LIST_FILES: ListFiles = {
  en: async () => (await import('./phrases/en.data.js')).ENGLISH,
  es: async () => (await import('./phrases/es.data.js')).SPANISH,
};

export interface ArrivingNeed {
  readonly find: FindNeed;
  /** Kept once every list that could be had is read. */
  readonly complete: Promise<void>;
}

export async function needAsItArrives(files: ListFiles, locale: string): Promise<ArrivingNeed> {
  const spoken = locale.toLowerCase().split('-')[0] ?? '';
  const first = Object.hasOwn(files, spoken) ? spoken : Object.keys(files)[0] ?? '';
  const own = await load(files[first]);
  const all = Promise.all(Object.entries(files).map(async ([language, file]) => language === first ? own : load(file)))
    .then((lists) => lists.filter((list) => list !== undefined));
  let find = await read(own ? [own] : await all);
  const complete = all.then(async (lists) => { find = await read(lists); });
  complete.catch(() => undefined);
  return { find: (text) => find(text), complete };
}

const read = async (lists: readonly PhraseList[]): Promise<FindNeed> => inSlices(needFinderSteps(lists));

/** A list that cannot be had is left out: the others are worth having. */
const load = async (file: (() => Promise<PhraseList>) | undefined): Promise<PhraseList | undefined> => file?.().catch(() => undefined);
