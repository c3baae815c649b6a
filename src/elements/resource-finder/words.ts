/**
 * The words of one element: which language its page is in, which parts of that language are here. English of the first
 * page is at hand; everything else is fetched, and fetched again when the page changes its language meanwhile.
 */
import { createLocalizer } from '../../locale/create-localizer.js';
import type { Localizer } from '../../locale/localizer.js';
import { builtIn, loadStrings, servedLanguage, type Part } from '../../locale/registry.js';
import type { Strings } from '../../locale/strings.js';
import { hostStrings, type HostConfig } from './config.js';

export class Words {
  /** BCP 47 tag of the page's language, as it was last followed. */
  lang = '';
  // No prototype: a page may have given every object a "map".
  readonly #parts: Partial<Record<Part, Strings>> = { __proto__: null, core: builtIn } as Partial<Record<Part, Strings>>;

  /** Follow the page to a language. True once its words are here, in English at once; false where it changed again meanwhile. */
  speak(lang: string): boolean | Promise<boolean> {
    const first = !this.lang;
    this.lang = lang;
    return first && servedLanguage(lang) === 'en' || this.#fetch(lang);
  }

  async #fetch(lang: string): Promise<boolean> {
    const parts = Object.keys(this.#parts) as Part[];
    const loaded = await Promise.all(parts.map(async (part) => [part, await loadStrings(lang, part)] as const));
    if (this.lang !== lang) return false;
    Object.assign(this.#parts, Object.fromEntries(loaded));
    return true;
  }

  async learn(part: Part): Promise<void> {
    const { lang } = this;
    this.#parts[part] ??= await loadStrings(lang, part);
    if (lang !== this.lang) this.#parts[part] = await loadStrings(this.lang, part);
  }

  /** Whether there are words in the page's language: ours, or the host's own. */
  serves({ strings }: HostConfig): boolean {
    const [base = ''] = this.lang.toLowerCase().split('-');
    return base === servedLanguage(base) || typeof (strings?.[this.lang] ?? strings?.[base]) === 'object';
  }

  localizer(host: HostConfig, region: string): Localizer {
    return createLocalizer(this.serves(host) ? this.lang : 'en', this.#strings(host), region);
  }

  /** Category and group id -> plain label, as far as they are here. */
  categoryLabels(host: HostConfig): Record<string, string> {
    return Object.fromEntries(Object.entries(this.#strings(host)).flatMap(([key, label]) => key.startsWith('category:') ? [[key.slice(9), label]] : []));
  }

  #strings(host: HostConfig): Strings {
    const { core, rest, panels, map } = this.#parts;
    return { ...core, ...rest, ...panels, ...map, ...hostStrings(host, this.lang) };
  }
}
