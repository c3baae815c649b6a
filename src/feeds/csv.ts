/** Delimited text to resources: a plain spreadsheet here, an export whose columns hold codes in the chunk that knows them. */
import { openSheet } from './csv-table.js';
import { isSamhsa } from './detect.js';
import type { Feed, Problem, ReadOptions } from './feed.js';
import { readSheet } from './sheet.js';

export async function readCsv(text: string, table: string, options: ReadOptions, before: readonly Problem[]): Promise<Feed> {
  const sheet = openSheet(text);
  if (options.format === 'samhsa' || (!options.format && isSamhsa(sheet.headers))) return (await import('./samhsa.js')).readSamhsa(sheet, table, options, before);
  return readSheet('csv', sheet, table, options, before);
}
