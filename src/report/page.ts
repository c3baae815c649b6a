/**
 * The report as one HTML file that needs nothing else: no script to read it, no request to show it. Its own policy allows
 * its own style and its one small script (sorting) by their hashes and nothing else, so that even a word of the feed
 * that got through as markup could do nothing. Every word is escaped all the same. What to act on comes first.
 */
import { escape } from './escape.js';
import type { Inspection } from './inspect.js';
import { feedMap } from './page-map.js';
import { POLICY, SCRIPT, STYLE } from './page.data.js';
import { resourceTable } from './page-table.js';
import type { Block, Section, SectionId } from './section.js';
import { onOneLine } from '../text/one-line.js';

export interface PageOptions {
  /** Feeds that could not be read, and why. */
  readonly unreadable?: readonly { readonly input: string; readonly message: string }[];
  /** Whether the check passed, in a sentence. */
  readonly verdict?: string;
  /** Rows of resources in a feed's table. Default 5,000: a browser is slow with more. */
  readonly rows?: number;
}

const MOST_ROWS = 5000;
/** Examples that show without asking for more. */
const OPEN = 5;
/** Where the map goes. */
const BEFORE_MAP: readonly SectionId[] = ['summary', 'first', 'problems', 'shares'];
const AFTER_MAP: readonly SectionId[] = ['categories', 'columns', 'recognised'];

/** One feed of the page: names in `id`s, and how deep its headings are. */
interface Part { readonly prefix: string; readonly level: number; readonly rows: ReadonlySet<number> }

function table({ id, caption, head, rows, more }: Extract<Block, { kind: 'table' }>, prefix: string): string {
  const numbers = new Set(head.map((_, index) => index).filter(index => rows.length && rows.every(({ cells }) => /^[\d,]+( %)?$/.test(cells[index] ?? ''))));
  const row = (cells: readonly string[]): string => cells.map((cell, index) => index === 0 ? `<th scope="row" dir="auto">${escape(cell)}</th>`
    : `<td${numbers.has(index) ? ' class="n"' : ' dir="auto"'}>${bar(id, index, cell)}${escape(cell)}</td>`).join('');
  return `<div class="wide" role="region" aria-labelledby="${prefix}${id}" tabindex="0"><table class="${id}"><caption id="${prefix}${id}">${escape(caption)}</caption>
<thead><tr>${head.map((each, index) => `<th scope="col"${numbers.has(index) ? ' class="n"' : ''}>${escape(each)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(({ cells }) => `<tr>${row(cells)}</tr>`).join('\n')}</tbody></table></div>${more ? `<p>and ${more.toLocaleString('en')} more</p>` : ''}`;
}

/** A share is drawn as well as said. */
function bar(id: string, index: number, cell: string): string {
  const percent = id === 'shares' && index === 1 ? /\((\d+) %\)/.exec(cell)?.[1] : undefined;
  return percent === undefined ? '' : `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="8"/><rect class="part" width="${percent}" height="8"/></svg>`;
}

function problem({ severity, count, text, examples, more }: Extract<Block, { kind: 'problem' }>, { prefix, level, rows }: Part): string {
  const item = ({ where, value, text: own, row }: typeof examples[number]): string => {
    const place = row !== undefined && rows.has(row) ? `<a href="#${prefix}r${row}">${escape(where)}</a>` : escape(where);
    return `<li>${[place, value && `<q dir="auto">${escape(value)}</q>`, own && escape(own)].filter(Boolean).join(' ')}</li>`;
  };
  const list = (part: readonly typeof examples[number][]): string => part.length ? `<ul>${part.map(item).join('')}</ul>` : '';
  const rest = examples.slice(OPEN), hidden = rest.length + more;
  return `<div class="problem ${severity}"><h${level + 1}><span class="kind">${severity === 'error' ? 'Error' : 'Note'}</span> ${count.toLocaleString('en')} × ${escape(text)}</h${level + 1}>
${list(examples.slice(0, OPEN))}${rest.length ? `<details><summary>${hidden.toLocaleString('en')} more</summary>${list(rest)}${more ? `<p>and ${more.toLocaleString('en')} more</p>` : ''}</details>` : ''}</div>`;
}

function block(each: Block, part: Part): string {
  switch (each.kind) {
    case 'words': return `<p>${escape(each.text)}</p>`;
    case 'steps': return `<ol>${each.items.map(item => `<li>${escape(item)}</li>`).join('\n')}</ol>`;
    case 'table': return table(each, part.prefix);
    case 'problem': return problem(each, part);
  }
}

function section({ id, heading, blocks }: Section, part: Part): string {
  return `<section class="${id}" aria-labelledby="${part.prefix}h-${id}"><h${part.level} id="${part.prefix}h-${id}">${escape(heading)}</h${part.level}>
${blocks.map(each => block(each, part)).join('\n')}</section>`;
}

function feed({ report, sections, rows, map }: Inspection, index: number, several: boolean, most: number): string {
  const prefix = `f${index + 1}-`, level = several ? 3 : 2;
  const shown = rows.slice(0, most);
  const part: Part = { prefix, level, rows: new Set(shown.map(({ row }) => row).filter(row => row !== undefined)) };
  const some = (ids: readonly SectionId[]): string => ids.flatMap(id => sections.filter(each => each.id === id)).map(each => section(each, part)).join('\n');
  const body = `${some(BEFORE_MAP)}\n${feedMap(map, prefix, level)}\n${some(AFTER_MAP)}\n${resourceTable(shown, rows.length, prefix, level)}`;
  return several ? `<article aria-labelledby="${prefix}name"><h2 id="${prefix}name" dir="auto">${escape(onOneLine(report.input, 200))}</h2>\n${body}</article>` : body;
}

const longDate = (iso: string): string => new Date(`${iso}T00:00:00Z`).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });

/** One whole HTML document. */
export function reportPage(inspections: readonly Inspection[], { unreadable = [], verdict, rows = MOST_ROWS }: PageOptions = {}): string {
  const [first] = inspections, several = inspections.length + unreadable.length > 1;
  const name = several ? `${inspections.length + unreadable.length} feeds` : onOneLine(first?.report.input ?? unreadable[0]?.input ?? '', 200);
  const failed = unreadable.length ? `<section aria-labelledby="unreadable"><h2 id="unreadable">Could not be read</h2><ul>${unreadable.map(({ input, message }) =>
    `<li><b dir="auto">${escape(onOneLine(input, 200))}</b>: ${escape(onOneLine(message, 500))}</li>`).join('')}</ul></section>` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Feed check: ${escape(name)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><h1>Feed check: <span dir="auto">${escape(name)}</span></h1>
<p>${first ? `Checked on ${longDate(first.report.checkedOn)}.` : ''}${verdict ? ` <strong>${escape(onOneLine(verdict, 300))}</strong>` : ''}</p></header>
<main>
${failed}
${inspections.map((each, index) => feed(each, index, several, rows)).join('\n')}
</main>
<p id="sorted" class="unseen" role="status"></p>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
