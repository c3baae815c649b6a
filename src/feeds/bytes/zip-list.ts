/**
 * What a zip file says it holds, from the directory at its end: names, sizes, and where each file's bytes stand. Nothing
 * is unpacked here, and nothing is believed that the bytes themselves do not bear out: files that overlap, or lie
 * outside, are refused. A name is only ever a label; it is freed of folders that lead elsewhere.
 */
import { FinderError } from '../../model/errors.js';
import { cleanText } from '../clean-text.js';
import { decodeText } from './decode.js';
import type { Packed } from './inflate.js';

export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as declared. */
  readonly size: number;
  /** Undefined for a way of packing that is not read. */
  readonly how: Packed['how'] | undefined;
  readonly encrypted: boolean;
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

const MOST_ENTRIES = 5000;
const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50, END_64 = 0x06064b50, END_64_AT = 0x07064b50;
const UNTOLD = 0xffffffff;

const damaged = (why: string): FinderError => new FinderError('feed-not-a-feed', `The zip file is damaged (${why}), perhaps cut off. Download it or pack it again.`);

/** "C:\data\..\x.csv", "/x.csv" and "../x.csv" are all "x.csv", and "data/x.csv" stays. */
export function label(path: string): string {
  const parts = cleanText(path.replaceAll('\\', '/').replace(/^[a-z]:/i, '')).split('/').map(part => part.trim()).filter(part => part && part !== '.');
  const kept: string[] = [];
  for (const part of parts) if (part === '..') kept.pop(); else kept.push(part);
  return kept.join('/').slice(0, 200);
}

interface Directory { readonly start: number; readonly size: number; readonly count: number; readonly base: number }

function findDirectory(view: DataView): Directory {
  // The end record is the last thing in the file, but for a comment of up to 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    let count = view.getUint16(at + 10, true), size = view.getUint32(at + 12, true), start = view.getUint32(at + 16, true), end = at;
    const far = at >= 20 && view.getUint32(at - 20, true) === END_64_AT ? Number(view.getBigUint64(at - 12, true)) : undefined;
    if (far !== undefined && far + 56 <= at && view.getUint32(far, true) === END_64) {
      [count, size, start, end] = [Number(view.getBigUint64(far + 32, true)), Number(view.getBigUint64(far + 40, true)), Number(view.getBigUint64(far + 48, true)), far];
    }
    // Something may stand before the zip file; its own counting begins after that.
    const base = end - size - start;
    if (base >= 0 && start >= 0 && size >= 0) return { start: start + base, size, count, base };
  }
  throw damaged('its list of files is missing');
}

/** Sizes of 4 GB and more stand in a field of their own, and so they do from some programs whatever the size. */
function longSizes(view: DataView, at: number, end: number, told: readonly number[]): number[] {
  for (let field = at; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    return told.map(value => {
      if (value !== UNTOLD || next + 8 > end) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...told];
}

export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, size, count, base } = findDirectory(view);
  if (count > MOST_ENTRIES) throw new FinderError('feed-too-large', `The zip file holds ${count} files, and at most ${MOST_ENTRIES} are read. Pack only the tables.`);
  const entries: ZipEntry[] = [], taken: (readonly [number, number])[] = [], end = start + size;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('its list of files is broken');
    const flags = view.getUint16(at + 8, true), method = view.getUint16(at + 10, true), named = at + 46 + view.getUint16(at + 28, true);
    const extra = named + view.getUint16(at + 30, true), next = extra + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its list of files is broken');
    const [unpacked = 0, packed = 0, offset = 0] = longSizes(view, named, extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
    const local = base + offset;
    if (local + 30 > start || view.getUint32(local, true) !== LOCAL) throw damaged('a file is not where its list says');
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packed > start) throw damaged('a file is longer than the zip');
    taken.push([local, data + packed]);
    const path = decodeText(bytes.subarray(at + 46, named)).text;
    // A folder is a name that ends so, and holds nothing.
    if (!/[\\/]$/.test(path)) entries.push({
      name: label(path), size: unpacked, how: method === 0 ? 'stored' : method === 8 ? 'deflate' : undefined,
      // Bit 0: with a password. Bit 13: even the list is.
      encrypted: (flags & 0x2001) !== 0, bytes: bytes.subarray(data, data + packed), checksum: view.getUint32(at + 16, true),
    });
    at = next;
  }
  taken.sort(([a], [b]) => a - b);
  // The same bytes told as many files are a known trap: little to send, endless to unpack.
  if (taken.some(([from], index) => index > 0 && from < (taken[index - 1]?.[1] ?? 0))) throw damaged('its files overlap');
  return entries;
}
