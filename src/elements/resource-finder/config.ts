/**
 * What a host may override beyond attributes. It comes from a URL, from an inert script inside the element, or from a
 * property; whatever is not of the right kind is left out, so that a slip in one key does not lose the others.
 */
import type { ReadOptions } from '../../feeds/feed.js';
import type { Strings } from '../../locale/strings.js';

export interface HostConfig {
  /** Strings by key, or by language and key: `{ "es": { "searchLabel": "…" } }`. `category:food` renames a category. */
  readonly strings?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** The agency's category word -> category id. */
  readonly categories?: ReadOptions['categories'];
  /** Column header -> field. */
  readonly columns?: ReadOptions['columns'];
  /** As `readHostLines` takes them. */
  readonly crisisLines?: unknown;
  /** Word -> other words that mean the same. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Category or group ids to offer as doors. */
  readonly doors?: readonly string[];
  readonly timeZone?: string;
  /** Resource ids, names or category ids confirmed not to be confidential. */
  readonly publicPlaces?: readonly string[];
  readonly notice?: string;
  readonly basemapAttribution?: string;
  readonly staleAfterDays?: number;
  /** The agency's Ed25519 key in Base64: only files signed with it are shown. */
  readonly publicKey?: string;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTable = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const KINDS: Readonly<Record<keyof HostConfig, (value: unknown) => boolean>> = {
  strings: isTable, categories: isTable, columns: isTable, crisisLines: (value) => value !== null, synonyms: isTable, doors: isTexts,
  timeZone: isText, publicPlaces: isTexts, notice: isText, basemapAttribution: isText, publicKey: isText,
  staleAfterDays: (value) => typeof value === 'number' && value > 0,
};

/** The keys of `value` that are of the right kind, and whether any was not. */
export function checkConfig(value: unknown): { config: HostConfig; bad: boolean } {
  const given = isTable(value) ? Object.entries(value as object) : [];
  const good = given.filter(([key, each]) => Object.hasOwn(KINDS, key) && KINDS[key as keyof HostConfig](each));
  return { config: Object.fromEntries(good), bad: good.length < given.length || !isTable(value) };
}

/** A host's strings for a language: those of every language, then its own. */
export function hostStrings({ strings = {} }: HostConfig, lang: string): Strings {
  const base = lang.split('-')[0] ?? '';
  const own = strings[lang] ?? strings[base];
  const flat = Object.entries(strings).filter(([, value]) => isText(value));
  return { ...Object.fromEntries(flat), ...(typeof own === 'object' ? own : {}) };
}

/** JSON text as a value; undefined where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
