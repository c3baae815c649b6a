/** What to put into a page so that the widget reads the feed as the person said. */
import { element } from './dom.js';

/** Settings as JSON that may stand in a page: a header is a stranger's text and must not end the script around it. */
const json = value => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
const escape = text => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);

/**
 * @param said `{ columns, categories }` of the person
 * @param undo takes all of it back
 */
export function settingsView({ columns, categories }, undo, { country, address }) {
  const config = { ...(Object.keys(columns).length && { columns }), ...(Object.keys(categories).length && { categories }) };
  const any = Object.keys(config).length > 0;
  const start = `<resource-finder feed="${escape(address ?? '/data/services.csv')}"${country === 'US' ? '' : ` region="${country}"`}>`;
  const code = any ? `${start}\n  <script type="application/json">\n${json(config)}\n  </script>\n</resource-finder>` : `${start}</resource-finder>`;
  const text = element('pre', { tabindex: '0', role: 'region', 'aria-label': 'Code for your page' }, element('code', {}, code));
  const done = element('span', { role: 'status' });
  const copy = element('button', { type: 'button' }, 'Copy');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code);
      done.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(text);
      done.textContent = 'Selected: copy it with your keyboard.';
    }
  });
  const back = any ? element('button', { type: 'button' }, 'Take my corrections back') : '';
  if (any) back.addEventListener('click', undo);
  return element('section', { class: 'settings', 'aria-labelledby': 'section-settings' }, element('h3', { id: 'section-settings', tabindex: '-1' }, 'For your page'),
    element('p', {}, any ? 'Your corrections, as the widget takes them:' : 'Nothing needs to be corrected for the widget:'), text, element('p', { class: 'row' }, copy, back, done));
}
