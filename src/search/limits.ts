/** Bounds on what one query may ask, so that a keystroke or a hostile link costs little. */

/** Longest text of a query that is read, in characters. */
export const LONGEST_TEXT = 64;
/** Most results of a page. */
export const LONGEST_PAGE = 200;
