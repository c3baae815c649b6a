/**
 * JSON as it is sent: one document, a document wrapped for a script ("callback({…})", as Google Sheets answers), or a
 * record on each line (NDJSON, GeoJSON text sequences). Of lines, a broken one costs that record and no other.
 * Refused: mending a document that is cut off, for what is missing may be what mattered.
 */
import { FinderError } from '../../model/errors.js';
import { slices } from '../../model/slices.js';
import { asObject } from './json-value.js';

export interface JsonLines {
  /** The line of each record, counted from 1. */
  readonly rows: readonly number[];
  /** Lines that are no record. */
  readonly broken: readonly number[];
}

/** More than any envelope has around its records. What a record holds beyond what is read of it is left alone, however deep. */
export const MOST_LAYERS = 100;

function refuseDeep(value: unknown): unknown {
  let inner = value;
  for (let layers = 0; typeof inner === 'object' && inner !== null; layers++) {
    const parts: readonly unknown[] = Object.values(inner);
    if (parts.length !== 1) break;
    if (layers >= MOST_LAYERS) throw new FinderError('feed-too-deep', `The records lie under more than ${MOST_LAYERS} layers of lists or objects. Export a plain list of them.`);
    [inner] = parts;
  }
  return value;
}

export interface JsonText { readonly value: unknown; readonly lines?: JsonLines }

function unwrapped(text: string): string {
  const start = text.slice(0, 300).replace(/^\)\]\}'/, '    ');
  if (/^(?:\s|\/\*[^*]{0,40}\*\/)*[A-Za-z_$][\w$.]{0,80}\(\s*[[{]/.test(start)) {
    const end = text.lastIndexOf(')');
    return end > 0 && /^[\s;)]*$/.test(text.slice(end, end + 20)) ? text.slice(text.indexOf('(') + 1, end) : text;
  }
  return text.startsWith(")]}'") ? text.slice(4) : text;
}

export async function parseJsonText(text: string, signal?: AbortSignal): Promise<JsonText> {
  const document = unwrapped(text);
  try {
    return { value: refuseDeep(JSON.parse(document)) };
  } catch (cause) {
    if (cause instanceof FinderError) throw cause;
    const found = await parseLines(document, signal);
    if (found) return found;
    throw new FinderError('feed-not-a-feed', 'This looks like JSON but is broken, perhaps cut off. Export it again.', { cause });
  }
}

/** Undefined where less than half of the lines are records: then it is one document, and a broken one. */
async function parseLines(text: string, signal: AbortSignal | undefined): Promise<JsonText | undefined> {
  const next = slices(signal);
  const value: unknown[] = [], rows: number[] = [], broken: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/^[\s\u001e]+/, '').trimEnd();
    if (!line) continue;
    await next();
    const record = line.startsWith('{') ? parsed(line) : undefined;
    if (asObject(record)) {
      value.push(record);
      rows.push(index + 1);
    } else broken.push(index + 1);
    if (broken.length > 20 && broken.length > value.length) return undefined;
  }
  return value.length + broken.length > 1 && value.length >= broken.length ? { value, lines: { rows, broken } } : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
