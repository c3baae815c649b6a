/** A map file of an invented town, and servers that give it whole, piece by piece, or badly. */
import { makeMapFile, type Shape } from '../../../demo/tools/map-file.mjs';

const box = (west: number, south: number, east: number, north: number): number[][][] => [[[west, south], [east, south], [east, north], [west, north], [west, south]]];

export const TOWN: readonly Shape[] = [
  { layer: 'earth', type: 'polygon', lines: box(-75.4, 39.8, -74.9, 40.2), properties: { kind: 'earth' } },
  { layer: 'water', type: 'polygon', lines: box(-75.12, 39.8, -75.1, 40.2), properties: { kind: 'river' } },
  { layer: 'roads', type: 'line', lines: [[[-75.4, 39.96], [-74.9, 40]]], properties: { kind: 'highway', name: 'Old Road', 'name:es': 'Camino Viejo' } },
  { layer: 'places', type: 'point', lines: [[[-75.16, 39.985]]], properties: { kind: 'locality', name: 'Old Town', 'name:es': 'Ciudad Vieja', population_rank: 12, min_zoom: 3 } },
];

export const townFile = (more: Partial<Parameters<typeof makeMapFile>[0]> = {}): Uint8Array<ArrayBuffer> => makeMapFile({ shapes: TOWN, minZoom: 5, maxZoom: 13, ...more });

export interface Piece { readonly from: number; readonly to: number }

/** Answers ranges as a good server does. `change` may spoil an answer. */
export function serve(bytes: Uint8Array<ArrayBuffer>, change?: (piece: Piece, good: () => Response, signal: AbortSignal | null | undefined) => Response | Promise<Response>): typeof fetch & { readonly asked: Piece[] } {
  const asked: Piece[] = [];
  const answer = async (_url: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const [from = 0, to = 0] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('Range') ?? '')?.slice(1).map(Number) ?? [];
    const piece = { from, to };
    asked.push(piece);
    init?.signal?.throwIfAborted();
    const good = (): Response => (from >= bytes.length ? new Response(null, { status: 416 })
      : new Response(bytes.slice(from, to + 1), { status: 206, headers: { 'Content-Range': `bytes ${from}-${Math.min(to, bytes.length - 1)}/${bytes.length}`, ETag: '"a"' } }));
    return change ? change(piece, good, init?.signal) : good();
  };
  return Object.assign(answer, { asked });
}
