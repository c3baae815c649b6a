/**
 * Bytes to text in pieces, so that megabytes do not hold a page up. It is on a resident's first path and knows UTF-8, which
 * nearly all feeds are; whoever is not is decoded whole, by decode.ts, which is fetched for that.
 */
import type { Decoded } from './decode.js';

const PIECE = 1e6;

/** `next` is from `slices()`. */
export async function decodeInSlices(bytes: Uint8Array, next: () => Promise<void>): Promise<Decoded> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (let at = 0; at <= bytes.length; at += PIECE) {
      await next();
      text += decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE <= bytes.length });
    }
    return { text, encoding: 'utf-8' };
  } catch {
    return (await import('./decode.js')).decodeText(bytes);
  }
}
