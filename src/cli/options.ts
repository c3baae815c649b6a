/** Arguments to settings. An argument that is not known, or cannot be meant, is an error that says which. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { ColumnOverride, ReadOptions } from '../feeds/feed.js';
import { UsageError, type Terminal } from './terminal.js';

const READING = { columns: { type: 'string' }, country: { type: 'string' }, 'time-zone': { type: 'string' }, 'public-key': { type: 'string' }, quiet: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

type Flags = NonNullable<ParseArgsConfig['options']>;

export interface Arguments<T> { readonly values: T; readonly feeds: readonly string[] }

type Values<F extends Flags> = ReturnType<typeof parseArgs<{ options: F }>>['values'];

/** `flags` and nothing else. */
export function parseOnly<const F extends Flags>(args: readonly string[], flags: F): Arguments<Values<F>> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
    return { values, feeds: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] ?? '' : String(error));
  }
}

/** `flags` and those that all who read feeds share. At least one feed must be named. */
export function parse<const F extends Flags>(args: readonly string[], flags: F): Arguments<Values<F & typeof READING>> {
  const parsed = parseOnly<F & typeof READING>(args, { ...flags, ...READING });
  if (!parsed.feeds.length) throw new UsageError('Name a feed: a file, a folder of tables, an address, or - for what is piped in.');
  return parsed;
}

/** A whole number from 0. */
export function count(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${flag} takes a whole number, not "${text}".`);
  return Number(text);
}

/** "180d", "6m", "1y" or plain days. */
export function days(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, number, unit = 'd'] = /^(\d{1,5})([dwmy]?)$/.exec(text) ?? [];
  if (!number) throw new UsageError(`--${flag} takes days, as in 180d (or 26w, 6m, 1y), not "${text}".`);
  return Number(number) * ({ d: 1, w: 7, m: 30, y: 365 }[unit] ?? 1);
}

async function columns(text: string, terminal: Terminal): Promise<Readonly<Record<string, string | ColumnOverride>>> {
  const json = text.trimStart().startsWith('{') ? text : new TextDecoder().decode(await terminal.readFile(text).catch(() => { throw new UsageError(`--columns: there is no file "${text}".`); }));
  let found: unknown;
  try { found = JSON.parse(json); } catch { throw new UsageError('--columns takes JSON, as in \'{"Header": "phone"}\', or a file of it.'); }
  const fits = (to: unknown): boolean => typeof to === 'string' || (typeof to === 'object' && to !== null && typeof (to as { field?: unknown }).field === 'string');
  if (typeof found !== 'object' || found === null || !Object.values(found).every(fits)) throw new UsageError('--columns gives each header the name of a field, as in \'{"Header": "phone"}\'.');
  return found as Readonly<Record<string, string | ColumnOverride>>;
}

export interface ReadingFlags { readonly columns?: string | undefined; readonly country?: string | undefined; readonly 'time-zone'?: string | undefined }

/** What all commands tell the reader. */
export async function readOptions(flags: ReadingFlags, terminal: Terminal): Promise<ReadOptions> {
  const { country, 'time-zone': timeZone } = flags;
  if (country !== undefined && !/^[A-Z]{2}$/i.test(country)) throw new UsageError(`--country takes two letters, as in US or ES, not "${country}".`);
  if (timeZone !== undefined && !isZone(timeZone)) throw new UsageError(`--time-zone takes a name such as America/New_York, not "${timeZone}".`);
  return {
    ...(flags.columns !== undefined && { columns: await columns(flags.columns, terminal) }),
    ...(country && { country: country.toUpperCase() }), ...(timeZone && { timeZone }),
  };
}

function isZone(name: string): boolean {
  try { return Boolean(new Intl.DateTimeFormat('en', { timeZone: name })); } catch { return false; }
}
