import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../src/feeds/read-feed.js';
import { withMark } from '../../../src/feeds/bytes/utf16.js';
import { makeZip } from '../make-zip.js';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2), view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return bytes;
}

const CSV = 'Name,Phone,City\r\nCaf\u00e9 Uno,215-555-0100,Camden\r\nMaison d\u2019\u00c9tienne,215-555-0101,Chester\r\n';
const JSON_TEXT = JSON.stringify([{ id: 's1', name: 'Caf\u00e9 Uno', organization: { id: 'o', name: 'Org' }, phones: [{ number: '215-555-0100' }] }]);

for (const order of ['le', 'be'] as const) {
  for (const mark of ['', '\ufeff']) {
    test(`UTF-16 ${order}, ${mark ? 'with' : 'without'} its mark: rows, JSON and a table in a zip`, async () => {
      const csv = await readFeed(utf16(mark + CSV, order));
      assert.deepEqual(csv.resources.map(({ name }) => name), ['Caf\u00e9 Uno', 'Maison d\u2019\u00c9tienne']);
      assert.deepEqual([csv.encoding, csv.problems, csv.records[0]?.read], ['utf-16', [], 2]);
      assert.equal((await readFeed(utf16(mark + JSON_TEXT, order))).resources[0]?.name, 'Caf\u00e9 Uno');
      assert.deepEqual((await readFeed(makeZip({ 'list.csv': utf16(mark + CSV, order) }))).resources.map(({ name }) => name), ['Caf\u00e9 Uno', 'Maison d\u2019\u00c9tienne']);
    });
  }
}

test('what is no UTF-16 stays as it is', () => {
  for (const text of ['', 'a', CSV, 'Name,Phone\nA,1', '\u00e9\u00e9\u00e9']) {
    const bytes = new TextEncoder().encode(text);
    assert.equal(withMark(bytes), bytes);
  }
  // Zero bytes on both sides are no text of any kind.
  const binary = Uint8Array.from({ length: 4000 }, (_, index) => index % 3 ? 0 : 7);
  assert.equal(withMark(binary), binary);
});
