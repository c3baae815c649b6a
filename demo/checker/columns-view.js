/** What each column was taken for, and a choice beside it to say otherwise. */
import { choice, shown } from './choices.js';
import { element } from './dom.js';
import { wideTable } from './report-view.js';

const UNSURE = 0.7;

/**
 * @param guesses the columns of the feed, in its order
 * @param said what the person said: header -> field
 * @param fields every field with its words
 * @param change called with a header, a field and the id of the control
 * @param asking whether the feed waits for an answer
 */
export function columnsView(guesses, said, fields, change, asking = false) {
  const section = element('section', { class: 'columns', 'aria-labelledby': 'section-columns' }, element('h3', { id: 'section-columns' }, 'Columns'));
  if (!guesses.length) {
    section.append(element('p', {}, 'This format names its own fields, so there is nothing to guess.'));
    return section;
  }
  const options = [['', '(not used)'], ...fields.map(({ field, words }) => [field, words])];
  const seen = new Set();
  const rows = guesses.map(({ column, field, confidence }, index) => {
    const twice = seen.has(column), own = Object.hasOwn(said, column);
    seen.add(column);
    const words = fields.find(each => each.field === field)?.words ?? (field || 'not used');
    const cell = element('td', {}, column && !twice
      ? choice(`What "${shown(column)}" means`, field, options, `column-${index}`, (value, id) => { change(column, value, id); })
      : column ? `${words} (a second column of this name: rename it)` : `${words} (no header: name it)`);
    const sure = own ? 'you said so' : !field ? '' : `${Math.round(confidence * 100)} % sure${confidence < UNSURE ? ': check it' : ''}`;
    if (sure) cell.append(element('small', {}, sure));
    return element('tr', {}, element('th', { scope: 'row', dir: 'auto' }, shown(column) || '(no header)'), cell);
  });
  section.append(
    element('p', {}, asking ? 'Which column holds the names? Choose it, and the feed is read again at once.' : 'A wrong guess? Choose what the column holds. The feed is read again at once.'),
    wideTable('Columns and what they were taken for', ['Column', 'Taken for'], rows, { class: 'columns' }));
  return section;
}
