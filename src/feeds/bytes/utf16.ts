/**
 * UTF-16 that lost its byte-order mark, as databases export it: commas, digits and line ends leave a zero byte beside
 * each, always on the same side, and no text in another encoding has any. Found by the start of the bytes alone.
 */
const LOOKED_AT = 4000;
const LITTLE = [0xff, 0xfe], BIG = [0xfe, 0xff];

/** The same bytes with the mark that they lack; as they are where they are no UTF-16, or have it. */
export function withMark(bytes: Uint8Array): Uint8Array {
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2);
  let even = 0, odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  const least = Math.max(2, pairs * 0.05);
  const mark = odd >= least && even === 0 ? LITTLE : even >= least && odd === 0 ? BIG : undefined;
  if (!mark || bytes[0] === mark[0] && bytes[1] === mark[1]) return bytes;
  const marked = new Uint8Array(bytes.length + 2);
  marked.set(mark);
  marked.set(bytes, 2);
  return marked;
}
