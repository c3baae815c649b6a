/** The person's own colours, light and dark, and why one is refused. */
import { element } from '../checker/dom.js';
import { wideTable } from '../checker/report-view.js';
import { shownRatio } from './contrast.js';
import { coloursOf, refused } from './settings.js';
import { COLOURS } from './themes.js';

/** Of a colour's name, or of what the widget itself paints. */
const nameOf = (t, name) => t(name);

/**
 * @param {() => import('./settings.js').Choices} choices
 * @param changed told the colours, whole
 */
export function coloursView(t, choices, changed) {
  const said = element('div', { id: 'refused', role: 'status' });
  const set = (name, scheme, value) => {
    const { colours } = choices(), pair = [...colours[name] ?? ['', '']];
    pair[scheme] = value.trim();
    changed({ ...colours, [name]: pair });
  };
  const cell = (name, scheme) => {
    const words = `${nameOf(t, name)}, ${t(scheme ? 'dark' : 'light')}`;
    const written = element('input', { type: 'text', id: `colour-${name}-${scheme}`, size: 8, maxlength: 7, spellcheck: 'false', autocomplete: 'off', 'aria-label': words, 'aria-describedby': 'refused' });
    const pick = element('input', { type: 'color', id: `pick-${name}-${scheme}`, 'aria-label': t('pick', { name: nameOf(t, name), scheme: t(scheme ? 'dark' : 'light') }) });
    written.addEventListener('change', () => { set(name, scheme, written.value); });
    pick.addEventListener('change', () => { set(name, scheme, pick.value); });
    return element('td', {}, element('span', { class: 'colour' }, written, pick));
  };
  const rows = COLOURS.map((name) => element('tr', {}, element('th', { scope: 'row' }, nameOf(t, name)), cell(name, 0), cell(name, 1)));
  const made = element('div', {}, element('p', {}, t('coloursHelp')), said, wideTable(t('colours'), [t('colour'), t('light'), t('dark')], rows, { class: 'colours' }));

  /** Brings fields and sentences in line with what is chosen. */
  function show() {
    const now = choices(), all = coloursOf(now), bad = refused(now);
    for (const name of COLOURS) for (const scheme of [0, 1]) {
      const written = made.querySelector(`#colour-${name}-${scheme}`), pick = made.querySelector(`#pick-${name}-${scheme}`);
      written.value = now.colours[name]?.[scheme] ?? '';
      written.placeholder = coloursOf({ ...now, colours: {} })[name][scheme];
      pick.value = /^#[0-9a-f]{6}$/i.test(all[name][scheme]) ? all[name][scheme].toLowerCase() : '#000000';
      if (bad.some((each) => each.name === name && each.scheme === scheme)) written.setAttribute('aria-invalid', 'true');
      else written.removeAttribute('aria-invalid');
    }
    // Of a colour that fails with several others, the worst pair says enough.
    const worst = [...new Map([...bad].sort((a, b) => (b.ratio ?? 0) / (b.least ?? 1) - (a.ratio ?? 0) / (a.least ?? 1)).map((each) => [`${each.name} ${each.scheme}`, each])).values()];
    said.replaceChildren(...worst.map((each) => {
      const words = { name: nameOf(t, each.name), scheme: t(each.scheme ? 'dark' : 'light') };
      if (each.code === 'notColour') return element('p', { class: 'refused' }, t('notColour', words));
      const sentence = t('unreadable2', { ...words, ratio: shownRatio(each.ratio), least: each.least, other: nameOf(t, each.other) });
      if (!each.try) return element('p', { class: 'refused' }, sentence);
      const mend = element('button', { type: 'button' }, t('tryThis', { colour: each.try }));
      mend.addEventListener('click', () => {
        set(each.name, each.scheme, each.try);
        made.querySelector(`#colour-${each.name}-${each.scheme}`).focus();
      });
      return element('p', { class: 'refused' }, sentence, ' ', mend);
    }));
  }
  return { made, show };
}
