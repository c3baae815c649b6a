/**
 * FindTreatment.gov's API says each service in words under its group (`{f1: group, f2: group code, f3: "One; Another"}`).
 * The words are the code table's own, so they become its codes, and what a code means is decided in one place
 * (samhsa.ts). A word that is in no table is passed over and reported; groups that say nothing to a resident are not read.
 */
import { fold } from '../../text/normalise.js';
import type { Problem } from '../feed.js';
import { objectsOf, own, textOf, type Json } from '../json/json-value.js';
import { problem } from '../problems.js';
import { AGES, KINDS, OFFERS, ONLY_NAMES, PAYMENTS, SERVES, SEXES } from './samhsa-codes.data.js';

/** Medicines, owners, licences, rules for smoking and vaping. */
const SILENT_GROUPS = new Set(['PHR', 'FOP', 'LCA', 'SMP', 'FVP', 'FPAY']);
/** Words that two groups share. */
const IN_GROUP: Readonly<Record<string, readonly string[]>> = { FT: ['PH'], SG: ['TAY'] };

const plain = (name: string): string => fold(name).replace(/\([^()]*\)/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const codesOf = new Map<string, string[]>();
for (const [code, name] of [KINDS, OFFERS, SERVES, AGES, PAYMENTS, SEXES, ONLY_NAMES].flatMap(table => Object.entries(table))) {
  codesOf.set(plain(name), [...codesOf.get(plain(name)) ?? [], code]);
}

const listsServices = (row: Json | undefined): boolean => objectsOf(row, 'services').some(each => own(each, 'f3') !== undefined);

function codesIn(services: readonly Json[], unknown: (name: string) => void): string[] {
  return services.flatMap(service => {
    const group = textOf(service, 'f2')?.toUpperCase() ?? '';
    if (SILENT_GROUPS.has(group)) return [];
    return (textOf(service, 'f3') ?? '').split(';').map(each => each.trim()).filter(Boolean).flatMap(name => {
      const codes = codesOf.get(plain(name)) ?? [];
      const code = codes.find(each => IN_GROUP[group]?.includes(each)) ?? codes.find(each => !Object.values(IN_GROUP).flat().includes(each)) ?? codes[0];
      if (code === undefined) unknown(name);
      return code ?? [];
    });
  });
}

export interface Decoded { readonly rows: readonly (Json | undefined)[]; readonly problems: readonly Problem[] }

/** The rows with codes in place of words. */
export function withCodes(rows: readonly (Json | undefined)[], pointer: (index: number) => string, table: string): Decoded {
  const unknown = new Map<string, { count: number; pointer: string }>();
  const decoded = rows.map((row, index) => {
    if (!row || !listsServices(row)) return row;
    const codes = codesIn(objectsOf(row, 'services'), name => {
      const before = unknown.get(name);
      unknown.set(name, { count: (before?.count ?? 0) + 1, pointer: before?.pointer ?? pointer(index) });
    });
    return { ...Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'services')), service_code_info: codes.join(' ') };
  });
  return { rows: decoded, problems: [...unknown].map(([code, { count, pointer: first }]) => problem('service-code-unknown', { code, count }, { table, pointer: first, field: 'category', value: code })) };
}

