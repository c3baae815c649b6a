/**
 * A Source whose descriptions stand in files of their own. It answers at once without them. Opening a listing fetches the
 * one file that holds its description; the first query with words fetches all, a few at a time, and from then on `later`
 * tells when their words are searched too. A file that cannot be had is a problem of the directory, and nothing else waits for it.
 */
import type { Problem } from '../feeds/feed.js';
import type { Resource } from '../model/resource.js';
import type { Source } from './directory.js';

/** Descriptions by the ids of their resources, in order. */
export interface DescriptionFile { readonly ids: readonly string[]; readonly load: () => Promise<readonly (string | undefined)[]> }

const AT_ONCE = 4;

/** `open` makes a Source of resources; it is called once more when all descriptions are in. */
export async function shardedSource(resources: readonly Resource[], files: readonly DescriptionFile[], open: (resources: readonly Resource[]) => Promise<Source>): Promise<Source> {
  let current = await open(resources);
  let closed = false;
  const problems: Problem[] = [];
  const fileOf = new Map(files.flatMap(file => file.ids.map(id => [id, file] as const)));
  const loading = new Map<DescriptionFile, Promise<ReadonlyMap<string, string>>>();
  const descriptionsIn = (file: DescriptionFile): Promise<ReadonlyMap<string, string>> => {
    const known = loading.get(file);
    if (known) return known;
    const found = file.load().then(texts => new Map(file.ids.flatMap((id, at) => { const text = texts[at]; return text === undefined ? [] : [[id, text] as const]; })));
    loading.set(file, found);
    // The next one who asks tries again; the problem is told once.
    found.catch((cause: unknown) => { loading.delete(file); if (!problems.length) problems.push(notLoaded(cause)); });
    return found;
  };
  const described = (resource: Resource, texts: ReadonlyMap<string, string> | undefined): Resource => {
    const description = texts?.get(resource.id);
    return description === undefined ? resource : Object.freeze({ ...resource, description });
  };

  let growing: Promise<void> | undefined;
  const grow = async (): Promise<void> => {
    const texts = new Map<string, string>();
    for (let from = 0; from < files.length && !closed; from += AT_ONCE) {
      const found = await Promise.allSettled(files.slice(from, from + AT_ONCE).map(descriptionsIn));
      for (const each of found) if (each.status === 'fulfilled') for (const [id, text] of each.value) texts.set(id, text);
    }
    if (closed || !texts.size) return;
    const whole = await open(resources.map(each => described(each, texts)));
    if (closed) { whole.close(); return; }
    // The former one is left to finish what it was asked.
    current = whole;
  };

  return {
    // Nothing comes by itself: only once words were asked for.
    get later() { return growing; },
    get problems() { return [...current.problems, ...problems]; },
    describe: () => current.describe(),
    async search(query, call) {
      const answer = current.search(query, call);
      // What is found without descriptions is shown first; a failure to grow is among the problems.
      if (query.text !== undefined) answer.then(() => { growing ??= grow(); growing.catch(() => undefined); }, () => undefined);
      return answer;
    },
    places: (query, call) => current.places(query, call),
    async get(id, call) {
      const resource = await current.get(id, call), file = fileOf.get(id);
      if (!resource || !file || resource.description !== undefined) return resource;
      return described(resource, await descriptionsIn(file).catch(() => undefined));
    },
    suggest: (text, call) => current.suggest(text, call),
    locate: (text, call) => current.locate(text, call),
    placeAt: async (point, call) => current.placeAt?.(point, call) ?? point,
    readAgain: seen => current.readAgain?.(seen),
    close() {
      closed = true;
      current.close();
    },
  };
}

function notLoaded(cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    code: 'descriptions-not-loaded', params: { why }, severity: 'warning',
    message: `A file of descriptions beside the feed could not be loaded, so some listings are shown without. Put all files that "resource-finder build" wrote into one folder. ${why}`,
  };
}
