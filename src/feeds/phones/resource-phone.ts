/**
 * A phone or a link of our own JSON. What may be dialled is worked out again from the number, so that a file cannot show
 * one number and call another; a link that may not be opened is dropped.
 */
import { safeLink } from '../../model/links.js';
import { dialFor } from '../../model/phones.js';
import type { Phone } from '../../model/resource.js';
import { compact, oneOf, textOf, textsOf, type Json } from '../json/json-value.js';
import type { NationalDial } from './phone-plain.js';
import type { ProblemCode } from '../problems.js';

export type Report = (code: ProblemCode, field: string, value?: string) => void;

const KINDS = ['voice', 'text', 'chat', 'tty', 'videophone', 'fax'] as const;

export const web = (link: string | undefined): string | undefined => link && /^https?:/.test(link) ? link : undefined;

export function readLink(source: Json, key: string, report?: Report): string | undefined {
  const said = textOf(source, key), safe = web(safeLink(said));
  if (said && !safe) report?.('link-unsafe', key, said);
  return safe;
}

export function readPhone(source: Json, country: string, national: NationalDial | undefined, report?: Report): Phone | undefined {
  const number = textOf(source, 'number'), kind = oneOf(source, 'kind', KINDS) ?? 'voice', url = readLink(source, 'url', report);
  if (!number && !url) return undefined;
  const said = textOf(source, 'dial');
  const written = number && (national?.(number, country)?.dial ?? dialFor(number, country, kind));
  // A file may give `dial` for a number whose writing is not read here; it must then hold the same digits.
  const digits = (text: string): string => text.replace(/\D/g, '');
  const callable = said && (national ? /^(\+[1-9]\d{6,14}|\d{3,6})$/.test(said) : dialFor(said, country, kind) === said);
  const same = said && number && callable && digits(said).endsWith(digits(number).replace(/^0+/, '')) && digits(number).length > 2 && digits(said).length - digits(number).length < 4;
  const dial = written ?? (same ? said : undefined);
  if (said && dial !== said) report?.('phone-not-understood', 'phones', `${number ?? ''} / ${said}`);
  return compact<Phone>({
    number, dial: dial || undefined, kind, url, extension: textOf(source, 'extension'), keyword: textOf(source, 'keyword'), press: textOf(source, 'press'),
    label: textOf(source, 'label'), hoursText: textOf(source, 'hoursText'), languages: textsOf(source, 'languages').filter(tag => tag.length < 36),
  });
}
