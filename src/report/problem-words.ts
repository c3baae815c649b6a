/** A kind of problem in one sentence, and where it is. Where its sentences differ in a word or number, that one is left open and stands beside each example. */
import type { Problem } from '../feeds/feed.js';
import { PROBLEM_MESSAGES } from '../feeds/problem-messages.data.js';
import { onOneLine } from '../text/one-line.js';
import type { ProblemGroup } from './report.js';
import type { Block } from './section.js';

const number = (value: number): string => value.toLocaleString('en');

/** Parameters that are not the same for all of a kind. */
function open({ problems }: ProblemGroup): string[] {
  const [first] = problems;
  return Object.keys(first?.params ?? {}).filter(key => problems.some(({ params }) => params[key] !== first?.params[key]));
}

/** What is wrong with all of a kind, and how to mend it. */
export function kindWords(group: ProblemGroup): string {
  const [first] = group.problems, varying = open(group);
  const template = Object.hasOwn(PROBLEM_MESSAGES, group.code) ? (PROBLEM_MESSAGES as Readonly<Record<string, string>>)[group.code] : undefined;
  if (!varying.length || !template) return onOneLine(first?.message ?? '', 300);
  return onOneLine(template.replace(/\{(\w+)\}/g, (_, name: string) => varying.includes(name) ? '…' : String(first?.params[name] ?? '')), 300);
}

/** The words and numbers of one problem that its kind leaves open, where its value does not say them. */
function ownWords(problem: Problem, varying: readonly string[]): string {
  return onOneLine(varying.map(key => problem.params[key]).filter(value => value !== undefined && String(value) !== problem.value).join(', '), 120);
}

function where({ row, pointer, table, field }: Problem, tables: number): string {
  return [tables > 1 && table ? onOneLine(table, 40) : '', row === undefined ? pointer ? onOneLine(pointer, 60) : '' : `row ${row}`, field ? onOneLine(field, 40) : ''].filter(Boolean).join(', ');
}

export function problemBlock(group: ProblemGroup, tables: number, most: number): Block {
  const varying = open(group);
  const examples = group.problems.slice(0, most).map(problem => {
    const text = ownWords(problem, varying);
    return {
      where: where(problem, tables), ...(problem.value && { value: onOneLine(problem.value, 60) }), ...(text && { text }),
      ...(problem.row !== undefined && tables === 1 && { row: problem.row }),
    };
  }).filter(each => each.where || each.value || each.text);
  return { kind: 'problem', severity: group.severity, count: group.count, text: kindWords(group), examples, more: Math.max(0, group.count - most) };
}

/** "Rows 2, 4 and 3 more.", with the name of the table where there are several; empty where rows are not what it is about. */
export function rowsWords({ problems }: ProblemGroup, tables: number): string {
  const rows = [...new Set(problems.map(({ row }) => row).filter(row => row !== undefined))];
  const names = new Set(problems.map(({ table }) => table));
  if (!rows.length || (tables > 1 && names.size > 1)) return '';
  const [table] = names;
  const few = `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ` and ${number(rows.length - 5)} more` : ''}.`;
  return tables > 1 && table ? `In ${onOneLine(table, 40)}: ${few}` : `${few[0]?.toUpperCase()}${few.slice(1)}`;
}
