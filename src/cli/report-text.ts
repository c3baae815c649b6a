/** The report's sections as lines on a terminal, whose last lines are seen first: what was read comes before what to mend. */
import type { FeedReport } from '../report/report.js';
import type { Block, Section, SectionId } from '../report/section.js';
import { sectionsOf } from '../report/sections.js';
import { onOneLine } from './terminal.js';

const ORDER: readonly SectionId[] = ['summary', 'recognised', 'columns', 'shares', 'categories', 'problems', 'first'];
const EXAMPLES = 5;
const ROWS = 40;

type Table = Extract<Block, { kind: 'table' }>;

const more = (count: number): string[] => count ? [`  and ${count.toLocaleString('en')} more`] : [];
const widest = (texts: readonly string[]): number => Math.min(44, Math.max(0, ...texts.map(({ length }) => length)));

/** One line a row; a table that is a list of counts reads as a sentence. */
const ROW: Readonly<Record<Table['id'], (cells: readonly string[], width: number) => string>> = {
  records: ([table, read, used, merged, rejected]) => `  ${table}: ${read} ${read === '1' ? 'record' : 'records'} read, ${used} used, ${merged} the same as another, ${rejected} left out`,
  columns: ([column = '', words, field, sure], width) => `  ${column.padEnd(width)}  ${field} (${sure}): ${words}`,
  shares: ([what = '', count, rest], width) => `  ${what.padEnd(width)}  ${count}${rest ? `: ${rest}` : ''}`,
  categories: ([label = '', words, id, count], width) => `  ${label.padEnd(width)}  ${count} × ${id ? `${id}: ` : ''}${words}`,
};

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'words': return [`  ${block.text}`];
    case 'steps': return block.items.map((item, index) => `  ${index + 1}. ${item}`);
    case 'table': {
      const width = widest(block.rows.map(({ cells: [cell = ''] }) => cell));
      return [...(block.id === 'records' ? [] : [`  ${block.caption}:`]), ...block.rows.map(({ cells }) => ROW[block.id](cells, width)), ...more(block.more)];
    }
    case 'problem': return [
      `  ${block.severity === 'error' ? 'ERROR' : 'note '} ${block.count.toLocaleString('en')} × ${block.text}`,
      ...block.examples.map(({ where, value, text }) => `          ${[[where, value && `"${value}"`].filter(Boolean).join(': '), text].filter(Boolean).join('. ')}`),
      ...(block.more ? [`          and ${block.more.toLocaleString('en')} more`] : []),
    ];
  }
}

const said = ({ heading, blocks }: Section): string[] => ['', heading, ...blocks.flatMap(lines)];

export function reportText(report: FeedReport): string {
  const sections = sectionsOf(report, { examples: EXAMPLES, rows: ROWS });
  return [`== ${onOneLine(report.input, 200)}`, ...ORDER.flatMap(id => sections.filter(each => each.id === id)).flatMap(said), ''].join('\n');
}
