/**
 * The same words always give the same UUID: version 5 of RFC 9562 in its URL namespace, so that anybody can work it
 * out again. SHA-1 is written out because the platform's own waits, and is missing on plain http; it guards nothing here.
 */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** 6ba7b811-9dad-11d1-80b4-00c04fd430c8, the namespace of URLs. */
const NAMESPACE = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

const ENCODER = new TextEncoder();

export const isUuid = (text: string): boolean => UUID.test(text);

/** UUIDv5 of `urn:x-resource-finder:<kind>:<name>`. */
export function stableUuid(kind: string, name: string): string {
  const text = ENCODER.encode(`urn:x-resource-finder:${kind}:${name}`);
  const hash = sha1(joined(NAMESPACE, text)).slice(0, 16);
  const bytes = hash.map((byte, index) => index === 6 ? (byte & 0x0f) | 0x50 : index === 8 ? (byte & 0x3f) | 0x80 : byte);
  const hex = bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function joined(start: readonly number[], end: Uint8Array): Uint8Array {
  const all = new Uint8Array(start.length + end.length);
  all.set(start);
  all.set(end, start.length);
  return all;
}

/** FIPS 180-4. */
function sha1(message: Uint8Array): number[] {
  const blocks = new DataView(new ArrayBuffer((((message.length + 8) >> 6) + 1) << 6));
  new Uint8Array(blocks.buffer).set(message);
  blocks.setUint8(message.length, 0x80);
  blocks.setUint32(blocks.byteLength - 4, message.length * 8);
  const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  let h0 = 0x67452301, h1 = 0xefcdab89 | 0, h2 = 0x98badcfe | 0, h3 = 0x10325476, h4 = 0xc3d2e1f0 | 0;
  const words = new Int32Array(80);
  const word = (index: number): number => words[index] ?? 0;
  for (let block = 0; block < blocks.byteLength; block += 64) {
    for (let i = 0; i < 80; i++) words[i] = i < 16 ? blocks.getInt32(block + i * 4) : rotate(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1);
    let a = h0, b = h1, c = h2, d = h3, e = h4;
    // Written out without pairs and lists: an export of thousands of services asks for hundreds of thousands of these.
    for (let i = 0; i < 80; i++) {
      const mixed = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
      const constant = i < 20 ? 0x5a827999 : i < 40 ? 0x6ed9eba1 : i < 60 ? 0x8f1bbcdc : 0xca62c1d6;
      const next = (rotate(a, 5) + mixed + e + constant + word(i)) | 0;
      e = d; d = c; c = rotate(b, 30); b = a; a = next;
    }
    h0 = (h0 + a) | 0; h1 = (h1 + b) | 0; h2 = (h2 + c) | 0; h3 = (h3 + d) | 0; h4 = (h4 + e) | 0;
  }
  return [h0, h1, h2, h3, h4].flatMap(part => [24, 16, 8, 0].map(shift => (part >>> shift) & 0xff));
}
