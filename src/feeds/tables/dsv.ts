/**
 * Delimited text to rows, after RFC 4180 and more lenient: any line ending, a quote that is never closed ends with the
 * text, and what stands between a closing quote and the next delimiter is kept. Rows stay lists of cells: an object by
 * header would let a feed name its keys. They come one by one, so that a reader may pause between them or stop.
 */
const DELIMITERS = [',', '\t', ';', '|'];

export function* parseRows(text: string, delimiter: string): Generator<string[]> {
  const ends = new RegExp(`[${delimiter}\r\n]`, 'g');
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    // `"a""b"` is two quoted parts with a quote between them.
    const quoted: string[] = [];
    while (text[at] === '"') {
      const close = text.indexOf('"', at + 1);
      const end = close < 0 ? text.length : close;
      quoted.push(text.slice(at + 1, end));
      at = end + 1;
    }
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    row.push(quoted.join('"') + text.slice(at, end));
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    yield row;
    row = [];
  }
  // The text ended with a delimiter: an empty cell follows it.
  if (row.length) yield [...row, ''];
}

/** The delimiter under which most of the first rows have the same number of cells, preferring more cells. */
export function guessDelimiter(text: string): string {
  const cut = text.length > 50_000 ? text.lastIndexOf('\n', 50_000) : -1;
  const sample = cut > 0 ? text.slice(0, cut) : text.slice(0, 500_000);
  let best = ',', most = 0;
  for (const delimiter of DELIMITERS) {
    const rows: string[][] = [];
    for (const row of parseRows(sample, delimiter)) if (rows.push(row) > 59) break;
    // Titles above are narrower, a row with a stray delimiter wider.
    const width = rows.map(row => row.length).sort((a, b) => a - b)[Math.floor(rows.length * 0.75)] ?? 0;
    const even = rows.filter(row => row.length === width).length / rows.length;
    const score = width > 1 ? even * Math.min(width, 8) : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
