/** The report's sections as elements. Sentences come from the SDK; only how they look is here. */
import { count, element, svg } from './dom.js';

/** Examples that show without asking for more. */
const OPEN = 5;
const NUMBER = /^[\d,]+$/;

function bar(percent) {
  return svg('svg', { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { class: 'rail', width: 100, height: 8 }), svg('rect', { class: 'part', width: percent, height: 8 }));
}

function cell(id, text, index) {
  if (index === 0) return element('th', { scope: 'row', dir: 'auto' }, text);
  const percent = id === 'shares' && index === 1 ? /\((\d+) %\)/.exec(text)?.[1] : undefined;
  const made = element('td', NUMBER.test(text) ? { class: 'n' } : { dir: 'auto' }, text);
  if (percent !== undefined) made.prepend(bar(percent));
  return made;
}

/** A table that scrolls sideways by itself, also by keyboard. */
export function wideTable(caption, head, rows, attributes = {}) {
  const id = `caption-${caption.toLowerCase().replace(/\W+/g, '-')}`;
  const table = element('table', attributes, element('caption', { id }, caption),
    element('thead', {}, element('tr', {}, ...head.map(each => each instanceof Node ? each : element('th', { scope: 'col' }, each)))), element('tbody', {}, ...rows));
  return element('div', { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': id }, table);
}

function table({ id, caption, head, rows, more }) {
  const heads = head.map((each, index) => element('th', { scope: 'col', class: rows.length > 0 && rows.every(({ cells }) => NUMBER.test(cells[index])) ? 'n' : undefined }, each));
  return [
    wideTable(caption, heads, rows.map(({ cells }) => element('tr', {}, ...cells.map((text, index) => cell(id, text, index)))), { class: id }),
    ...(more ? [element('p', {}, `and ${count(more)} more`)] : []),
  ];
}

function problem({ severity, count: times, text, examples, more }) {
  const list = part => element('ul', {}, ...part.map(({ where, value, text: own }) =>
    element('li', {}, where, value ? ' ' : '', value ? element('q', { dir: 'auto' }, value) : '', own ? ` ${own}` : '')));
  const rest = examples.slice(OPEN);
  return element('div', { class: `problem ${severity}` },
    element('h4', {}, element('span', { class: 'kind' }, severity === 'error' ? 'Error' : 'Note'), ` ${count(times)} × ${text}`),
    examples.length ? list(examples.slice(0, OPEN)) : '',
    rest.length ? element('details', {}, element('summary', {}, `${count(rest.length + more)} more`), list(rest), more ? element('p', {}, `and ${count(more)} more`) : '') : '');
}

function block(each) {
  switch (each.kind) {
    case 'words': return [element('p', {}, each.text)];
    case 'steps': return [element('ol', {}, ...each.items.map(item => element('li', {}, item)))];
    case 'table': return table(each);
    case 'problem': return [problem(each)];
    default: return [];
  }
}

export function sectionView({ id, heading, blocks }, ...more) {
  return element('section', { class: id, 'aria-labelledby': `section-${id}` }, element('h3', { id: `section-${id}` }, heading), ...blocks.flatMap(block), ...more);
}
