/**
 * Feed text becomes plain text here and nowhere else: tags are taken out, characters that hide or reorder what a
 * reader sees are dropped, and no string is endless. The result is text, never markup.
 */
export const LONGEST_TEXT = 20_000;

// Control characters, what shows nothing or turns the direction of what is shown, and halves of a letter. Tab and newline stay. Zero-width joiners stay: scripts need them.
export const HIDDEN = /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: ' ' };

// Anything but printable Latin letters and signs, and single spaces.
const UNPLAIN = /[^ -~¡-¬®-ɏ]|  |[&<]/;

export function cleanText(raw: string, most = LONGEST_TEXT): string {
  let text = raw.slice(0, most);
  // Most cells: they stay the text that they are, and nothing is written again.
  if (!UNPLAIN.test(text)) return text.trim();
  text = text.replace(/\r\n?/g, '\n').replace(HIDDEN, '');
  if (/<[a-z!/]/i.test(text)) {
    text = text
      .replace(/<(script|style)\b[^<>]*>[^]*?(<\/\1\s*>|$)/gi, ' ')
      .replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
      .replace(/<\/?[a-z!][^<>]*>?/gi, '');
  }
  if (text.includes('&')) text = text.replace(/&(#39|[a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return text.replace(/[^\S\n]+/g, ' ').replace(/\n\s*\n\s*/g, '\n\n').trim();
}

/** A cell's text, or undefined for the words that spreadsheets and databases write for "nothing". */
export function present(raw: string | undefined, most?: number): string | undefined {
  if (!raw) return undefined;
  const text = cleanText(raw, most);
  return /^(|null|#?n\/?a|#[a-z]+[!?]|none|nil|undefined|nan|[.?]+)$/i.test(text) ? undefined : text;
}
