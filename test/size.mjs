/**
 * Sizes against their budgets, gzip. It reads what the build wrote into each file (.build/chunks-*.json), never names.
 * The resident's first path is to be measured from a page's request log; until that is here, the script tag's file and
 * the defining chunk with their static imports stand for it, which is less than the whole path.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgets = { first: 28_000, map: 55_000 };
const gzip = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
let over = false;

function report(name, files, budget) {
  const size = files.reduce((sum, file) => sum + gzip(file), 0);
  const fits = size <= budget;
  over ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${(size / 1000).toFixed(2)} kB of ${budget / 1000} kB gzip (${files.join(', ')})`);
}

if (!existsSync('.build/chunks-resource-finder.json')) {
  console.log('The script-tag bundle is not built yet: nothing to measure.');
} else {
  const chunks = JSON.parse(readFileSync('.build/chunks-resource-finder.json', 'utf8'));
  const withImports = (file, seen = new Set()) => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const next of chunks.find((chunk) => chunk.file === file)?.imports ?? []) withImports(next, seen);
    return seen;
  };
  // The entry looks whether the browser is able, and then imports what defines the elements: both are on the first path.
  const entry = chunks.find((chunk) => chunk.entry).file;
  const first = withImports(entry);
  for (const { file } of chunks.filter((chunk) => chunk.modules.includes('src/define.ts'))) withImports(file, first);
  report('script tag', [...first], budgets.first);
  const map = chunks.find((chunk) => chunk.modules.some((id) => id.includes('node_modules/leaflet/')));
  if (!map) console.log('No map chunk yet.');
  else if (first.has(map.file)) { over = true; console.log('OVER The map is in the first script.'); }
  else report('map chunk', [...withImports(map.file)].filter((file) => !first.has(file)), budgets.map);
}
process.exitCode = over ? 1 : 0;
