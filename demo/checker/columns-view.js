/** What each column was taken for, and a choice beside it to say otherwise. What a person said is shown to be copied. */
import { element } from './dom.js';
import { wideTable } from './report-view.js';

const UNSURE = 0.7;

/** Settings as JSON that may stand in a page: a header is a stranger's text and must not end the script around it. */
const json = value => JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');

/** As it is shown: direction marks and control characters could show a header as what it is not. */
const shown = header => header.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').slice(0, 100);

function choice(column, field, fields, id) {
  const options = [element('option', { value: '' }, '(not used)'), ...fields.map(each => element('option', { value: each.field }, each.words))];
  const select = element('select', { id, 'aria-label': `What "${shown(column)}" means` }, ...options);
  select.value = field;
  return select;
}

/**
 * @param guesses the columns of the feed, in its order
 * @param said what the person said: header -> field
 * @param change called with a header and a field, or undefined to take back all
 */
export function columnsView(guesses, said, fields, change, { country, address, asking = false }) {
  const section = element('section', { class: 'columns', 'aria-labelledby': 'section-columns' }, element('h3', { id: 'section-columns', tabindex: '-1' }, 'Columns'));
  if (!guesses.length) {
    section.append(element('p', {}, 'This format names its own fields, so there is nothing to guess.'));
    return section;
  }
  const seen = new Set();
  const rows = guesses.map(({ column, field, confidence }, index) => {
    const twice = seen.has(column), own = Object.hasOwn(said, column);
    seen.add(column);
    const words = fields.find(each => each.field === field)?.words ?? (field || 'not used');
    const cell = element('td', {});
    if (column && !twice) {
      const select = choice(column, field, fields, `column-${index}`);
      select.addEventListener('change', () => { change(column, select.value, select.id); });
      cell.append(select);
    } else {
      cell.append(column ? `${words} (a second column of this name: rename it)` : `${words} (no header: name it)`);
    }
    const sure = own ? 'you said so' : !field ? '' : `${Math.round(confidence * 100)} % sure${confidence < UNSURE ? ': check it' : ''}`;
    if (sure) cell.append(element('small', {}, sure));
    return element('tr', {}, element('th', { scope: 'row', dir: 'auto' }, shown(column) || '(no header)'), cell);
  });
  section.append(
    element('p', {}, asking ? 'Which column holds the names? Choose it, and the feed is read again at once.' : 'A wrong guess? Choose what the column holds. The feed is read again at once.'),
    wideTable('Columns and what they were taken for', ['Column', 'Taken for'], rows, { class: 'columns' }),
    asking ? '' : settings(said, change, country, address));
  return section;
}

/** What to put into a page so that the widget reads the feed the same way. */
function settings(said, change, country, address) {
  const any = Object.keys(said).length > 0;
  const feed = address?.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`) ?? '/data/services.csv';
  const region = country === 'US' ? '' : ` region="${country}"`;
  const code = any ? `<resource-finder feed="${feed}"${region}>\n  <script type="application/json">\n${json({ columns: said })}\n  </script>\n</resource-finder>` : `<resource-finder feed="${feed}"${region}></resource-finder>`;
  const text = element('pre', { tabindex: '0', 'aria-label': 'Code for your page' }, element('code', {}, code));
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
  const undo = any ? element('button', { type: 'button', id: 'undo' }, 'Take my corrections back') : '';
  if (any) undo.addEventListener('click', () => { change(undefined); });
  return element('div', { class: 'settings' }, element('h4', {}, 'For your page'),
    element('p', {}, any ? 'Your corrections, as the widget takes them:' : 'Nothing needs to be said of the columns:'), text, element('p', { class: 'row' }, copy, undo, done));
}
