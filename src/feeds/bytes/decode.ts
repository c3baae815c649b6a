/**
 * Bytes to text. A byte-order mark decides; otherwise valid UTF-8 is UTF-8 (nothing else looks like it by chance)
 * and the rest is Windows-1252, which is what spreadsheets on Windows write. Refused: guessing among other code pages.
 */
export interface Decoded { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }

export function decodeText(input: string | Uint8Array): Decoded {
  if (typeof input === 'string') return { text: input.replace(/^\uFEFF/, ''), encoding: 'utf-8' };
  const [first, second] = input;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(input), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(input), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(input), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(input), encoding: 'windows-1252' };
  }
}
