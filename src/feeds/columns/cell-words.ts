/** Cells that a system wrote for itself, put into words: a plug-in's serialised week, a path in place of a category, letters as HTML. */

/** `a:7:{s:6:"monday";a:1:{i:0;s:16:"9:00 AM,12:00 PM";}…}`, as WP Store Locator exports it. A day without hours is not said. */
export function serialisedWeek(cell: string): string | undefined {
  if (!/^a:\d+:\{s:\d+:"/.test(cell)) return undefined;
  const days = [...cell.matchAll(/s:\d+:"([a-z]{6,9})";a:\d+:\{([^{}]*)\}/gi)].flatMap(([, day = '', inside = '']) => {
    const ranges = [...inside.matchAll(/"([^"]*)"/g)].map(([, range = '']) => range.replace(',', ' - '));
    return ranges.length ? [`${day.charAt(0).toUpperCase()}${day.slice(1)} ${ranges.join(', ')}`] : [];
  });
  return days.join('; ');
}

/** "/contenido/entidadesYorganismos/CentrosDeDia" -> "Centros De Dia". */
export function pathWord(cell: string): string | undefined {
  const last = /^\/(?:[\w.-]+\/)+([\p{L}\d_.-]+)\/?$/u.exec(cell.trim())?.[1];
  return last?.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ');
}

const ACCENTS: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a', cedil: '\u0327' };
const SIGNS: Readonly<Record<string, string>> = {
  ordm: 'º', ordf: 'ª', deg: '°', iexcl: '¡', iquest: '¿', laquo: '«', raquo: '»', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', euro: '€', pound: '£', middot: '·', bull: '•',
  szlig: 'ß', aelig: 'æ', oelig: 'œ', oslash: 'ø', AElig: 'Æ', OElig: 'Œ', Oslash: 'Ø', trade: '™', reg: '®', copy: '©',
};
export const HAS_LETTERS_AS_HTML = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{3,7});/i;

/** "Jos&eacute;" -> "José". What comes out is cleaned like any other cell. */
export function lettersOfHtml(cell: string): string {
  return cell.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z])(acute|grave|circ|tilde|uml|ring|cedil)|([a-z]{3,6}));/gi, (whole, decimal?: string, hex?: string, letter?: string, accent?: string, sign?: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : NaN;
    if (code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)) return String.fromCodePoint(code);
    return letter && accent ? (letter + (ACCENTS[accent.toLowerCase()] ?? '')).normalize('NFC') : SIGNS[sign ?? ''] ?? whole;
  });
}
