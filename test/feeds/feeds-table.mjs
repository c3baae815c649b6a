/** `npm run feeds:table`: writes docs/feeds-tried.md from the feeds at hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

mkdirSync('.build', { recursive: true });
await build({ entryPoints: ['test/feeds/feeds-table.ts'], outfile: '.build/feeds-table.mjs', bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
const { atHand, markdown, tried } = await import(pathToFileURL('.build/feeds-table.mjs').href);
if (!atHand) {
  console.log('The feeds are not at hand: nothing was written.');
  process.exit(2);
}
const text = markdown(await tried());
writeFileSync('docs/feeds-tried.md', text);
console.log(text);
