/**
 * Deflate and gzip to bytes, within bounds that hold while it streams: what would be too much is refused before its
 * memory is taken, whatever sizes the file declares. A checksum that does not fit refuses it too, because a wrong digit
 * in a number is worse than no number.
 */
import { Gunzip, Inflate } from 'fflate';
import { FinderError } from '../../model/errors.js';

/** A few bytes may become a thousand times as many: small bites, so that one of them is never much. */
const BITE = 8192;
/** Tables shrink to a tenth, one that is mostly blank to a hundredth. Judged once it has grown to some size. */
const MOST_RATIO = 250;
const RATIO_FROM = 10_000_000;

const damaged = (cause?: unknown): FinderError =>
  new FinderError('feed-not-a-feed', 'The packed file is damaged, perhaps cut off. Download it or pack it again.', { cause });

const tooLarge = (most: number): FinderError =>
  new FinderError('feed-too-large', `Unpacked, the feed is larger than ${most / 1e6} MB. Leave out columns that are not needed, or split it.`);

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

class Checksum {
  private rest = 0xffffffff;
  size = 0;
  add(bytes: Uint8Array): void {
    let rest = this.rest;
    for (const byte of bytes) rest = (CRC[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
    this.rest = rest;
    this.size += bytes.length;
  }
  get value(): number { return ~this.rest >>> 0; }
}

export interface Packed {
  /** `stored`: as it is. */
  readonly how: 'stored' | 'deflate' | 'gzip';
  readonly bytes: Uint8Array;
  /** CRC-32 of what comes out; gzip brings its own. */
  readonly checksum?: number;
}

/** What `packed` holds. `most` is how many bytes may come out; `next` gives the thread back in between. */
export async function inflate({ how, bytes, checksum }: Packed, most: number, next: () => Promise<void>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0, sum = new Checksum();
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > most) throw tooLarge(most);
    if (size > RATIO_FROM && size > bytes.length * MOST_RATIO) {
      throw new FinderError('feed-too-large', `The packed file grows to more than ${MOST_RATIO} times its size, as only blank rows do, or a trap. Delete blank rows, or unpack it and use the file itself.`);
    }
    sum.add(part);
    parts.push(part);
  };
  const stream = how === 'gzip' ? new Gunzip(take) : how === 'deflate' ? new Inflate(take) : { push: take };
  // A gzip file may be several, one after the other, each with a checksum of its own.
  if (stream instanceof Gunzip) stream.onmember = () => { sum = new Checksum(); };
  try {
    for (let at = 0; at < bytes.length; at += BITE) {
      await next();
      stream.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
    }
  } catch (cause) {
    throw cause instanceof FinderError ? cause : damaged(cause);
  }
  const end = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (how === 'gzip' && (bytes.length < 18 || end.getUint32(bytes.length - 4, true) !== sum.size >>> 0)) throw damaged();
  if (sum.value !== (how === 'gzip' ? end.getUint32(bytes.length - 8, true) : checksum ?? sum.value)) throw damaged();
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return whole;
}
