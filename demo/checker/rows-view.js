/** All resources as a table to sort. Only some of the rows are made at a time: thousands would hold the page up. */
import { count, element } from './dom.js';
import { wideTable } from './report-view.js';

const STEP = 200;
const GRADES = { partial: 'in part', text: 'as text' };
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const COLUMNS = [
  { name: 'Row', value: ({ row }) => row ?? '', number: true },
  { name: 'Name', value: ({ name }) => name },
  { name: 'Phone', value: ({ phone }) => phone },
  { name: 'Place', value: ({ place }) => place },
  { name: 'Hours, as understood', value: ({ hours }) => hours },
  { name: 'Category', value: ({ category }) => category },
  { name: 'Problems', value: ({ errors, warnings }) => errors * 1000 + warnings || '' },
];

function rowView(each, withRow, withProblems) {
  const { row, name, organization, phone, place, hours, hoursGrade, category, problems } = each;
  const text = value => element('td', { dir: 'auto' }, value);
  const grade = GRADES[hoursGrade];
  return element('tr', {},
    withRow ? element('td', { class: 'n' }, row === undefined ? '' : String(row)) : '',
    element('th', { scope: 'row', dir: 'auto' }, name, organization ? element('small', {}, organization) : ''),
    text(phone), text(place), element('td', { dir: 'auto' }, grade ? element('i', {}, grade) : '', grade ? ' ' : '', hours), text(category),
    withProblems ? element('td', {}, ...problems.map(problem => element('span', { class: problem.severity }, problem.severity === 'error' ? element('b', {}, 'Error ') : '', problem.text))) : '');
}

/** @param announce tells a screen reader */
export function rowsView(all, announce) {
  let rows = all, shown = Math.min(STEP, all.length);
  const withRow = all.some(({ row }) => row !== undefined);
  // Of a format without rows, or of several tables, it cannot be told here whose a problem is.
  const withProblems = all.some(({ errors, warnings }) => errors + warnings > 0);
  const columns = COLUMNS.filter(({ name }) => (withRow || name !== 'Row') && (withProblems || name !== 'Problems'));
  const heads = columns.map(column => {
    const button = element('button', { type: 'button' }, column.name);
    const head = element('th', { scope: 'col', class: column.number ? 'n' : undefined, 'aria-sort': column.name === 'Problems' ? 'descending' : undefined }, button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending', sign = down ? -1 : 1;
      const keyed = all.map(each => ({ each, value: column.value(each) }));
      keyed.sort((a, b) => (a.value === '') - (b.value === '') || sign * (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : words.compare(a.value, b.value)));
      rows = keyed.map(({ each }) => each);
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.replaceChildren(...rows.slice(0, shown).map(each => rowView(each, withRow, withProblems)));
      announce(`Sorted by ${column.name}, ${down ? 'descending' : 'ascending'}.`);
    });
    return head;
  });
  const table = wideTable('Resources as they were read', heads, rows.slice(0, shown).map(each => rowView(each, withRow, withProblems)), { class: 'sort' });
  const body = table.querySelector('tbody');
  const told = element('p', {});
  const more = element('button', { type: 'button' }, `Show ${STEP} more`);
  const tell = () => {
    told.textContent = `${count(shown)} of ${count(all.length)} are shown.`;
    more.hidden = shown >= all.length;
  };
  more.addEventListener('click', () => {
    const next = rows.slice(shown, shown + STEP);
    body.append(...next.map(each => rowView(each, withRow, withProblems)));
    shown += next.length;
    tell();
    announce(told.textContent);
    if (more.hidden) table.focus();
  });
  tell();
  return element('section', { class: 'all', 'aria-labelledby': 'section-all' }, element('h2', { id: 'section-all' }, 'All resources'),
    element('p', {}, `${withProblems ? 'Those with problems come first. ' : ''}An empty cell is "not listed" to residents.`), table, told, more);
}
