/** A report in sentences for a person who keeps a spreadsheet, not a program: what was read, what is missing, what to mend and where. */
import { categoriesEn } from '../locale/categories.en.js';
import { onOneLine } from '../text/one-line.js';
import { UNSURE } from './advice.js';
import { kindWords, problemBlock, rowsWords } from './problem-words.js';
import type { Advice, CategoryUse, FeedReport } from './report.js';
import type { Section, TableRow } from './section.js';
import { ENCODINGS, FIELDS, FORMATS } from './words.data.js';

export interface SectionOptions {
  /** Examples of one kind of problem. Default 50. */
  readonly examples?: number;
  /** Rows of one table. Default 300. */
  readonly rows?: number;
}

const number = (value: number): string => value.toLocaleString('en');
export const many = (count: number, one: string, more = `${one}s`): string => `${number(count)} ${count === 1 ? one : more}`;

/** "98 of 101 (97 %)". All is 100 and none is 0 only when it is so. */
export function share(count: number, of: number): string {
  const percent = of === 0 ? 0 : (count / of) * 100;
  const shown = count === of ? 100 : count === 0 ? 0 : Math.min(99, Math.max(1, Math.round(percent)));
  return `${number(count)} of ${number(of)} (${of === 0 ? '-' : shown} %)`;
}

const wordsIn = (table: Readonly<Record<string, string>>, key: string): string | undefined => Object.hasOwn(table, key) ? table[key] : undefined;

/** The field in plain words; the name that settings use where there are none. */
export function fieldWords(field: string): string {
  return wordsIn(FIELDS, field) ?? onOneLine(field, 40);
}

/** The project's category in plain words. */
export function categoryWords(id: string): string {
  return wordsIn(categoriesEn, `category:${id}`) ?? onOneLine(id, 60);
}

function summary({ resources, errors, warnings, format, encoding }: FeedReport): Section {
  const found = errors || warnings
    ? `Problems: ${many(errors, 'error')} (something in the feed is lost), ${many(warnings, 'note')}.` : 'No problems found.';
  return {
    id: 'summary', heading: 'In short', blocks: [
      { kind: 'words', text: `Recognised as ${FORMATS[format]}${encoding ? `, in ${ENCODINGS[encoding]}` : ''}. It gives ${many(resources, 'resource')}.` },
      { kind: 'words', text: found },
    ],
  };
}

const ADVICE: Readonly<Record<Exclude<Advice['code'], 'mend-errors'>, (count: number, of: number, report: FeedReport) => string>> = {
  'check-country': (count, of) => `${share(count, of)} of those with a phone have none that is whole in the country that was assumed. If the feed is of another country, say which with the country setting, as in ES.`,
  'check-columns': count => `Check ${many(count, 'column')} whose meaning is not sure. A wrong guess puts words in the wrong place.`,
  'phones-missing': (count, of, { have }) => `${share(count, of)} ${count === 1 ? 'has' : 'have'} no phone that can be called. ${have.phone ? 'Add the numbers that are missing, and mend those that are not whole.' : 'Add a column "Phone". If there is one, say which column it is.'}`,
  'hours-as-text': (count, of) => `${share(count, of)} ${count === 1 ? 'has' : 'have'} hours that are not understood, so nobody is told whether it is open. Write them as "Mon-Fri 9am-5pm".`,
  'hours-missing': (count, of) => `${share(count, of)} ${count === 1 ? 'gives' : 'give'} no hours. Add a column "Hours", as "Mon-Fri 9am-5pm".`,
  'places-missing': (count, of) => `${share(count, of)} ${count === 1 ? 'has' : 'have'} no place. Add an address, or latitude and longitude, unless it is a phone line.`,
  'map-categories': count => `${many(count, 'category word is', 'category words are')} not known here. Say what each is with the categories setting, so that people find it behind the right door.`,
  'categories-missing': (count, of) => `${share(count, of)} ${count === 1 ? 'has' : 'have'} no category. Add a column "Category".`,
  'dates-missing': (count, of, { have }) => have.verificationDate ? `${share(count, of)} ${count === 1 ? 'does' : 'do'} not say when a person last checked ${count === 1 ? 'it' : 'them'}. Fill in the dates (YYYY-MM-DD).`
    : 'No resource says when a person last checked it. A column "Last verified" with dates (YYYY-MM-DD) tells residents how far to trust it.',
  'check-again': (count, of, { freshness }) => `${share(count, of)} ${count === 1 ? 'was' : 'were'} last checked more than ${many(freshness.staleAfterDays, 'day')} ago. Call and check ${count === 1 ? 'it' : 'them'} again.`,
  'confirm-confidential': count => `${many(count, 'resource')} ${count === 1 ? 'seems' : 'seem'} confidential, so no place is shown. If ${count === 1 ? 'it is' : 'one of them is'} public, name it in publicPlaces. If another must stay hidden, mark it in a column "Confidential".`,
};

function first(report: FeedReport): Section[] {
  const items = report.first.map(({ code, count, of = 0, problem }) => {
    const group = report.problems.find(each => each.code === problem);
    return code === 'mend-errors' ? group ? `${many(count, 'error')}: ${kindWords(group)} ${rowsWords(group, report.records.length)}`.trim() : '' : ADVICE[code](count, of, report);
  }).filter(Boolean);
  return items.length ? [{ id: 'first', heading: 'What to do first', blocks: [{ kind: 'steps', items }] }] : [];
}

