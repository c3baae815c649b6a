/**
 * Which languages there are, and how their strings arrive. English of the core is in the first script;
 * everything else is a chunk. A language we do not have falls back to English, said honestly in `lang`.
 */
import { en } from './en.js';
import type { Strings } from './strings.js';

/** `core`: the first page. `rest`: what comes right after it. `panels`: near, filters, detail. `map`: the map. */
export type Part = 'core' | 'rest' | 'panels' | 'map';

const loaders = {
  en: {
    core: () => Promise.resolve(en),
    rest: async () => (await import('./rest.en.js')).restEn,
    panels: async () => (await import('./panels.en.js')).panelsEn,
    map: async () => (await import('./map.en.js')).mapEn,
  },
  es: {
    core: async () => (await import('./es.js')).es,
    // One file: a page in Spanish waits for it once.
    rest: async () => (await import('./es.js')).es,
    panels: async () => (await import('./panels.es.js')).panelsEs,
    map: async () => (await import('./map.es.js')).mapEs,
  },
} satisfies Readonly<Record<string, Readonly<Record<Part, () => Promise<Strings>>>>>;

/** The tag of the table that serves a language: "es-MX" is served by "es", an unknown one by "en". */
export function servedLanguage(lang: string): keyof typeof loaders {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, base) ? base as keyof typeof loaders : 'en';
}

/** English of the core is at hand without waiting. */
export const builtIn: Strings = en;

export function loadStrings(lang: string, part: Part = 'core'): Promise<Strings> {
  return loaders[servedLanguage(lang)][part]();
}
