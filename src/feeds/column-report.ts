/** What a webmaster is told of the columns: each guess, and headers and settings that cannot be meant so. */
import { present } from './clean-text.js';
import { columnOverrides, isField, type Column } from './columns.js';
import type { ColumnGuess, Problem, ReadOptions } from './feed.js';
import { problem } from './problems.js';

export interface ColumnReport { readonly guesses: readonly ColumnGuess[]; readonly problems: readonly Problem[] }

export function reportColumns(headers: readonly string[], rows: readonly (readonly string[])[], columns: readonly Column[], options: ReadOptions): ColumnReport {
  const problems: Problem[] = [];
  for (const [column, { field }] of columnOverrides(options)) {
    if (!headers.includes(column)) problems.push(problem('column-not-found', { column }));
    else if (field && !isField(field)) problems.push(problem('field-unknown', { column, field }));
  }
  const seen = new Set<string>();
  for (const [index, header] of headers.entries()) {
    if (!header) {
      if (rows.some(row => present(row[index]))) problems.push(problem('header-blank', { column: index + 1 }));
    } else if (seen.has(header)) problems.push(problem('header-duplicate', { column: header }));
    seen.add(header);
  }
  const guesses = headers.map((column, index): ColumnGuess => {
    const used = columns.find(each => each.index === index);
    return { column, field: used?.field ?? '', confidence: used?.confidence ?? 0 };
  });
  return { guesses, problems };
}
