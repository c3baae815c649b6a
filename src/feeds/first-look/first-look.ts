/**
 * The first look at a feed: names, words and numbers, so that a resident can call before the rest is here.
 *
 * It knows of no place at all (no address, postal code, coordinates or zone), so nothing that must be withheld can be
 * shown by it; hours stay the feed's words. It refuses every feed that it cannot tell for sure: another format, another
 * country's numbers, no column of names. The whole reading, from the same bytes, then comes first.
 */
import type { Resource } from '../../model/resource.js';
import { categoryLabels } from '../categories/category-labels.js';
import { hasWeek, hoursCells, isSamhsa, layOut, openSheet, readPhones, readUrl, recogniseTable, Row, type Table } from '../tables/csv-table.js';
import { decodeInSlices } from '../bytes/decode-in-slices.js';
import type { ReadOptions } from '../feed.js';
import { hoursWords } from '../hours/hours-words.js';
import type { Look } from './look.js';
import { slices } from '../../model/slices.js';

const NORTH_AMERICA = /^(US|CA|PR|GU|VI|AS|MP)$/;

export interface FirstLookOptions extends Pick<ReadOptions, 'columns' | 'country' | 'format'> {
  readonly name?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The records in the feed's order; undefined where only the whole reading can tell. Never rejects. */
export async function firstLook(bytes: Uint8Array, options: FirstLookOptions = {}): Promise<Look | undefined> {
  const { format, country } = options;
  if (!NORTH_AMERICA.test(country ?? 'US')) return undefined;
  try {
    const next = slices(options.signal);
    const { text } = await decodeInSlices(bytes, next);
    await next();
    // Packed bytes, or a web page, may hold a table that looks like one.
    if (bytes[0] === 31 || /^\s*<|^.{0,8}\0/s.test(text)) return undefined;
    const json = /^\s*[[{]/.test(text);
    const found = format === 'csv' || (!format && !json) ? await lookAtCsv(text, options)
      : json && (!format || format === 'resources') ? await (await import('./first-look-json.js')).lookAtJson(text, country ?? 'US', options.name) : undefined;
    return found?.resources.length ? found : undefined;
  } catch {
    // What is wrong with the feed is for the whole reading to say.
    return undefined;
  }
}

async function lookAtCsv(text: string, options: FirstLookOptions): Promise<Look | undefined> {
  const sheet = await layOut(await openSheet(text, options.signal), options);
  // A column may say what is not to be shown at all.
  if (isSamhsa(sheet.headers) || /exclu|hid|privat|publi|intern|display|visib/i.test(sheet.headers.join())) return undefined;
  const table = await recogniseTable(sheet, options), { byField } = table;
  if (!NORTH_AMERICA.test(table.country) || table.abroad) return undefined;
  const body = table.body.filter(({ left }) => !left);
  if (!byField.has('name') && !byField.has('organization')) return undefined;
  const week = hasWeek(byField) ? (await import('../hours/week-words.js')).wordsOfWeek : undefined;
  const next = slices(options.signal);
  const uses = new Map<string | undefined, number>();
  for (const { cells } of body) {
    const id = new Row(cells, byField).one('id');
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const copies = new Set<string>();
  const found: Resource[] = [];
  for (const { cells, row } of body) {
    await next();
    const resource = lookAtRow(new Row(cells, byField), row, table, options.name, week);
    if (!resource) continue;
    if (uses.get(resource.id) === 1) {
      found.push(resource);
      continue;
    }
    const content = JSON.stringify(cells);
    if (copies.has(content)) continue;
    copies.add(content);
    // So called until the whole is read.
    found.push({ ...resource, id: `row:${row}` });
  }
  return { resources: found };
}

/** Undefined for a row without a name, and for a service that may not be running. */
function lookAtRow(cells: Row, row: number, table: Table, feed: string | undefined, week: ((cells: Row) => string) | undefined): Resource | undefined {
  const organization = cells.one('organization'), name = cells.one('name') ?? organization;
  if (!name || (cells.one('status') ?? 'active').toLowerCase() !== 'active') return undefined;
  const description = cells.one('description'), url = readUrl(cells);
  const hoursText = week?.(cells) || hoursWords(hoursCells(cells));
  return {
    id: cells.one('id') ?? '', name,
    categories: categoryLabels(cells.one('category') ?? '').map(label => ({ label })),
    phones: readPhones(cells, table, table.country),
    ...(organization && organization !== name && { organization }),
    ...(description && { description }),
    ...(hoursText && { hoursText }),
    ...(url && { url }),
    source: { ...(feed && { name: feed }), row },
  };
}
