/**
 * `resource-finder build`: one clean feed from several, with the name of the feed that each resource came from. All is
 * read before anything is written. Zones are decided here, so that no resident's phone has to work them out.
 */
import { FinderError } from '../model/errors.js';
import { withholdPlace } from '../model/places.js';
import type { Resource } from '../model/resource.js';
import { keepApart } from '../sources/feed-names.js';
import { takeIn } from '../sources/take-in.js';
import type { ReadOptions } from '../feeds/feed.js';
import { hashedName, toCompact, type CompactFile } from '../sources/to-compact.js';
import { writtenPhone } from '../sources/written-phone.js';
import { hsdsFillers, toHsds } from '../sources/to-hsds.js';
import { readOrSay } from './inputs.js';
import { trusting } from './trusting.js';
import { parse, readOptions } from './options.js';
import { toSpreadsheet } from './spreadsheet.js';
import { EXIT, onOneLine, UsageError, type Terminal } from './terminal.js';

const FLAGS = { out: { type: 'string', short: 'o' }, hsds: { type: 'boolean' }, csv: { type: 'boolean' }, resources: { type: 'boolean' }, gazetteer: { type: 'boolean' } } as const;
/** The name that stays the same, for a page that is written by hand. */
const MAIN = 'directory';
/** ZIP codes near the feed, which the page names as its gazetteer. */
const PLACES = 'places.json';
/** Characters of descriptions in one file: some tens of kB when they are sent, little enough for one listing. */
const SHARD = 100_000;

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

const isFolder = (out: string | undefined): out is string => out !== undefined && out !== '-' && !/\.\w+$/.test(out);

/** The first is the feed itself. Beside it, in a folder: its descriptions, and the feed again under a name that tells its content. */
async function compactFiles(found: readonly Resource[], names: readonly string[], out: string | undefined, { timeZone }: ReadOptions, now: Date): Promise<CompactFile[]> {
  const folder = isFolder(out);
  const { text, shards } = await toCompact(await takeIn(found, { timeZone }), { name: names.join(', '), date: now.toISOString().slice(0, 10), ...(folder && { shardSize: SHARD }) });
  return [{ file: `${MAIN}.json`, text }, ...(folder ? [{ file: await hashedName(MAIN, text), text }] : []), ...shards];
}

async function putAll(files: readonly CompactFile[], folder: string, terminal: Terminal): Promise<void> {
  const place = folder.replace(/[\\/]+$/, '') || folder;
  await terminal.makeFolder(place).catch((cause: unknown) => { throw new FinderError('bad-option', `The folder "${onOneLine(folder)}" cannot be made. Is there a file of that name?`, { cause }); });
  // The feed last: until it is there, nobody asks for the others.
  for (const { file, text } of [...files].reverse()) await put(text, `${place}/${file}`, terminal);
  const [main, hashed] = files;
  terminal.stderr.write(`In the page: feed="${onOneLine(place)}/${main?.file ?? ''}". On a server that may keep files for ever: "${hashed?.file ?? ''}", which gets another name whenever it changes.\n`);
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
  if ([values.hsds, values.csv, values.resources].filter(Boolean).length > 1) throw new UsageError('Choose one of --hsds, --csv and --resources: one file has one format.');
  if (values.gazetteer && !isFolder(values.out)) throw new UsageError('--gazetteer writes a file beside the feed: name a folder with -o.');
  const options = await readOptions(values, terminal);
  const { read, failed } = await readOrSay(feeds, options, trusting(values['public-key'], terminal));
  if (failed) return EXIT.unreadable;
  const names = read.map(({ name }) => name);
  // The reader withholds confidential places already; here they leave the house, so that it is looked at again.
  const resources = keepApart(read.map(({ feed }) => feed.resources), names).map(each => each.confidential ? withholdPlace(each) : each);
  if (!resources.length) throw new FinderError('feed-no-resources', 'No resource could be read, so nothing was written. "resource-finder check" says why.');
  const whole = values.hsds || values.csv || values.resources;
  const places = values.gazetteer ? await (await import('./gazetteer.js')).placesNear(resources, terminal) : undefined;
  const files = whole ? [] : await compactFiles(resources, names, values.out, options, terminal.now());
  if (whole) await put(values.hsds ? toHsdsPage(resources, terminal) : values.csv ? toSpreadsheet(resources) : toResources(resources, names, terminal.now()), values.out, terminal);
  else if (isFolder(values.out)) await putAll([...files, ...(places ? [{ file: PLACES, text: places.text }] : [])], values.out, terminal);
  else await put(files[0]?.text ?? '', values.out, terminal);
  if (places) terminal.stderr.write(`${places.count} ZIP codes near them: gazetteer="${onOneLine(values.out ?? '')}/${PLACES}" in the page.\n`);
  const errors = read.flatMap(({ feed }) => feed.problems).filter(({ severity }) => severity === 'error').length;
  terminal.stderr.write(`${resources.length} resource${resources.length === 1 ? '' : 's'}${values.out && values.out !== '-' ? ` written to ${onOneLine(values.out)}` : ''}.${errors ? ` ${errors} error${errors === 1 ? '' : 's'} in the feeds: "resource-finder check" says where.` : ''}\n`);
  return EXIT.ok;
}
