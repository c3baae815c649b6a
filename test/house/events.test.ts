/** Every code of `rf-error` is written in the source as it is, stands in the schema of what may leave, and has its row in the guide. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ERROR_CODES, EVENT_WORDS } from '../elements/base/event-words.js';

const guide = readFileSync('docs/attributes-and-events.md', 'utf8');
/** What may reach a page: the elements and the scripts at the top. The doctor's own codes are of findings and stay in it. */
const source = (readdirSync('src', { recursive: true }) as string[]).filter((path) => /^(?:[\w.]+|elements[\\/].*)\.ts$/.test(path) && !path.endsWith('-checks.ts'))
  .map((path) => readFileSync(join('src', path), 'utf8')).join('\n');

test('each code stands in the guide, and the guide has no other', () => {
  const rows = guide.slice(guide.indexOf('| code | what to do |')).split('\n\n')[0] ?? '';
  const told = [...rows.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code));
  assert.deepEqual(told.sort(), [...ERROR_CODES].sort());
});

test('the guide has each event with its words', () => {
  for (const [type, fields] of Object.entries(EVENT_WORDS)) {
    const row = new RegExp(`^\\| \`${type}\` \\|.*$`, 'm').exec(guide)?.[0];
    assert.ok(row, type);
    for (const [field, words] of Object.entries(fields)) for (const word of field === 'code' ? [] : words) assert.ok(row.includes(`\`${word}\``), `${type} ${field} ${word}`);
  }
});

test('the source fires no other code: each is a literal of the list, or made of a literal and a name of a part', () => {
  const said = [...source.matchAll(/(?:\bwarn\(|#warn\(|\btell\(|new RfErrorEvent\(|code: )(['"`])([^'"`]+-[^'"`]+)\1/g)].map(([, , code = '']) => code);
  const elements = said.filter((code) => /^(?:feed-missing|feed-problems|.*-not-(?:read|loaded)|defined-twice|script-not-loaded|embed-refused|tracker-on-page|render-failed|basemap-failed)$/.test(code));
  const unknown = elements.filter((code) => code.includes('${') ? !ERROR_CODES.some((each) => new RegExp(`^${code.replace(/\$\{\w+\}/g, '[a-z]+')}$`).test(each)) : !ERROR_CODES.some((each) => each === code));
  assert.deepEqual(unknown, []);
  for (const code of ['feed-missing', 'config-not-read', 'defined-twice', 'tracker-on-page', 'render-failed', 'basemap-failed', '${panel}-not-loaded']) assert.ok(elements.includes(code), code);
});
