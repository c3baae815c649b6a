/**
 * Looking into untrusted JSON: nothing is an object, a list or a string until it has been asked. Only own keys count,
 * so that a crafted prototype key is never followed.
 */
import { LONGEST_TEXT, present } from '../clean-text.js';

export type Json = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : undefined;
}

export function own(value: Json | undefined, key: string): unknown {
  return value !== undefined && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function textOf(value: Json | undefined, key: string): string | undefined {
  const found = own(value, key);
  // A little too much is kept until bounds.ts cuts it, which says so.
  return typeof found === 'string' ? present(found, LONGEST_TEXT + 200) : typeof found === 'number' && Number.isFinite(found) ? String(found) : undefined;
}

export function oneOf<T extends string>(source: Json, key: string, allowed: readonly T[]): T | undefined {
  const found = own(source, key);
  return allowed.find(each => each === found);
}

/** A number, or a string that is one, within bounds. */
export function numberOf(value: Json | undefined, key: string, least = -Infinity, most = Infinity): number | undefined {
  const found = own(value, key);
  const number = typeof found === 'string' && found.trim() ? Number(found) : found;
  return typeof number === 'number' && number >= least && number <= most ? number : undefined;
}

/** The objects of a list; a lone object counts as a list of one. */
export function objectsOf(value: Json | undefined, key: string): Json[] {
  const found = own(value, key);
  return (Array.isArray(found) ? found.slice(0, 10_000) : [found]).map(asObject).filter(each => each !== undefined);
}

export function textsOf(value: Json | undefined, key: string): string[] {
  const found = own(value, key);
  return Array.isArray(found) ? found.slice(0, 1000).flatMap(each => typeof each === 'string' ? present(each) ?? [] : []) : [];
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Leaves out what is absent or an empty list: an optional field is never `undefined`. */
export function compact<T extends object>(value: Loose<T>): T {
  // What remains has a value under every key, which is what T asks for; Object.entries cannot say so.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0))) as T;
}
