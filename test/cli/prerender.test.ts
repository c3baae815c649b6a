import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { run } from './fake-terminal.js';

const files = {
  'p.csv': readFileSync('demo/data/philadelphia/community-services.csv', 'utf8'),
  'small.csv': 'Name,Phone,Address,Status\nGrace Cafe,215-686-7150,1 Main St,active\nGone,215-686-7151,2 Main St,defunct\n',
};
const size = (text: string): number => new TextEncoder().encode(text).length;

describe('prerender', () => {
  test('988 and 911 first, then a list with phones and addresses', async () => {
    const { exit, out, err } = await run(['prerender', 'small.csv'], { files });
    assert.equal(exit, 0);
    assert.equal(err, '');
    assert.match(out, /^<div slot="crisis" class="rf-crisis">\n<p class="rf-title">Crisis lines<\/p>\n<p>.*<a href="tel:988">Call 988<\/a> <a href="sms:988">Text 988<\/a><\/p>\n<p class="rf-danger">.*<a href="tel:911">Call 911<\/a>/);
    assert.match(out, /<li><b dir="auto">Grace Cafe<\/b> <a href="tel:\+12156867150">215-686-7150<\/a> <span dir="auto">1 Main St<\/span><\/li>/);
    assert.doesNotMatch(out, /Gone/);
  });
  test('the first screen: under 14 kB, the rest counted, with a link to all', async () => {
    const { out, err } = await run(['prerender', 'p.csv', '--all', '/all.csv?a=1&b="'], { files });
    const shown = out.split('Places and services')[1]?.match(/<li>/g)?.length ?? 0;
    assert.ok(size(out) <= 14_000 && size(out) > 12_000, String(size(out)));
    assert.ok(out.includes(`<p>${shown} of 101 are listed here. <a href="/all.csv?a=1&#38;b=&#34;">See the whole list</a></p>`));
    assert.match(err, new RegExp(`^${shown} of 101 fit into 14000 bytes`));
  });
  test('however small, the crisis lines stay', async () => {
    const { out } = await run(['prerender', 'p.csv', '--max-bytes', '1'], { files });
    for (const part of ['tel:988', 'tel:911', '0 of 101 are listed here']) assert.ok(out.includes(part), part);
  });
  test('in Spanish, with headings of another level', async () => {
    const { out } = await run(['prerender', 'small.csv', '--lang', 'es', '--heading-level', '3'], { files });
    for (const part of ['Líneas de crisis', 'Llamar al 988', '<h3>Lugares y servicios</h3>']) assert.ok(out.includes(part), part);
    assert.doesNotMatch(out, /<h2>|\bCall\b|See the/);
  });
  test('another region has its own lines, an unknown one none, and that is said', async () => {
    const canada = await run(['prerender', 'small.csv', '--region', 'CA'], { files });
    assert.match(canada.out, /9-8-8 Suicide Crisis Helpline/);
    const nowhere = await run(['prerender', 'small.csv', '--region', 'XX'], { files });
    assert.doesNotMatch(nowhere.out, /988/);
    assert.match(nowhere.err, /No crisis lines are built in for "XX"/);
  });
  test('a confidential place is not there', async () => {
    const { out } = await run(['prerender', 's.csv'], { files: { 's.csv': 'Name,Address,Phone,Confidential\nHaven,7 Hidden Way,215-686-7150,yes\n' } });
    assert.match(out, /Haven.*tel:\+12156867150/);
    assert.doesNotMatch(out, /Hidden/);
  });
  test('every word of a feed stays text', async () => {
    const resource = { id: 'x', name: '"><img src=x onerror=alert(1)>\u202e', organization: "</li><script>'&", categories: [], phones: [{ kind: 'voice', number: '<b>javascript:alert(1)</b>' }, { kind: 'voice', number: '215-686-7150', extension: '1"onclick="' }], place: { address: '<iframe>' } };
    const { out } = await run(['prerender', 'r.json'], { files: { 'r.json': JSON.stringify({ format: 'resources', resources: [resource] }) } });
    const tags = [...out.matchAll(/<\/?([a-z]+\d?)/gi)].map(([, name]) => name);
    assert.deepEqual(tags.filter(name => !['div', 'p', 'span', 'b', 'small', 'a', 'h2', 'ul', 'li'].includes(name ?? '')), []);
    assert.doesNotMatch(out, /\u202e|href="(?!tel:|sms:)|\son\w+=/);
  });
  for (const args of [['--lang', 'xx'], ['--lang', 'constructor'], ['--heading-level', '7'], ['--all', 'javascript:alert(1)'], ['--max-bytes', '-1']]) {
    test(`refuses ${args.join(' ')}`, async () => {
      const { exit, out } = await run(['prerender', 'small.csv', ...args], { files });
      assert.equal(exit, 2);
      assert.equal(out, '');
    });
  }
});
