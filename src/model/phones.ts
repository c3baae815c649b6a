/**
 * From a number as written to what may be dialled, and from there to a link.
 *
 * A wrong digit sends a person in crisis to a stranger, so nothing here mends: text that is not exactly one whole
 * number of the North American plan, a known short code or an international number gives undefined, and stays text.
 * Numbers of other countries in their national writing need `phones-world.ts`, which is loaded only then.
 */
import type { Phone, PhoneKind } from './resource.js';

/** Countries whose numbers are "+1" and ten digits. */
const NORTH_AMERICA = new Set(['US', 'CA', 'PR', 'GU', 'VI', 'AS', 'MP']);
const SEPARATORS = /[\s().\u00b7\u2010-\u2015\u2212-]+/g;
/** Area and exchange codes start at 2 and are not N11, but for toll-free numbers; area codes with a middle 9 are kept for a longer plan. */
const NANP = /^(?:8(?:00|33|44|55|66|77|88)|(?!.11)[2-9][0-8]\d(?!.11))[2-9]\d{6}$/;
const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** "SAFE" -> "7233". */
function decodeLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(KEYPAD.findIndex((key) => key.includes(letter)) + 2));
}

/**
 * What to dial for one plain number: E.164 ("+12156867150") or a short code ("988"); undefined for anything else,
 * extensions and alternatives ("215-686-7150/52") included.
 *
 * Five- and six-digit codes are only ever for `kind` "text": as a call they would be a number with a digit missing.
 */
export function dialFor(text: string, country = 'US', kind: PhoneKind = 'voice'): string | undefined {
  const plain = text.normalize('NFKC').trim().toUpperCase().replace(SEPARATORS, '');
  if (/^\+(?!1)\d{7,15}$/.test(plain)) return /^\+0/.test(plain) ? undefined : plain;
  if (!NORTH_AMERICA.has(country) && !plain.startsWith('+1')) return undefined;
  if (/^(?:[2-9]11|988)$/.test(plain)) return plain;
  if (kind === 'text' && /^[2-9]\d{4,5}$/.test(plain)) return plain;
  // Letters may stand only after the area code: "CALL 800-799" must not be read as ten digits.
  const number = /^(?:\+?1)?(\d{3}[\dA-Z]{7})$/.exec(plain)?.[1];
  const digits = number && decodeLetters(number);
  return digits && NANP.test(digits) ? `+1${digits}` : undefined;
}

/** `dial` again held to its shape, because a Resource may come from anywhere. */
function dialable(phone: Phone): string | undefined {
  return phone.dial !== undefined && /^(?:\+[1-9]\d{6,14}|\d{3,6})$/.test(phone.dial) ? phone.dial : undefined;
}

/** The `tel:` link of a voice or TTY line, extension included; undefined where a call does not fit. */
export function callHref(phone: Phone): string | undefined {
  const dial = phone.kind === 'voice' || phone.kind === 'tty' ? dialable(phone) : undefined;
  if (dial === undefined) return undefined;
  return /^\d{1,9}$/.test(phone.extension ?? '') ? `tel:${dial};ext=${phone.extension}` : `tel:${dial}`;
}

/** The `sms:` link of a text line: bare, because no body is reliable, and a keyword must be seen to be sent. */
export function textHref(phone: Phone): string | undefined {
  const dial = phone.kind === 'text' ? dialable(phone) : undefined;
  return dial && `sms:${dial}`;
}
