/** The list that a page shows without any script, with the host's own crisis lines in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Resource } from '../../src/model/resource.js';
import { staticList } from '../../src/report/static-list.js';

const now = new Date('2026-03-01T12:00:00Z');
const resource = (more: Partial<Resource>): Resource => ({ id: '1', name: 'Alder House', categories: [], phones: [], ...more });
const strip = (html: string): string => /<div slot="crisis"[^]*?<\/div>/.exec(html)?.[0] ?? '';

describe("the host's own line", () => {
  it('stands in the strip, after 988 and 911', () => {
    const { html, problems } = staticList([], { now, crisisLines: 'River City Line 215-555-0100' });
    assert.deepEqual([...strip(html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href), ['tel:988', 'sms:988', 'tel:911', 'tel:+12155550100']);
    assert.deepEqual(problems, []);
  });
  it('never pushes out the two that stand first, however many there are', () => {
    const { html } = staticList([], { now, crisisLines: Array.from({ length: 9 }, (_, n) => `${"ABCDEFGHI"[n]} Line 215-555-010${n}`).join(';') });
    assert.match(strip(html), /tel:988[^]*tel:911/);
    for (let n = 0; n < 9; n++) assert.ok(html.includes(`+1215555010${n}`), `line ${n} is listed`);
  });
  it('is alone in a region without built-in lines', () => {
    assert.match(strip(staticList([], { now, region: 'ZZ', crisisLines: [{ name: 'Line', url: 'https://line.example/' , phone: '+12155550100' }] }).html), /Line/);
  });
  it('is a sentence where it cannot be called', () => {
    assert.equal(staticList([], { now, crisisLines: [{ name: 'No number' }] }).problems.length, 1);
  });
});

describe('the list', () => {
  it('leaves out the place of a confidential service and escapes what a feed says', () => {
    const { html } = staticList([resource({ name: '<img src=x>', confidential: true, place: { address: '12 Hidden St' } })], { now });
    assert.doesNotMatch(html, /<img|Hidden/);
  });
  it('names the whole list only where its address is a web address', () => {
    assert.match(staticList([], { now, all: '/data/services.csv' }).html, /href="\/data\/services\.csv"/);
    for (const all of ['javascript:alert(1)', 'data:text/html,x']) assert.doesNotMatch(staticList([], { now, all }).html, /javascript|data:text/);
  });
  it('speaks Spanish', () => { assert.match(staticList([], { now, lang: 'es' }).html, /Líneas de crisis/); });
  it('gives the crisis lines apart, for a page that writes its own list', () => {
    const { html, crisis } = staticList([resource({})], { now });
    assert.ok(html.startsWith(crisis) && crisis.includes('tel:988') && !crisis.includes('Alder'));
  });
});
