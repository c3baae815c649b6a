/** `resource-finder build`: one clean feed from several, with the name of the feed that each resource came from. All is read before anything is written. */
import { FinderError } from '../model/errors.js';
import { withholdPlace } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { keepApart } from '../sources/feed-names.js';
import { writtenPhone } from '../sources/written-phone.js';
import { hsdsFillers, toHsds } from '../sources/to-hsds.js';
import { readOrSay } from './inputs.js';
import { parse, readOptions } from './options.js';
import { toSpreadsheet } from './spreadsheet.js';
import { EXIT, onOneLine, UsageError, type Terminal } from './terminal.js';

const FLAGS = { out: { type: 'string', short: 'o' }, hsds: { type: 'boolean' }, csv: { type: 'boolean' } } as const;

/** Our own JSON. Its reader works out anew what a number dials, so that the number must say it. */
function toResources(found: readonly Resource[], names: readonly string[], now: Date): string {
  const resources = found.map(each => ({ ...each, phones: each.phones.map(phone => writtenPhone(phone, each.place?.country)) }));
  return `${JSON.stringify({ format: 'resources', name: names.join(', '), date: now.toISOString().slice(0, 10), resources })}\n`;
}

/** The page envelope of the HSDS API, with all on one page. */
function toHsdsPage(resources: readonly Resource[], terminal: Terminal): string {
  const contents = toHsds(resources), fillers = new Map<string, number>();
  for (const { field, filler } of hsdsFillers(resources)) {
    const said = field.endsWith('.id') ? `${field}: a UUID made from the feed's id or words` : `${field}: ${filler ? `"${filler}"` : 'empty text'}`;
    fillers.set(said, (fillers.get(said) ?? 0) + 1);
  }
  if (fillers.size) terminal.stderr.write(`The HSDS schema asks for what the feed does not have. Filled in:\n${[...fillers].map(([said, count]) => `  ${said} (${count})\n`).join('')}`);
  const page = { total_items: contents.length, total_pages: 1, page_number: 1, size: contents.length, first_page: true, last_page: true, empty: contents.length === 0, contents };
  return `${JSON.stringify(page, null, 1)}\n`;
}

export async function put(text: string, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined || out === '-') {
    terminal.stdout.write(text);
    return;
  }
  await terminal.writeFile(out, text).catch((cause: unknown) => { throw new FinderError('bad-option', `"${onOneLine(out)}" cannot be written. Does its folder exist?`, { cause }); });
}

export async function build(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, feeds } = parse(args, FLAGS);
  if (values.hsds && values.csv) throw new UsageError('Choose --hsds or --csv: one file has one format.');
  const { read, failed } = await readOrSay(feeds, await readOptions(values, terminal), terminal);
  if (failed) return EXIT.unreadable;
  const names = read.map(({ name }) => name);
  // The reader withholds confidential places already; here they leave the house, so that it is looked at again.
  const resources = keepApart(read.map(({ feed }) => feed.resources), names).map(each => each.confidential ? withholdPlace(each) : each);
  if (!resources.length) throw new FinderError('feed-no-resources', 'No resource could be read, so nothing was written. "resource-finder check" says why.');
  const text = values.hsds ? toHsdsPage(resources, terminal) : values.csv ? toSpreadsheet(resources) : toResources(resources, names, terminal.now());
  await put(text, values.out, terminal);
  const errors = read.flatMap(({ feed }) => feed.problems).filter(({ severity }) => severity === 'error').length;
  terminal.stderr.write(`${resources.length} resource${resources.length === 1 ? '' : 's'}${values.out && values.out !== '-' ? ` written to ${onOneLine(values.out)}` : ''}.${errors ? ` ${errors} error${errors === 1 ? '' : 's'} in the feeds: "resource-finder check" says where.` : ''}\n`);
  return EXIT.ok;
}
