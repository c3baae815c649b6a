/** A report in sentences for a person who keeps a spreadsheet, not a program: what was read, what is missing, what to mend and where. */
import type { Problem } from '../feeds/feed.js';
import type { FeedReport, ProblemGroup } from './report.js';
import { onOneLine } from './terminal.js';

const FORMATS: Readonly<Record<FeedReport['format'], string>> = {
  csv: 'a spreadsheet (CSV)', hsds: 'HSDS, the standard for directories', resources: "this project's own JSON", geojson: 'GeoJSON', arcgis: 'ArcGIS features',
  socrata: 'rows of an open-data portal', samhsa: "SAMHSA's directory",
};
const EXAMPLES = 5;

const many = (count: number, one: string, more = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

/** "98 of 101 (97 %)". All is 100 and none is 0 only when it is so. */
function share(count: number, of: number): string {
  const percent = of === 0 ? 0 : (count / of) * 100;
  const shown = count === of ? 100 : count === 0 ? 0 : Math.min(99, Math.max(1, Math.round(percent)));
  return `${count.toLocaleString('en')} of ${of.toLocaleString('en')} (${of === 0 ? '-' : shown} %)`;
}

function recognised({ format, columns, records }: FeedReport): string[] {
  const used = columns.filter(({ field }) => field), unused = columns.filter(({ field }) => !field);
  const widest = Math.max(0, ...used.map(({ column }) => onOneLine(column, 40).length));
  return [
    `Recognised as ${FORMATS[format]}.`,
    ...records.map(({ table, read, used: kept, merged, rejected }) =>
      `  ${onOneLine(table)}: ${many(read, 'record')} read, ${kept.toLocaleString('en')} used, ${merged.toLocaleString('en')} the same as another, ${rejected.toLocaleString('en')} left out`),
    ...(used.length ? ['', 'Columns and what they were taken for (how sure):'] : []),
    ...used.map(({ column, field, confidence }) => `  ${onOneLine(column, 40).padEnd(widest)}  ${field} (${Math.round(confidence * 100)} %)`),
    ...(unused.length ? [`  Not used: ${unused.map(({ column }) => onOneLine(column, 40) || '(no header)').join(', ')}`] : []),
    ...(used.length ? ['  Wrong? Say what a column means with --columns \'{"Header": "field"}\'.'] : []),
  ];
}

function shares({ resources, have, freshness }: FeedReport): string[] {
  const line = (what: string, count: number, more = ''): string => `  ${what.padEnd(20)}${share(count, resources)}${more}`;
  const hours = have.hoursComplete + have.hoursPartial + have.hoursAsText;
  const days = freshness.staleAfterDays;
  return [
    `${many(resources, 'resource')}. Of these, with`,
    line('a phone', have.phone, have.callablePhone < have.phone ? `; ${share(have.callablePhone, resources)} that can be called` : ''),
    line('a place', have.place, have.pin < have.place ? `; ${share(have.pin, resources)} with a pin on the map` : ''),
    line('hours', hours, hours ? `: ${have.hoursComplete} understood, ${have.hoursPartial} in part, ${have.hoursAsText} shown as text` : ''),
    line('a category', have.category, have.knownCategory < have.category ? `; ${share(have.knownCategory, resources)} known here` : ''),
    line('a date of checking', have.verificationDate),
    ...(have.confidential ? [`  ${many(have.confidential, 'resource')} seem${have.confidential === 1 ? 's' : ''} confidential: no place is shown.`] : []),
    '',
    freshness.newest
      ? `Last checked by a person: from ${freshness.oldest} to ${freshness.newest}. ${freshness.stale ? `${many(freshness.stale, 'is', 'are')} older than ${many(days, 'day')}.` : `None is older than ${many(days, 'day')}.`}`
      : 'No resource says when a person last checked it. A column "Last verified" with dates (YYYY-MM-DD) tells residents how far to trust it.',
  ];
}

function where({ row, pointer, table, field, value }: Problem, tables: number): string {
  const place = [tables > 1 && table ? onOneLine(table, 40) : '', row === undefined ? pointer ? onOneLine(pointer, 60) : '' : `row ${row}`, field ? onOneLine(field, 40) : ''].filter(Boolean).join(', ');
  return [place, value ? `"${onOneLine(value, 60)}"` : ''].filter(Boolean).join(': ');
}

function problemLines({ severity, count, problems }: ProblemGroup, tables: number): string[] {
  const sentences = [...new Set(problems.map(({ message }) => message))];
  const [first = ''] = sentences;
  const shown = problems.slice(0, EXAMPLES);
  return [
    `  ${severity === 'error' ? 'ERROR' : 'note '} ${count.toLocaleString('en')} × ${onOneLine(first, 300)}`,
    ...shown.map(problem => [where(problem, tables), sentences.length > 1 && problem.message !== first ? onOneLine(problem.message, 200) : ''].filter(Boolean).join('. '))
      .filter(Boolean).map(line => `          ${line}`),
    ...(count > shown.length ? [`          and ${(count - shown.length).toLocaleString('en')} more`] : []),
  ];
}

export function reportText(report: FeedReport): string {
  const { input, errors, warnings, problems, records } = report;
  const found = problems.length
    ? [`Problems: ${many(errors, 'error')} (something in the feed is lost), ${many(warnings, 'note')}.`, ...problems.flatMap(group => problemLines(group, records.length))]
    : ['No problems found.'];
  return [`== ${onOneLine(input, 200)}`, ...recognised(report), '', ...shares(report), '', ...found, ''].join('\n');
}
