/** Rows of cells under headers, whatever they came in. */
import type { DrawnArea } from '../places/area-shapes.js';
import type { Pair } from '../places/coordinates.js';
import type { ReadOptions } from '../feed.js';
import type { ProblemCode } from '../problems.js';

/** More are counted, and not read. */
export const MOST_RECORDS = 200_000;
export const MOST_COLUMNS = 1000;
export const LONGEST_HEADER = 200;

/** One record: `row` counts as the spreadsheet does, `pointer` finds it in a JSON document. */
export interface SheetRow {
  readonly cells: readonly string[];
  readonly row?: number;
  readonly pointer?: string;
  /** The record's own shape, apart from its cells: a point (longitude first), or an area. */
  readonly shape?: Pair | 'area';
  /** What an area is drawn by, as it came. */
  readonly drawn?: DrawnArea | undefined;
  /** Why it is no record: it is counted and reported as left out. */
  readonly left?: ProblemCode;
}

export interface Sheet {
  readonly headers: readonly string[];
  /** Rows with anything in them. */
  readonly body: readonly SheetRow[];
  /** The words by which columns are judged, where headers are not words themselves ("phone.main": "main phone"). */
  readonly words?: readonly string[];
  /** Columns after so many were left out. */
  readonly limit?: number;
}

/** A sheet whose rows have numbers, as those of a file do. */
export interface FileSheet extends Sheet {
  readonly body: readonly (SheetRow & { readonly row: number })[];
}

export interface TableOptions extends Pick<ReadOptions, 'columns' | 'country'> { readonly signal?: AbortSignal | undefined }
