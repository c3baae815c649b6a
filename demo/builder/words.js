/** The builder's words, by key, in the language that was chosen. */
import { EN } from './words.en.js';
import { ES } from './words.es.js';

export const LANGUAGES = { en: EN, es: ES };

/** @returns {(key: string, values?: Record<string, string | number>) => string} */
export const wordsIn = (lang) => (key, values = {}) => {
  const words = LANGUAGES[lang]?.[key] ?? EN[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
};
