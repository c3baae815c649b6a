/** What is a stranger's text, made fit to be shown and to be put into a page; and a choice beside it. */
import { element } from './dom.js';

/** As it is shown: direction marks and control characters could show a word as what it is not. */
export const shown = word => word.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').slice(0, 100);

/** @param options `[value, words]`, the first for none of them */
export function choice(label, value, options, id, changed) {
  const select = element('select', { id, 'aria-label': label }, ...options.map(([each, words]) => element('option', { value: each }, words)));
  select.value = value;
  select.addEventListener('change', () => { changed(select.value, id); });
  return select;
}
