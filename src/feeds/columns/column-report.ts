/** What a webmaster is told of the columns: each guess, and headers and settings that cannot be meant so. */
import { present } from '../clean-text.js';
import { columnOverrides, isField } from './column-fields.js';
import type { Column } from './columns.js';
import type { ColumnGuess, Problem, ReadOptions } from '../feed.js';
import { problem } from '../problems.js';

export interface ColumnReport { readonly guesses: readonly ColumnGuess[]; readonly problems: readonly Problem[] }

export function reportColumns(headers: readonly string[], rows: readonly (readonly string[])[], columns: readonly Column[], options: ReadOptions): ColumnReport {
  const problems: Problem[] = [];
  for (const [column, { field }] of columnOverrides(options)) {
    if (!headers.includes(column) && !(/^#\d+$/.test(column) && Number(column.slice(1)) <= headers.length)) problems.push(problem('column-not-found', { column }));
    else if (field && !isField(field)) problems.push(problem('field-unknown', { column, field }));
  }
  const seen = new Set<string>();
  // Spreadsheets hand on thousands of columns with nothing in them.
  const filled = new Set<number>();
  const last = Math.max(-1, ...headers.map((header, index) => header ? index : -1));
  for (const row of rows) for (let index = 0; index < headers.length; index++) if (row[index] && !headers[index] && present(row[index])) filled.add(index);
  const told = columnOverrides(options);
  for (const [index, header] of headers.entries()) {
    if (told.has(`#${index + 1}`)) continue;
    if (!header) {
      if (filled.has(index)) problems.push(problem('header-blank', { column: index + 1 }));
    } else if (seen.has(header)) problems.push(problem('header-duplicate', { column: header }));
    seen.add(header);
  }
  const guesses = headers.flatMap((column, index): ColumnGuess | [] => {
    const used = columns.find(each => each.index === index);
    return index > last && !used && !filled.has(index) ? [] : { column: column || `#${index + 1}`, field: used?.field ?? '', confidence: used?.confidence ?? 0 };
  });
  return { guesses, problems };
}
