/**
 * A list whose column of names has a header that is not known ("Warming Center", "Line"): the first column of words that
 * differ from row to row, where other columns are plainly phones, addresses or hours. Little sure, and reported so.
 */
import { present } from '../clean-text.js';
import type { SheetRow } from '../tables/table.js';
import { isNeverRead } from './column-evidence.js';
import type { Column } from './columns.js';
import { yesOrNo } from './yes-no.js';

const ENOUGH = /^(?:phone|address|hours|url|coordinates|latitude|coverage)$/;
const SAMPLE = 200;
/** Names stand at the left. */
const FIRST_COLUMNS = 4;
const isName = (value: string): boolean => /\p{L}{3}/u.test(value) && value.length <= 80 && yesOrNo(value) === undefined && !/^(?:https?:|www\.)|\S@\S|\d{3}[-. ]\d{4}/.test(value);

export function nameByValues(headers: readonly string[], body: readonly SheetRow[], columns: readonly Column[]): Column | undefined {
  if (!columns.some(({ field, confidence }) => ENOUGH.test(field) && confidence > 0.5)) return undefined;
  const taken = new Set(columns.map(({ index }) => index)), records = body.filter(({ left }) => !left).slice(0, SAMPLE);
  for (const [index, header] of headers.slice(0, FIRST_COLUMNS).entries()) {
    if (!header || taken.has(index) || isNeverRead(header)) continue;
    const values = records.map(({ cells }) => present(cells[index]?.slice(0, 300))).filter(value => value !== undefined);
    if (values.length * 10 < records.length * 8 || values.length === 0) continue;
    if (values.filter(isName).length * 10 >= values.length * 9 && new Set(values).size * 10 >= values.length * 8) return { index, header, field: 'name', confidence: 0.4, closed: [] };
  }
  return undefined;
}