function problems({ problems: groups, records }: FeedReport, examples: number): Section[] {
  return groups.length ? [{ id: 'problems', heading: 'Problems', blocks: groups.map(group => problemBlock(group, records.length, examples)) }] : [];
}

function recognised({ records }: FeedReport, most: number): Section {
  return {
    id: 'recognised', heading: 'What became of every record', blocks: [{
      kind: 'table', id: 'records', caption: 'Records by table', head: ['Table', 'Read', 'Used', 'Same as another', 'Left out'], more: Math.max(0, records.length - most),
      rows: records.slice(0, most).map(({ table, read, used, merged, rejected }) => ({ key: table, cells: [onOneLine(table), ...[read, used, merged, rejected].map(number)] })),
    }],
  };
}

function columns({ columns: guesses }: FeedReport, most: number): Section[] {
  const used = guesses.filter(({ field }) => field), unused = guesses.filter(({ field }) => !field);
  if (!used.length) return [];
  const sure = (confidence: number): string => `${Math.round(confidence * 100)} %${confidence < UNSURE ? ', check it' : ''}`;
  return [{
    id: 'columns', heading: 'Columns', blocks: [
      {
        kind: 'table', id: 'columns', caption: 'Columns and what they were taken for', head: ['Column', 'Taken for', 'Field', 'How sure'], more: Math.max(0, used.length - most),
        rows: used.slice(0, most).map(({ column, field, confidence }) => ({ key: column, cells: [onOneLine(column, 40) || '(no header)', fieldWords(field), onOneLine(field, 40), sure(confidence)] })),
      },
      ...(unused.length ? [{ kind: 'words', text: `Not used: ${unused.slice(0, most).map(({ column }) => onOneLine(column, 40) || '(no header)').join(', ')}.` } as const] : []),
      { kind: 'words', text: 'Wrong? Say what a column means with the columns setting: {"Header": "field"}, or {"Header": ""} to leave it out.' },
    ],
  }];
}

function shares({ resources, have, freshness }: FeedReport): Section {
  const hours = have.hoursComplete + have.hoursPartial + have.hoursAsText;
  const row = (key: string, count: number, more = ''): TableRow => ({ key, cells: [key, share(count, resources), more] });
  const days = many(freshness.staleAfterDays, 'day');
  const fresh = freshness.newest
    ? `Last checked by a person: from ${freshness.oldest} to ${freshness.newest}. ${freshness.stale ? `${many(freshness.stale, 'is', 'are')} older than ${days}.` : `None is older than ${days}.`}`
    : 'No resource says when a person last checked it.';
  return {
    id: 'shares', heading: 'What residents will find', blocks: [
      {
        kind: 'table', id: 'shares', caption: `Of ${many(resources, 'resource')}, with`, head: ['With', 'How many', 'Of these'], more: 0,
        rows: [
          row('a phone', have.phone, have.callablePhone < have.phone ? `${share(have.callablePhone, resources)} that can be called` : ''),
          row('a place', have.place, have.pin < have.place ? `${share(have.pin, resources)} with a pin on the map` : ''),
          row('hours', hours, hours ? `${number(have.hoursComplete)} understood, ${number(have.hoursPartial)} in part, ${number(have.hoursAsText)} shown as text` : ''),
          row('a category', have.category, have.knownCategory < have.category ? `${share(have.knownCategory, resources)} known here` : ''),
          row('a date of checking', have.verificationDate),
        ],
      },
      ...(have.confidential ? [{ kind: 'words', text: `${many(have.confidential, 'resource')} seem${have.confidential === 1 ? 's' : ''} confidential: no place is shown.` } as const] : []),
      { kind: 'words', text: fresh },
    ],
  };
}

function categories({ categories: uses }: FeedReport, most: number): Section[] {
  if (!uses.length) return [];
  const row = ({ label, id, resources }: CategoryUse): TableRow =>
    ({ key: label, cells: [onOneLine(label, 80), id === undefined ? 'not known here: shown as written' : categoryWords(id), id === undefined ? '' : onOneLine(id, 60), number(resources)] });
  const rows = [...uses.filter(({ id }) => id === undefined), ...uses.filter(({ id }) => id !== undefined)];
  return [{
    id: 'categories', heading: 'Categories', blocks: [
      {
        kind: 'table', id: 'categories', caption: "The agency's words and what they were taken for", head: ["Agency's word", 'Taken for', 'Category id', 'Resources'],
        rows: rows.slice(0, most).map(row), more: Math.max(0, rows.length - most),
      },
      { kind: 'words', text: 'Wrong? Say what a word means with the categories setting: {"Word": "category id"}, or {"Word": ""} for none.' },
    ],
  }];
}

/** The report in sentences, what to act on first. */
export function sectionsOf(report: FeedReport, { examples = 50, rows = 300 }: SectionOptions = {}): Section[] {
  return [summary(report), ...first(report), ...problems(report, examples), shares(report), ...categories(report, rows), ...columns(report, rows), recognised(report, rows)];
}
