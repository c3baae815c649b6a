/** A table of cells to its reader: a plain sheet, or SAMHSA's codes, which travel in any envelope, in the chunk that knows them. */
import { isSamhsa, layOut, openSheet, type Sheet } from './csv-table.js';
import type { Feed, FeedFormat, Problem, ReadOptions } from '../feed.js';
import { readSheet } from './sheet.js';

export async function readTableOf(format: FeedFormat, sheet: Sheet, table: string, options: ReadOptions, before: readonly Problem[] = []): Promise<Feed> {
  if (options.format === 'samhsa' || (!options.format && isSamhsa(sheet.headers))) return (await import('../samhsa/samhsa.js')).readSamhsa(sheet, table, options, before);
  return readSheet(format, sheet, table, options, before);
}

export const readCsv = async (text: string, table: string, options: ReadOptions, before: readonly Problem[]): Promise<Feed> =>
  readTableOf('csv', await layOut(await openSheet(text, options.signal), options), table, options, before);
