/** What the list does without on a first page. */
import type { CSSResult } from 'lit';
import css from './rest.css';

export { about, verified, ways } from './facts.js';
export { notes, orderName, unknownTitle } from './notes.js';

/** The style of all that. */
export const sheet: CSSResult = css;
