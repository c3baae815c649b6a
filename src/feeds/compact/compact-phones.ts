/**
 * The phones of a compact feed. What is dialled is always made of the digits that are shown: the file says at most what
 * stands before them, or the same number in the international form.
 */
import type { Phone } from '../../model/resource.js';
import type { RawColumn, Values } from './compact-columns.js';
import { deepFreeze } from '../../model/deep-freeze.js';
import { countsOf, readText, readWeb, sum, valuesOf } from './compact-columns.js';
import { PHONE, SHORT_CODE } from './compact-format.js';
import { textsOf } from '../json/json-value.js';

const KINDS: ReadonlySet<unknown> = new Set(['voice', 'text', 'chat', 'tty', 'videophone', 'fax']);
const KEYS = '22233344455566677778889999';

/** "800-799-SAFE" -> "8007997233"; nothing where letters stand before an area code. */
function digitsOf(number: string): string {
  const plain = number.replaceAll('-', '');
  if (/^\d+$/.test(plain)) return plain;
  let digits = '';
  for (let at = 0; at < number.length && at < 100; at++) {
    const code = number.charCodeAt(at);
    if (code > 47 && code < 58) digits += number[at];
    else if ((code | 32) < 97 || (code | 32) > 122) continue;
    else if (digits.length < 3) return '';
    else digits += KEYS[(code | 32) - 97];
  }
  return digits;
}

/** What is dialled for a number as it is shown; undefined where the two are not one number. */
export function dialOf(said: string | undefined, number: string | undefined): string | undefined {
  if (!said || !number) return undefined;
  const digits = digitsOf(number);
  if (said === SHORT_CODE) return /^\d{3,6}$/.test(digits) ? digits : undefined;
  // What stands before the digits. Most numbers of a feed are written so, and it is not checked with a pattern each.
  if (said.length < 6 && said.startsWith('+')) {
    const dial = said + digits;
    return digits.length > 3 && dial.length > 7 && dial.length < 17 && /^\+(?!0)\d*$/.test(said) && dial[1] !== '0' ? dial : undefined;
  }
  const national = digits.replace(/^0+/, '');
  return /^(?:\+[1-9]\d{6,14}|\d{3,6})$/.test(said) && national.length > 2 && said.endsWith(national) && said.length - national.length < 6 ? said : undefined;
}

/** The shortest that `dialOf` makes the same number of. */
export function writeDial(dial: string | undefined, number: string | undefined): string | undefined {
  if (dial === undefined || number === undefined) return undefined;
  const digits = digitsOf(number);
  const short = dial === digits ? SHORT_CODE : dial.startsWith('+') && dial.endsWith(digits) ? dial.slice(0, dial.length - digits.length) : dial;
  return [short, dial].find(each => dialOf(each, number) === dial);
}

/** The lists of phones, one for each record or for the first `most`; undefined where the columns do not fit together. */
export function phonesOf(columns: ReadonlyMap<string, RawColumn>, count: number, most = count): Values<readonly Phone[]> | undefined {
  const said = columns.get('phones');
  if (!said) return [];
  const counts = countsOf(said, count);
  if (!counts) return undefined;
  const all = sum(counts);
  const texts = (key: string): Values<string> => { const column = columns.get(`phones.${key}`); return (column && valuesOf(column, all, readText(column))) ?? []; };
  const numbers = texts('number'), dials = texts('dial');
  const rest = PHONE.map(key => ({ key, values: texts(key) })).filter(({ values }) => values.length);
  const column = (key: string): RawColumn => columns.get(`phones.${key}`) ?? { value: undefined, dirty: true };
  const kinds = valuesOf(column('kind'), all, kind => KINDS.has(kind) ? kind as Phone['kind'] : undefined) ?? [];
  const urls = valuesOf(column('url'), all, readWeb) ?? [];
  const languages = valuesOf(column('languages'), all, list => deepFreeze(textsOf({ list }, 'list'))) ?? [];
  let next = 0;
  const read = (at: number): Phone | undefined => {
    const number = numbers[at], url = urls[at], dial = dialOf(dials[at], number), of = languages[at], kind = kinds[at] ?? 'voice';
    if (!number && !url) return undefined;
    const phone: { -readonly [key in keyof Phone]: Phone[key] } = number ? dial ? { number, dial, kind } : { number, kind } : { kind };
    for (const { key, values } of rest) { const value = values[at]; if (value !== undefined) phone[key] = value; }
    if (of?.length) phone.languages = of;
    if (url) phone.url = url;
    return Object.freeze(phone);
  };
  const lists: (readonly Phone[])[] = [];
  for (const size of counts.slice(0, most)) {
    const list: Phone[] = [];
    for (const end = next + size; next < end; next++) { const phone = read(next); if (phone) list.push(phone); }
    lists.push(Object.freeze(list));
  }
  return lists;
}
