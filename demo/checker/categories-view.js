/** Which of the agency's words became which category, and a choice beside it to say otherwise. */
import { choice, shown } from './choices.js';
import { count, element } from './dom.js';
import { wideTable } from './report-view.js';

const MOST = 200;

/** A word that was corrected moves in the table; its control keeps its id, and with it the focus. */
const ids = new Map();
function idOf(label) {
  if (!ids.has(label)) ids.set(label, `category-${ids.size}`);
  return ids.get(label);
}

/**
 * @param uses the agency's words, their category and how many resources have them
 * @param said what the person said: word -> category id
 * @param categories every category with its words
 * @param change called with a word, a category id and the id of the control
 */
export function categoriesView(uses, said, categories, change) {
  const section = element('section', { class: 'categories', 'aria-labelledby': 'section-categories' }, element('h3', { id: 'section-categories' }, 'Categories'));
  if (!uses.length) {
    section.append(element('p', {}, 'No resource has a category. A column "Category" puts each behind the right door.'));
    return section;
  }
  const options = [['', '(none)'], ...categories.map(({ id, words }) => [id, words])];
  const known = new Set(categories.map(({ id }) => id));
  const words = [...uses.filter(({ id }) => id === undefined), ...uses.filter(({ id }) => id !== undefined)];
  const rows = words.slice(0, MOST).map(({ label, id = '', resources }) => {
    const more = known.has(id) || !id ? options : [...options, [id, shown(id)]];
    const cell = element('td', {}, choice(`What "${shown(label)}" is`, id, more, idOf(label), (value, control) => { change(label, value, control); }));
    if (Object.hasOwn(said, label)) cell.append(element('small', {}, 'you said so'));
    return element('tr', {}, element('th', { scope: 'row', dir: 'auto' }, shown(label), element('small', {}, resources === 1 ? '1 resource' : `${count(resources)} resources`)), cell);
  });
  section.append(
    element('p', {}, 'People look for help behind five doors; a word without a category is behind none, and is shown as it is written. Choose what each word is.'),
    wideTable("The agency's words and what they were taken for", ["Agency's word", 'Taken for'], rows, { class: 'columns' }),
    words.length > MOST ? element('p', {}, `and ${count(words.length - MOST)} more`) : '');
  return section;
}
