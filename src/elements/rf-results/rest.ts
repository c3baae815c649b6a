/** What the list does without on a first page. */
export { about, verified, ways } from './facts.js';
export { notes, unknownTitle } from './notes.js';
export { default as sheet } from './rest.css';
