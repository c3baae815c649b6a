/**
 * Text of a feed in one line, for a terminal, a page or a file. Control characters could move a cursor or change a
 * title, and direction marks could show a line as what it is not.
 */
export function onOneLine(text: string, longest = 100): string {
  const plain = text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, '').trim();
  const letters = [...plain];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : plain;
}
