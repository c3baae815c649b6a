/**
 * The SDK in Node: reads the city's spreadsheet, says what is wrong with it, searches it and prints what it found.
 *
 *   node demo/sdk/node.mjs [WORDS…]        after `npm run build`
 *
 * Old example data: do not call.
 */
import { readFile } from 'node:fs/promises';
import { openDirectory, openStatus, readFeed } from '../../dist/sdk.js';

const text = process.argv.slice(2).join(' ') || 'shelter';

const bytes = await readFile(new URL('../data/philadelphia/community-services.csv', import.meta.url));
const feed = await readFeed(bytes, { name: 'Community Services', timeZone: 'America/New_York' });
for (const { table, read, used, merged, rejected } of feed.records) {
  console.log(`${table}: ${read} rows read, ${used} used, ${merged} merged, ${rejected} rejected`);
}
console.log(`${feed.problems.length} problems; the first three:`);
for (const { row, field, value, message } of feed.problems.slice(0, 3)) {
  console.log(`  row ${row ?? '-'}, ${field ?? '-'}: ${message}${value ? ` ("${value.slice(0, 60)}")` : ''}`);
}

const directory = await openDirectory(feed);
const page = await directory.search({ text, limit: 5 });
const more = page.total.relation === 'gte' ? 'or more ' : '';
console.log(`\n"${text}": ${page.total.value} ${more}found${page.relaxed ? ` (loosened: ${page.relaxed.join(', ')})` : ''}`);
for (const { resource } of page.items) {
  const { state } = openStatus(resource, new Date());
  const phone = resource.phones.find(each => each.dial);
  console.log(`- ${resource.name} [${state === 'unknown' ? 'open or closed is not known' : `${state} now`}] ${phone?.number ?? 'number not listed'}`);
}
directory.close();
