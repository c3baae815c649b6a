/** Zip files byte by byte, also such as no program would write. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Made {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Packed already. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Declared, whatever is true. */
  readonly size?: number;
  readonly crc?: number;
  /** At the bytes of the entry before it. */
  readonly overlaps?: boolean;
}

const bytesOf = (content: string | Uint8Array): Uint8Array => typeof content === 'string' ? new TextEncoder().encode(content) : content;

export function makeZip(files: readonly Made[] | Readonly<Record<string, string | Uint8Array>>, { before = '', comment = '', count }: { before?: string; comment?: string; count?: number } = {}): Uint8Array {
  const list: readonly Made[] = Array.isArray(files) ? files as readonly Made[] : Object.entries(files as Record<string, string>).map(([name, content]) => ({ name, content }));
  const parts: Buffer[] = [Buffer.from(before)], directory: Buffer[] = [];
  let at = 0, last = at;
  for (const { name, content = '', packed, method = 8, flags = 0x0800, size, crc, overlaps } of list) {
    const plain = bytesOf(content), data = packed ?? (method === 8 ? deflateRawSync(plain) : plain), label = Buffer.from(name);
    const told = [crc ?? sum(plain), data.length, size ?? plain.length] as const;
    const head = (signature: number, length: number, from: number): Buffer => {
      const record = Buffer.alloc(length);
      record.writeUInt32LE(signature, 0);
      record.writeUInt16LE(20, from - 2);
      record.writeUInt16LE(flags, from);
      record.writeUInt16LE(method, from + 2);
      told.forEach((value, index) => record.writeUInt32LE(value >>> 0, from + 8 + index * 4));
      record.writeUInt16LE(label.length, from + 20);
      return record;
    };
    const offset = overlaps ? last : at, central = head(0x02014b50, 46, 8);
    central.writeUInt32LE(offset, 42);
    directory.push(central, label);
    if (overlaps) continue;
    parts.push(head(0x04034b50, 30, 6), label, Buffer.from(data));
    last = at;
    at += 30 + label.length + data.length;
  }
  const size = directory.reduce((all, { length }) => all + length, 0), end = Buffer.alloc(22), note = Buffer.from(comment);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? list.length, 8);
  end.writeUInt16LE(count ?? list.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(note.length, 20);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end, note]));
}

// Node 20.15 and later have it; the types of Node 20.19 do too.
const sum = (bytes: Uint8Array): number => crc32(bytes);
