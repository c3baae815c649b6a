/** A labelled field with its help and what is wrong with it: one way for every setting. */
import { element } from '../checker/dom.js';

/**
 * @param t words by key
 * @param {{ key: string, label?: string, help?: string, value: string, options?: [string, string][], list?: string[], type?: string, changed(value: string): void }} of
 *   `label` and `help` are keys of words; `options` makes a choice of it
 */
export function field(t, { key, label = key, help, value, options, list, type = 'text', changed }) {
  const id = `set-${key}`;
  const described = [help && `${id}-help`, `${id}-wrong`].filter(Boolean).join(' ');
  const control = options
    ? element('select', { id, 'aria-describedby': described }, ...options.map(([each, words]) => element('option', { value: each }, words)))
    : element('input', { id, type, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': described, list: list && `${id}-list` });
  control.value = value;
  control.addEventListener('change', () => { changed(control.value); });
  return element('div', { class: 'field' }, element('label', { for: id }, t(label)), control,
    list && element('datalist', { id: `${id}-list` }, ...list.map((each) => element('option', { value: each }))),
    help && element('small', { id: `${id}-help` }, t(help)), element('span', { class: 'wrong', id: `${id}-wrong` }));
}

/** Says what is wrong under each field, and takes it back where nothing is. @param {Record<string, string>} wrong field -> key of words */
export function sayWrong(t, wrong) {
  for (const place of document.querySelectorAll('.wrong[id^="set-"]')) {
    const key = place.id.slice('set-'.length, -'-wrong'.length);
    const words = wrong[key] ? t(wrong[key]) : '';
    if (place.textContent !== words) place.textContent = words;
    const control = document.getElementById(`set-${key}`);
    if (words) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
}

/** Boxes to tick, under one name; with an `id` each has one of its own, by which the focus finds it again. @param {[string, string][]} options */
export function boxes(name, options, chosen, changed, id) {
  return element('fieldset', {}, element('legend', {}, name), ...options.map(([value, words], index) => {
    const box = element('input', { type: 'checkbox', value, id: id && `${id}-${index}` });
    box.checked = chosen.includes(value);
    box.addEventListener('change', () => { changed(value, box.checked); });
    return element('label', { class: 'box' }, box, ` ${words}`);
  }));
}

/** One of a few, as buttons of one row. @param {[string, string][]} options */
export function oneOf(name, id, options, chosen, changed) {
  return element('fieldset', { class: 'one-of' }, element('legend', {}, name), ...options.map(([value, words]) => {
    const button = element('input', { type: 'radio', name: id, value });
    button.checked = value === chosen;
    button.addEventListener('change', () => { changed(value); });
    return element('label', { class: 'box' }, button, ` ${words}`);
  }));
}

/** A part that opens; what a newcomer needs first is open. */
export function part(title, open, ...children) {
  return element('details', { class: 'part', open }, element('summary', {}, element('h3', {}, title)), ...children);
}
