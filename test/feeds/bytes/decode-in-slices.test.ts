import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeInSlices } from '../../../src/feeds/bytes/decode-in-slices.js';
import { decodeText } from '../../../src/feeds/bytes/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const next = (): Promise<void> => Promise.resolve();

/** Letters of two, three and four bytes at every offset of a piece's end, and bytes that are no UTF-8. */
const CASES: readonly [string, Uint8Array][] = [
  ['nothing', new Uint8Array()], ['short', utf8('Caf\u00e9')], ['marked', utf8('\ufeffName,Phone')],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xe9, 0)], ['Windows-1252', Uint8Array.of(0x43, 0x61, 0x66, 0xe9)],
  ...[0, 1, 2, 3].flatMap((shift): [string, Uint8Array][] => ['\u00e9', '\u20ac', '\u{1F600}'].map((letter) =>
    [`${letter} across a piece, ${shift}`, utf8('x'.repeat(1e6 - shift) + letter + 'y'.repeat(1e6))])),
  ['just a piece', utf8('x'.repeat(1e6))], ['Windows-1252 in the second piece', Uint8Array.from({ length: 1_500_000 }, (_, at) => at === 1_400_000 ? 0xe9 : 0x61)],
  ['cut within a letter', utf8('x'.repeat(1e6 - 1) + '\u20ac').subarray(0, 1e6)],
];
for (const [name, bytes] of CASES) {
  test(`in pieces as whole: ${name}`, async () => { assert.deepEqual(await decodeInSlices(bytes, next), decodeText(bytes)); });
}

test('between pieces the page is let go', async () => {
  let asked = 0;
  await decodeInSlices(utf8('x'.repeat(3_500_000)), () => { asked++; return Promise.resolve(); });
  assert.equal(asked, 4);
});
