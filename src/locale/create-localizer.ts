/**
 * The one implementation of Localizer, over Intl. Formatters are made on first use and kept with the localizer.
 * Refused: concatenated sentences (a language must be free to order its words), and a device's zone or region.
 */
import type { Localizer, Params } from './localizer.js';
import type { StringKey, Strings } from './strings.js';

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const RTL = /^(ar|arc|ckb|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)\b/;
const MILES = /^(US|GB|LR|MM)$/;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

export function createLocalizer(lang: string, strings: Strings, region = 'US'): Localizer {
  const locale = tag(lang, region);
  const kept = new Map<string, unknown>();
  const keep = <T>(key: string, make: () => T): T => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as T;
  };
  const number = (value: number, digits = 0): string => keep(`n${digits}`, () =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value);
  const format = (key: string, at: Date, options: Intl.DateTimeFormatOptions): string => keep(key, () =>
    new Intl.DateTimeFormat(locale, options)).format(at);
  const clockParts = (at: Date, key: string, timeZone: string): string =>
    format(key, at, { timeZone, hour: 'numeric', minute: '2-digit' }).replace(/(?<=\d):00(?=\s*[ap]\.?\s?m)/i, '');

  const fill = (text: string, params: Params): string => text
    .replace(/\{(\w+)\|((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, forms: string) => {
      const rules = keep('p', () => new Intl.PluralRules(locale));
      const has = PLURALS.filter((form) => rules.resolvedOptions().pluralCategories.some((each) => each === form));
      const choices = forms.split('|');
      return choices[has.indexOf(rules.select(Number(params[name])))] ?? choices.at(-1) ?? '';
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return typeof value === 'number' ? number(value) : value ?? whole;
    });

  return {
    lang,
    dir: RTL.test(lang) ? 'rtl' : 'ltr',
    text: (key: StringKey, params: Params = {}) => fill(strings[key] ?? key, params),
    number: (value) => number(value),
    distance(metres) {
      const miles = MILES.test(region);
      const value = metres / (miles ? 1609.344 : 1000);
      const rounded = Math.max(value, 0.1);
      return keep(`d${rounded < 10}`, () => new Intl.NumberFormat(locale, {
        style: 'unit', unit: miles ? 'mile' : 'kilometer', maximumFractionDigits: rounded < 10 ? 1 : 0,
      })).format(rounded);
    },
    date(iso) {
      const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
      if (!year) return iso;
      return format(`i${!month}${!day}`, new Date(Date.UTC(+year, month ? +month - 1 : 0, day ? +day : 1)), {
        timeZone: 'UTC', year: 'numeric', ...(month ? { month: 'long' } : {}), ...(day ? { day: 'numeric' } : {}),
      });
    },
    clock(time) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      return clockParts(new Date(Date.UTC(2024, 0, 1, hours % 24, minutes)), 'c', 'UTC');
    },
    time: (at, timeZone) => clockParts(at, `t${timeZone}`, timeZone),
    weekday: (code, width = 'long') =>
      // 2023-01-01 was a Sunday.
      format(`w${width}`, new Date(Date.UTC(2023, 0, 1 + DAYS.indexOf(code))), { timeZone: 'UTC', weekday: width }),
    language(code) {
      try {
        return keep('l', () => new Intl.DisplayNames(locale, { type: 'language' })).of(code) ?? code;
      } catch {
        return code;
      }
    },
    list: (items, type = 'conjunction') => keep(`j${type}`, () => new Intl.ListFormat(locale, { type })).format(items),
    category: (id) => strings[`category:${id}` as StringKey],
  };
}

/** "es" in the region "US" formats as es-US; a language that names its own region keeps it, a malformed one is English. */
function tag(lang: string, region: string): string {
  try {
    const locale = new Intl.Locale(lang);
    return locale.region ? locale.toString() : new Intl.Locale(lang, { region }).toString();
  } catch {
    return 'en';
  }
}
