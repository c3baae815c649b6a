/**
 * A report as sections of blocks: every sentence once, for every face (a terminal, a page, a demo's DOM). All text is in
 * one line and without control characters; it is text and never markup, and whoever shows it escapes it.
 */
export type SectionId = 'summary' | 'first' | 'problems' | 'recognised' | 'columns' | 'shares' | 'categories';

/** Cells are text. `key` is what the row is of: a column's header, a category's word. */
export interface TableRow { readonly key: string; readonly cells: readonly string[] }

export type Block =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly id: 'records' | 'columns' | 'shares' | 'categories'; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly TableRow[]; /** Rows that are not shown. */ readonly more: number }
  | {
    readonly kind: 'problem'; readonly severity: 'error' | 'warning'; readonly count: number; readonly text: string;
    readonly examples: readonly { readonly where: string; readonly value?: string; readonly text?: string; readonly row?: number }[]; readonly more: number;
  };

export interface Section { readonly id: SectionId; readonly heading: string; readonly blocks: readonly Block[] }
