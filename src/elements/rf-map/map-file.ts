/**
 * The only file that knows the pmtiles package: a map in one file on a plain server, read piece by piece by asking for
 * ranges of bytes. It is read as a hostile file is: no piece, packed or unpacked, may be larger than a tile can be, and
 * a server that sends the whole file in place of a piece is refused before a phone has paid for it.
 */
import { EtagMismatch, PMTiles, ResolvedValueCache, TileType, type Header, type RangeResponse, type Source } from 'pmtiles';

/** A tile of a crowded city is about 300 kB; a directory about 20. */
const PIECE_BYTES = 5_000_000;
const UNPACKED_BYTES = 30_000_000;

export interface MapFile {
  readonly reader: PMTiles;
  readonly maxZoom: number;
  /** What the file says of itself. */
  readonly layers: readonly string[];
  readonly credit: string | undefined;
}

export interface MapFileTools { readonly fetch: typeof globalThis.fetch; readonly signal: AbortSignal }

export async function openMapFile(url: string, tools: MapFileTools): Promise<MapFile> {
  const source = new Ranges(url, tools);
  const reader = new PMTiles(source, new ResolvedValueCache(100, true, unpack), unpack);
  const header = source.header = await reader.getHeader();
  if (header.tileType !== TileType.Mvt) throw new Error('The map file holds pictures, not shapes.');
  const metadata: unknown = await reader.getMetadata();
  const { vector_layers: layers, attribution } = isRecord(metadata) ? metadata : {};
  return {
    reader, maxZoom: header.maxZoom,
    layers: Array.isArray(layers) ? layers.flatMap((layer: unknown) => (isRecord(layer) && typeof layer['id'] === 'string' ? [layer['id']] : [])) : [],
    credit: typeof attribution === 'string' && attribution.trim() ? attribution : undefined,
  };
}

class Ranges implements Source {
  header: Header | undefined;
  #fresh = false;
  readonly #directories = new Map<string, Promise<RangeResponse>>();

  constructor(private readonly url: string, private readonly tools: MapFileTools) {}

  getKey(): string { return this.url; }

  /** A directory is waited for by many tiles at once, and by none alone: it is asked for once, and its request outlives them. */
  getBytes(offset: number, length: number, tile?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const { leafDirectoryOffset: from = 0, leafDirectoryLength: size = 0 } = this.header ?? {};
    if (offset < from || offset >= from + size) return this.#ask(offset, length, tile, etag);
    const key = `${offset} ${length} ${etag ?? ''}`;
    let asked = this.#directories.get(key);
    if (!asked) {
      this.#directories.set(key, asked = this.#ask(offset, length, undefined, etag));
      const done = (): void => { this.#directories.delete(key); };
      asked.then(done, done);
    }
    return asked;
  }

  async #ask(offset: number, length: number, tile: AbortSignal | undefined, etag: string | undefined): Promise<RangeResponse> {
    if (!(length > 0 && length <= PIECE_BYTES && Number.isSafeInteger(offset + length))) throw new Error('The map file names a piece of no sensible size.');
    const stop = new AbortController(), end = (): void => { stop.abort(); };
    const signals = tile ? [this.tools.signal, tile] : [this.tools.signal];
    for (const signal of signals) {
      signal.throwIfAborted();
      signal.addEventListener('abort', end);
    }
    try {
      const last = offset + length - 1;
      const response = await this.tools.fetch(this.url, {
        headers: { Range: `bytes=${offset}-${last}` }, credentials: 'same-origin', signal: stop.signal, ...(this.#fresh ? { cache: 'reload' as const } : {}),
      });
      const tag = response.headers.get('ETag'), strong = tag && !tag.startsWith('W/') ? tag : undefined;
      // The file was replaced meanwhile: the reader starts over.
      if (response.status === 416 || (etag && strong && strong !== etag)) {
        this.#fresh = true;
        end();
        throw new EtagMismatch('The map file is another one now.');
      }
      const range = response.headers.get('Content-Range'), long = Number(response.headers.get('Content-Length') ?? 0);
      if (response.status !== 206 || (range !== null && !range.startsWith(`bytes ${offset}-`)) || long > length) {
        end();
        throw new Error(response.ok ? 'The server sends the map file only as a whole: it must answer Range requests.' : `The map file answered ${response.status}.`);
      }
      return { data: await response.arrayBuffer(), ...(strong ? { etag: strong } : {}) };
    } finally {
      for (const signal of signals) signal.removeEventListener('abort', end);
    }
  }
}

/** No compression, or gzip. */
async function unpack(bytes: ArrayBuffer, compression: number): Promise<ArrayBuffer> {
  if (compression <= 1) return bytes;
  if (compression !== 2) throw new Error('The map file is packed in a way that browsers cannot unpack; make it with gzip.');
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    if ((size += value.length) > UNPACKED_BYTES) {
      await reader.cancel();
      throw new Error('A piece of the map file is too large.');
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
