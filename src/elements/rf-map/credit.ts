/**
 * The credit of a basemap as its owner writes it: a line of HTML with links, in a map file, in a setting that was copied
 * from a provider's page. It is read as text and links, never as HTML: tags are dropped, and a link lives only when
 * the allowlist lets its address through.
 */
import { safeLink } from '../../model/links.js';

export interface CreditPart { readonly text: string; readonly href?: string }

export const OPEN_STREET_MAP = '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>';
/** Of a map file that says nothing of itself; it is in the schema of Protomaps, or it could not be drawn. */
export const PROTOMAPS = `<a href="https://protomaps.com">Protomaps</a> ${OPEN_STREET_MAP}`;

/** A credit is a line, not a page. */
const LONGEST = 2000;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©' };

export function readCredit(html: string): readonly CreditPart[] {
  const parts: CreditPart[] = [];
  let href: string | undefined;
  const add = (text: string): void => {
    const plain = plainOf(text).replace(/\s+/g, ' ');
    if (plain) parts.push({ text: plain, ...(href ? { href } : {}) });
  };
  for (const piece of html.slice(0, LONGEST).split(/(<[^<>]*>)/)) {
    if (!/^<[a-z!/]/i.test(piece)) { add(piece); continue; }
    const address = /^<a\s(?:[^>]*\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(piece);
    if (address) href = webLink(plainOf(address[1] ?? address[2] ?? address[3] ?? ''));
    else if (/^<\/?a\b/i.test(piece)) href = undefined;
  }
  return parts.some(({ text }) => text.trim()) ? parts : [];
}

function webLink(address: string): string | undefined {
  const link = safeLink(address);
  return link?.startsWith('http') ? link : undefined;
}

function plainOf(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
