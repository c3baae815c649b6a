/** Bounds on what one query may ask, so that a keystroke or a hostile link costs little. */
import type { Query } from './query.js';

/** Longest text of a query that is read, in characters. */
export const LONGEST_TEXT = 64;
/** Most results of a page. */
export const LONGEST_PAGE = 200;

/** How many results a page of this query holds. */
export const limitOf = ({ limit = 20 }: Query): number => Math.max(1, Math.min(LONGEST_PAGE, Math.floor(limit)));
