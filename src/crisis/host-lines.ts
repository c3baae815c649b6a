/**
 * A host's own crisis lines, from its configuration.
 *
 * A line is shown if a person can do something with it: a number to read, or a page to open. A number that cannot
 * be dialled as written stays text and is a problem for the host; it is never mended. Links go through the allowlist.
 */
import { safeLink } from '../model/links.js';
import { dialFor } from '../model/phones.js';
import type { Phone, PhoneKind } from '../model/resource.js';
import { words } from '../text/words.js';
import type { CrisisLine } from './line.js';
import { STRIP_LINES } from './lines.data.js';
import { linesIn } from './strip.js';

export interface HostLineProblem {
  readonly code: 'crisis-line-not-readable' | 'crisis-line-nameless' | 'crisis-line-unreachable' | 'crisis-line-number' | 'crisis-line-link';
  /** Position in the host's list, from 1. */
  readonly entry: number;
  readonly value: string;
  /** English: what is wrong and how to mend it. */
  readonly message: string;
}

type Report = (code: HostLineProblem['code'], value: unknown, message: string) => void;

/** "Philadelphia Crisis Line 215-685-6440": a name, then one number. */
const NAME_AND_NUMBER = /^(.*?[^\s:,\u2013-])[\s:,\u2013-]+(\+?\(?\d[\d\s().\u2010-\u2015-]*)$/;

/**
 * Reads `value`: an array of entries, or one text with an entry on each line or between semicolons.
 * An entry is an object `{ name, phone, text, keyword, tty, chat, hours, note, about, url, extension, languages }`, a text such as
 * "Philadelphia Crisis Line 215-685-6440", or the id of a built-in line, which moves that line to its place.
 */
export function readHostLines(value: unknown, country = 'US'): { lines: CrisisLine[]; problems: HostLineProblem[] } {
  const lines: CrisisLine[] = [];
  const problems: HostLineProblem[] = [];
  if (value === undefined || value === null || value === '') return { lines, problems };
  const entries: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\n;]/) : [value];
  entries.forEach((entry, index) => {
    const report: Report = (code, of, message) =>
      problems.push({ code, entry: index + 1, value: String(typeof of === 'string' ? of : JSON.stringify(of) ?? of).slice(0, 200), message });
    const line = readEntry(entry, country, report);
    if (line) lines.push(line);
  });
  return { lines, problems };
}

function readEntry(entry: unknown, country: string, report: Report): CrisisLine | undefined {
  if (typeof entry === 'string') {
    const text = entry.trim();
    if (!text) return undefined;
    const known = linesIn(STRIP_LINES, country, undefined).find(({ id }) => id === text);
    if (known) return known;
    const [, name, phone] = NAME_AND_NUMBER.exec(text) ?? [];
    if (name !== undefined && phone !== undefined) return readObject({ name, phone }, country, report);
  } else if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
    return readObject(entry as Readonly<Record<string, unknown>>, country, report);
  }
  report('crisis-line-not-readable', entry, 'This crisis line was not understood. Write a name and one number, as in "City Crisis Line 215-555-0100".');
  return undefined;
}

function readObject(entry: Readonly<Record<string, unknown>>, country: string, report: Report): CrisisLine | undefined {
  const text = (key: string): string | undefined => {
    const of = entry[key];
    return (typeof of === 'string' || typeof of === 'number') && String(of).trim() ? String(of).trim() : undefined;
  };
  const link = (key: string): string | undefined => {
    const written = text(key);
    const safe = safeLink(written);
    if (written !== undefined && safe === undefined) report('crisis-line-link', written, `"${key}" is not a web address that can be opened. Write one that starts with https://.`);
    return safe;
  };
  const name = text('name');
  if (name === undefined) {
    report('crisis-line-nameless', entry, 'This crisis line has no name. Add "name".');
    return undefined;
  }
  const languages = Array.isArray(entry['languages']) ? entry['languages'].filter((each) => typeof each === 'string') : undefined;
  const number = (key: string, kind: PhoneKind, more: Partial<Phone>): Phone[] => {
    const written = text(key);
    if (written === undefined) return [];
    const dial = dialFor(written, country, kind);
    if (dial === undefined) report('crisis-line-number', written, 'This number cannot be dialled as it is written, so it is shown as text. Write it whole, without words.');
    return [{ kind, number: written, ...(dial === undefined ? {} : { dial }), ...(languages?.length ? { languages } : {}), ...more }];
  };
  const extension = text('extension');
  const keyword = text('keyword');
  const chat = link('chat');
  const url = link('url');
  const channels: Phone[] = [
    ...number('phone', 'voice', extension === undefined ? {} : { extension }),
    ...number('text', 'text', keyword === undefined ? {} : { keyword }),
    ...(chat === undefined ? [] : [{ kind: 'chat', url: chat } as const]),
    ...number('tty', 'tty', {}),
  ];
  if (!channels.length && url === undefined) {
    report('crisis-line-unreachable', name, 'This crisis line has neither a number nor a web address. Add "phone", "text", "chat" or "url".');
    return undefined;
  }
  const about = text('about');
  const hours = text('hours');
  const note = text('note');
  const expiresOn = text('expiresOn');
  const checkedOn = text('checkedOn');
  return {
    id: text('id') ?? `host-${words(name).join('-')}`,
    name,
    use: 'strip',
    channels,
    ...(about === undefined ? {} : { about }),
    ...(hours === undefined ? {} : { hours }),
    ...(note === undefined ? {} : { note }),
    ...(url === undefined ? {} : { url }),
    ...(checkedOn === undefined ? {} : { checkedOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
}
