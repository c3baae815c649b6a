/** The doctor's words, which come with the doctor and with nothing else. */
import type { Strings } from './strings.js';

const TABLES: Readonly<Record<string, () => Promise<Strings>>> = {
  en: async () => (await import('./doctor.en.js')).doctorEn,
  es: async () => (await import('./doctor.es.js')).doctorEs,
};

export function doctorWords(lang: string): Promise<Strings> {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(TABLES, base) ? TABLES[base] : TABLES['en'])?.() ?? Promise.resolve({});
}
