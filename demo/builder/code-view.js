/** What to copy: the code of the chosen form, its policy lines, and the style lines. */
import { element } from '../checker/dom.js';
import { FORMS, policyText } from './forms.js';
import { frameSettings } from './settings.js';

/** A text to copy, with a button that says whether it did. */
function copyable(t, label, text, id) {
  const shown = element('pre', { id, tabindex: '0', role: 'region', 'aria-label': label }, element('code', {}, text));
  const done = element('span', { role: 'status' });
  const copy = element('button', { type: 'button', 'aria-label': `${t('copy')}: ${label}` }, t('copy'));
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      done.textContent = t('copied');
    } catch {
      getSelection().selectAllChildren(shown);
      done.textContent = t('selected');
    }
  });
  return [shown, element('p', { class: 'row' }, copy, done)];
}

/**
 * @param {string} id of the form
 * @param {import('./forms.js').Settings} settings
 * @param {{ style: string, unhashed: boolean }} more the style lines, and whether the fingerprint could not be made
 */
export function codeView(t, id, settings, { style, unhashed }) {
  const form = FORMS.find((each) => each.id === id) ?? FORMS[0];
  const policy = form.policy(settings);
  const made = [element('p', {}, t(`need.${form.id}`))];
  if (!settings.attributes?.feed && form.id !== 'static') made.push(element('p', { class: 'refused', role: 'alert' }, t('needFeed')));
  if (unhashed && form.id === 'single') made.push(element('p', { class: 'refused', role: 'alert' }, t('hashed')));
  if (form.id === 'single' && /\.pmtiles(?:[?#\s]|$)/i.test(settings.attributes?.basemap ?? '')) made.push(element('p', { class: 'refused', role: 'alert' }, t('singleNoMapFile')));
  made.push(element('h3', {}, t('code')), ...copyable(t, t('code'), form.snippet(settings), 'snippet'));
  const own = form.id === 'iframe' ? frameSettings(settings) : undefined;
  if (own) made.push(element('h3', {}, t('embed')), element('p', {}, t('embedHelp')), ...copyable(t, t('embed'), own, 'embed-settings'));
  if (style) made.push(element('h3', {}, t('style')), element('p', {}, t(form.id === 'iframe' ? 'styleFrame' : 'styleHelp')), ...copyable(t, t('style'), style, 'style-lines'));
  const lines = policy.map(({ directive, sources }) => `${directive} ${sources.join(' ')};`).join('\n');
  made.push(element('h3', {}, t('policy')), element('p', {}, t('policyHelp')), ...copyable(t, t('policy'), lines, 'policy'),
    element('details', {}, element('summary', {}, t('whole')), ...copyable(t, t('whole'), policyText(policy), 'header')));
  return made;
}
