/**
 * What kind of thing was handed in, by its first characters only. Mistakes people really make (an address instead of
 * a file, a login page saved as .csv, an empty export, an Excel workbook) are told apart so that the error can say how to mend them.
 */
import { FinderError } from '../../model/errors.js';

/** How JSON begins, whatever it is wrapped in (json-text.ts). */
const JSON_START = /^(?:\u001e|\)\]\}'|\/\*[^*]{0,40}\*\/|\s)*(?:[[{]|[A-Za-z_$][\w$.]{0,80}\(\s*[[{])/;

export type Shape = 'json' | 'delimited';

/** A packed file, by its first bytes: archive.ts opens it. */
export function packedAs(bytes: Uint8Array): 'zip' | 'gzip' | undefined {
  const [first, second, third = 0, fourth] = bytes;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x50 && second === 0x4b && [3, 5, 7].includes(third) && fourth === third + 1 ? 'zip' : undefined;
}

export function detectShape(text: string): Shape {
  const start = text.slice(0, 2000).trimStart();
  if (!text.trim()) throw new FinderError('feed-empty', 'The feed is empty. Check that the export wrote any rows.');
  if (!start.includes('\n') && /^([a-z][a-z\d+.-]*:)?\/\/\S+$|^\S+\.(csv|tsv|json)$/i.test(text.trim())) {
    throw new FinderError('feed-is-url', 'readFeed takes the text or bytes of a feed, not its address. Fetch it first, or use openDirectory(address).');
  }
  if (start.startsWith('<')) {
    throw new FinderError('feed-not-a-feed', 'This is a web page or XML, not a feed. The address may need a login, or the link to the file itself.');
  }
  if (/^PK\u0003\u0004|^ÐÏ\u0011|\0\0/.test(start)) {
    throw new FinderError('feed-format-unknown', 'This is not a text file. Save the spreadsheet as CSV (UTF-8) and use that.');
  }
  return JSON_START.test(start) ? 'json' : 'delimited';
}
