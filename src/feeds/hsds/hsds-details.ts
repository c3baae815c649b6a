/** Languages, phones, cost and ages of HSDS, each from every form that it has. */
import { dialFor } from '../../model/phones.js';
import { safeLink } from '../../model/links.js';
import type { Phone, PhoneKind, Resource, SpokenLanguage } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { firstText, partsOf } from './hsds-parts.js';
import { compact, numberOf, textOf, type Json } from '../json/json-value.js';
import { parsePhoneCell, type NationalDial } from '../phones/phone-cell.js';
import type { ProblemCode } from '../problems.js';
import { flagsOf } from '../publish-flags.js';
import { readFree, readLanguages } from '../row-details.js';

export type Report = (code: ProblemCode, field: string, value?: string, params?: Readonly<Record<string, string | number>>) => void;

/** Texts one after the other, with a full stop between those that have none. */
export const joined = (texts: readonly (string | undefined)[]): string =>
  [...new Set(texts)].filter(text => text !== undefined && text !== '').reduce<string>((all, text) => all ? `${all}${/[.!?…]$/.test(all) ? ' ' : '. '}${text ?? ''}` : text ?? '', '');

/** A tag as people write it ("eng", "es_MX") in its usual form. */
function tagOf(code: string | undefined): string | undefined {
  if (!code || !/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(code)) return undefined;
  try { return Intl.getCanonicalLocales(code.replaceAll('_', '-'))[0]; } catch { return undefined; }
}

export function languagesOf(sources: readonly Json[]): SpokenLanguage[] {
  const found = sources.flatMap((source): SpokenLanguage[] => {
    const name = firstText(source, 'name', 'language'), note = textOf(source, 'note') ?? '', code = tagOf(textOf(source, 'code'));
    const mode = /interpret|translat/i.test(note) ? 'interpreter' : /spoken|bilingual|speak/i.test(note) ? 'spoken' : 'unknown';
    if (code) return [{ code, mode }];
    // A name may be a tag, or several names.
    const tag = tagOf(name?.length === 2 ? name : undefined);
    return tag ? [{ code: tag, mode }] : readLanguages(name ?? '').map(each => ({ code: each.code, mode: each.mode === 'unknown' ? mode : each.mode }));
  });
  return unique(found);
}

/** "Interpretation services are available in Urdu, Polish, and Slovak": only names that are languages. */
export function interpreted(text = ''): SpokenLanguage[] {
  const names = readLanguages(text.replace(/^.*\b(?:in|for|into|en)\b/i, '').replace(/\./g, ''));
  return names.filter(({ code }) => /^[a-z]{2,3}$/.test(code)).map(({ code }) => ({ code, mode: 'interpreter' }));
}

export const unique = (languages: readonly SpokenLanguage[]): SpokenLanguage[] => [...new Map(languages.map(each => [`${each.code} ${each.mode}`, each])).values()];

const KINDS: readonly (readonly [PhoneKind, RegExp])[] = [
  ['fax', /fax/], ['tty', /tty|tdd|textphone/], ['videophone', /video/], ['text', /^(?:text|sms|text message)$/],
];
const kindOf = (type: string): PhoneKind => KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'voice';

const LONGEST_NUMBER = 300;

export interface PhoneContext { readonly country: string; readonly national: NationalDial | undefined; readonly report: Report }

