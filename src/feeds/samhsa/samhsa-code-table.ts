/**
 * SAMHSA's table of codes, where it lies beside a directory: what each code is called, and by its group what it says. Our
 * own table, which knows more of them, is asked first. A code that only the table knows never becomes a category, because
 * its group does not tell whether a resident can have it there.
 */
import type { Resource } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { present } from '../clean-text.js';
import { isSamhsa } from '../tables/csv-table.js';
import type { RecordCount } from '../feed.js';
import type { OpenTable } from '../linked/open-tables.js';
import { readLanguages } from '../row-details.js';

type Says = 'offer' | 'serves' | 'eligibility' | 'cost' | 'language' | 'nothing';
export interface ToldCode { readonly name: string; readonly says: Says }
export type ToldCodes = ReadonlyMap<string, ToldCode>;

/** By the group's own code, else by what it is called. */
const GROUPS: Readonly<Record<string, Says>> = {
  SG: 'serves', AGE: 'eligibility', PAY: 'cost', PYAS: 'cost', SL: 'language', OL: 'language', PHR: 'nothing', FOP: 'nothing', LCA: 'nothing', SMP: 'nothing', FVP: 'nothing', FPAY: 'nothing', DF: 'nothing',
};
const WORDS: readonly (readonly [Says, RegExp])[] = [
  ['language', /\blanguages?\b/], ['cost', /\bpayment|insurance|\bfund/], ['eligibility', /\bage groups?\b|\bages?\b|\bgender|\bsex\b/], ['serves', /\bspecial (?:programs|groups|populations)|\bclient|\bpopulation/],
  ['nothing', /\bpharmaco|\bmedication|\blicens|\bsmoking|\bvaping|\boperat|\bownership/],
];

/** The facilities, and not the table of their codes. */
export const isDirectory = ({ sheet: { headers } }: Pick<OpenTable, 'sheet'>): boolean => isSamhsa(headers) && headers.some(header => /^name1$/i.test(header));

interface Columns { readonly code: number; readonly name: number; readonly group: number; readonly groupName: number }

function columnsOf({ sheet: { headers } }: OpenTable): Columns | undefined {
  const find = (pattern: RegExp): number => headers.findIndex(header => pattern.test(fold(header).replace(/[^a-z]+/g, ' ').trim()));
  const code = find(/^(?:service )?code$/), name = find(/^(?:service )?(?:name|label|title|meaning)$/);
  return code < 0 || name < 0 ? undefined : { code, name, group: find(/^(?:category|group) code$/), groupName: find(/^(?:category|group)(?: name)?$/) };
}

/** A list of short codes and what each is called, of which the directory uses some. */
function isCodes(table: OpenTable, { code }: Columns, directory: string): boolean {
  const codes = table.sheet.body.flatMap(({ cells }) => present(cells[code]) ?? []);
  return codes.length > 0 && codes.filter(each => /^[A-Z\d]{1,9}$/.test(each)).length >= codes.length * 0.9 && codes.some(each => directory.includes(` ${each} `));
}

function read(table: OpenTable, { code, name, group, groupName }: Columns): { codes: ToldCodes; count: RecordCount } {
  const codes = new Map<string, ToldCode>();
  for (const { cells } of table.sheet.body) {
    const key = present(cells[code])?.toUpperCase(), called = present(cells[name])?.replace(/\s+/g, ' ');
    if (!key || !called) continue;
    const says = GROUPS[present(cells[group])?.toUpperCase() ?? ''] ?? WORDS.find(([, pattern]) => pattern.test(fold(present(cells[groupName]) ?? '')))?.[0] ?? 'offer';
    codes.set(key, { name: called, says });
  }
  const length = table.sheet.body.length, used = table.sheet.body.filter(({ cells }) => present(cells[code]) && present(cells[name])).length;
  return { codes, count: { table: table.table, read: length, used, merged: 0, rejected: length - used } };
}

export interface CodeTables { readonly codes: ToldCodes; readonly directories: readonly OpenTable[]; readonly tables: readonly OpenTable[]; readonly counts: readonly RecordCount[] }

/** The tables of codes among these, if there is a directory that uses them. A code that two tables call otherwise is nobody's. */
export function codeTables(open: readonly OpenTable[]): CodeTables | undefined {
  const directories = open.filter(isDirectory);
  if (!directories.length) return undefined;
  const directory = ` ${directories.flatMap(({ sheet }) => [...sheet.headers.map(each => each.toUpperCase()), ...sheet.body.slice(0, 500).flatMap(({ cells }) => cells)]).join(' ')} `;
  const found = open.filter(each => !directories.includes(each)).flatMap(table => {
    const columns = columnsOf(table);
    return columns && isCodes(table, columns, directory) ? [{ table, ...read(table, columns) }] : [];
  });
  if (!found.length) return undefined;
  const codes = new Map<string, ToldCode>(), unsure = new Set<string>();
  for (const [code, told] of found.flatMap(each => [...each.codes])) {
    const before = codes.get(code);
    if (before && fold(before.name) !== fold(told.name)) unsure.add(code);
    if (!before) codes.set(code, told);
  }
  for (const code of unsure) codes.delete(code);
  return { codes, directories, tables: found.map(({ table }) => table), counts: found.map(({ count }) => count) };
}

/** What codes say that only the table knows. */
export function sayCodes(codes: Iterable<string>, told: ToldCodes): { readonly [K in Exclude<Says, 'language' | 'nothing'>]: readonly string[] } & { readonly languages: NonNullable<Resource['languages']> } {
  const all = [...codes].flatMap(code => told.get(code) ?? []), of = (says: Says): string[] => all.filter(each => each.says === says).map(({ name }) => name);
  const languages = of('language').flatMap(readLanguages).filter(({ code }) => /^[a-z]{2,3}$/.test(code));
  return { offer: of('offer'), serves: of('serves'), eligibility: of('eligibility'), cost: of('cost'), languages };
}
