/** What a column can be said to hold, the rare fields too, and what the host said of columns. */
import { COLUMN_WORDS } from './column-words.data.js';
import type { ColumnField } from './columns.js';
import type { ColumnOverride, ReadOptions } from '../feed.js';
import { RARE_FIELDS } from './rare-fields.js';

/** The values of `ReadOptions.columns`. */
export const COLUMN_FIELDS = [...Object.keys(COLUMN_WORDS).filter(Boolean), ...RARE_FIELDS] as readonly ColumnField[];

export const isField = (name: string): name is ColumnField => (COLUMN_FIELDS as readonly string[]).includes(name);

/** What the host said of columns, by header. */
export function columnOverrides({ columns = {} }: Pick<ReadOptions, 'columns'>): ReadonlyMap<string, ColumnOverride> {
  return new Map(Object.entries(columns).map(([header, to]) => [header, typeof to === 'string' ? { field: to } : to]));
}