export function phonesOf(sources: readonly Json[], { country, national, report }: PhoneContext): Phone[] {
  const found = new Map<string, Phone>();
  for (const source of sources) {
    const number = firstText(source, 'number', 'phone', 'phone_number', 'telephone', 'value')?.slice(0, LONGEST_NUMBER).replace(/^"+|"+$/g, '');
    if (!number) continue;
    const { excluded, secretPlace } = flagsOf(source);
    if (excluded !== undefined || secretPlace) {
      report('private-withheld', 'phone', undefined, { column: excluded ?? 'confidential' });
      continue;
    }
    const kind = kindOf(fold(firstText(source, 'type', 'phone_type', 'number_type') ?? '')), extension = firstText(source, 'extension', 'ext');
    const label = firstText(source, 'description', 'department', 'label') ?? (textOf(source, 'number') === undefined ? undefined : textOf(source, 'name'));
    const rest = { ...(label && { label }), ...(extension && { extension }) };
    const languages = languagesOf(partsOf(source, 'languages')).map(({ code }) => code);
    const dialled = national?.(number, country), dial = dialled?.dial ?? dialFor(number, country, kind);
    // One number, or several in one place, as in a cell.
    const cell = dial || !/[,;/(]|\b(?:or|and|x|ext|extension|option|opt|press|then)\b/i.test(number) ? undefined : parsePhoneCell(number, { country, kind, national, ...(label && { label }) });
    const phones: readonly Phone[] = cell?.phones.some(each => each.dial) ? cell.phones.map(each => ({ ...each, ...(extension && !each.extension && { extension }) })) : [compact<Phone>({ number, kind, dial, ...rest, extension: extension ?? dialled?.extension })];
    if (!phones.some(each => each.dial)) report('phone-not-understood', 'phone', number);
    for (const phone of phones) {
      const key = `${phone.number ?? ''} ${phone.extension ?? ''} ${phone.kind}`;
      if (!found.has(key)) found.set(key, languages.length ? { ...phone, languages } : phone);
    }
  }
  return [...found.values()];
}

/** Numbers that stand with persons: of their record only what the number is for, and never a name or an e-mail address. */
export function contactPhones(sources: readonly Json[]): Json[] {
  return sources.flatMap(contact => {
    const { excluded, secretPlace } = flagsOf(contact), department = textOf(contact, 'department');
    if (excluded !== undefined || secretPlace) return [];
    return partsOf(contact, 'phones').map(phone => ({ ...phone, ...(department && textOf(phone, 'description') === undefined && { description: department }) }));
  });
}

/** A page to write to someone at. */
export function chatsOf(sources: readonly Json[]): Phone[] {
  return sources.flatMap((source): Phone[] => {
    const label = textOf(source, 'label'), url = safeLink(textOf(source, 'url'));
    return label && /\bchat\b/i.test(label) && url && /^https?:/.test(url) ? [{ kind: 'chat', url, ...(label !== 'Chat' && { label }) }] : [];
  });
}

export function costOf(service: Json, payments: readonly string[]): Partial<Resource> {
  const options = partsOf(service, 'costs');
  const amounts = options.map(option => numberOf(option, 'amount', 0)).filter(amount => amount !== undefined);
  const written = options.map(option => {
    const period = [textOf(option, 'valid_from'), textOf(option, 'valid_to')].filter(Boolean).join(' - ');
    const words = [textOf(option, 'option'), [textOf(option, 'amount'), textOf(option, 'currency')?.toUpperCase()].filter(Boolean).join(' '), textOf(option, 'amount_description')].filter(Boolean);
    // Our own form of "known to be free".
    const free = numberOf(option, 'amount') === 0 && words.length === 2 && !textOf(option, 'option') && !textOf(option, 'currency');
    return [free ? textOf(option, 'amount_description') : words.join(', '), period && `(${period})`].filter(Boolean).join(' ');
  });
  const told = joined([firstText(service, 'fees_description', 'fees', 'fee'), ...written]), said = joined([told, payments.join(', ')]);
  const dated = options.some(option => textOf(option, 'valid_to') !== undefined);
  const every = amounts.length === options.length && amounts.length > 0 && !dated;
  const free = every && amounts.every(amount => amount === 0) ? true : amounts.some(amount => amount > 0) ? false : told ? readFree(told) : undefined;
  return { ...(said && { cost: said }), ...(free !== undefined && { free }) };
}

export function whoOf(service: Json, serves: readonly string[]): Partial<Resource> {
  const rows = partsOf(service, 'eligibilities'), [only = service] = rows.length === 1 ? rows : [];
  const minimum = numberOf(service, 'minimum_age', 0, 130) ?? numberOf(only, 'minimum_age', 0, 130), maximum = numberOf(service, 'maximum_age', 0, 130) ?? numberOf(only, 'maximum_age', 0, 130);
  const text = textOf(service, 'eligibility_description') ?? joined(rows.map(row => firstText(row, 'eligibility', 'description')));
  return compact<Partial<Resource>>({
    eligibility: text || undefined, minimumAge: minimum,
    // 0 beside a least age is a field left empty.
    maximumAge: maximum !== undefined && maximum >= (minimum ?? 0) ? maximum : undefined, serves,
  });
}
