/** Every resource as a row. The table is whole without a script; the page's script puts a button into each header to sort by it. */
import { escape } from './escape.js';
import type { ResourceRow } from './rows.js';

const HOURS: Readonly<Record<ResourceRow['hoursGrade'], string>> = { complete: '', partial: 'in part', text: 'as text', none: '' };

function cells(each: ResourceRow, withRow: boolean, withProblems: boolean, prefix: string): string {
  const { row, name, organization, phone, place, hours, hoursGrade, category, problems, errors, warnings } = each;
  const text = (words: string): string => `<td dir="auto">${escape(words)}</td>`;
  const grade = HOURS[hoursGrade];
  return `<tr${row === undefined ? '' : ` id="${prefix}r${row}"`}>${withRow ? `<td class="n">${row ?? ''}</td>` : ''}<th scope="row" dir="auto">${escape(name)}${organization ? ` <small>${escape(organization)}</small>` : ''}</th>${text(phone)}${text(place)}<td dir="auto">${grade ? `<i>${grade}</i> ` : ''}${escape(hours)}</td>${text(category)}${withProblems ? `<td data-sort="${errors * 1000 + warnings}">${
    problems.map(({ severity, text: words }) => `<span class="${severity}">${severity === 'error' ? '<b>Error</b> ' : ''}${escape(words)}</span>`).join(' ')}</td>` : ''}</tr>`;
}

/** `shown` of `of` resources. */
export function resourceTable(shown: readonly ResourceRow[], of: number, prefix: string, level: number): string {
  const withRow = shown.some(({ row }) => row !== undefined);
  // Of a format without rows, or of several tables, it cannot be told here whose a problem is.
  const withProblems = shown.some(({ errors, warnings }) => errors + warnings > 0);
  const cut = shown.length < of ? ` The first ${shown.length.toLocaleString('en')} of ${of.toLocaleString('en')} are in this table, ${withProblems ? 'those with problems before the others; ' : ''}a longer one would make a browser slow.` : '';
  const head = [...(withRow ? ['Row'] : []), 'Name', 'Phone', 'Place', 'Hours, as understood', 'Category'];
  return `<section class="all" aria-labelledby="${prefix}h-all"><h${level} id="${prefix}h-all">All resources</h${level}>
<p>${withProblems ? 'Those with problems come first. ' : ''}An empty cell is "not listed" to residents.${cut}</p>
<div class="wide" role="region" aria-labelledby="${prefix}all" tabindex="0"><table class="sort"><caption id="${prefix}all">Resources as they were read</caption>
<thead><tr>${head.map(each => `<th scope="col"${each === 'Row' ? ' class="n"' : ''}>${each}</th>`).join('')}${withProblems ? '<th scope="col" aria-sort="descending">Problems</th>' : ''}</tr></thead>
<tbody>${shown.map(each => cells(each, withRow, withProblems, prefix)).join('\n')}</tbody></table></div></section>`;
}
