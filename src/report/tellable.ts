/**
 * What of a feed's problems may be told. A report is passed on by mail and hung on servers, so that no address or
 * coordinate of a confidential place may stand in it, in the value of a problem neither. The reader takes the obvious
 * ones out; here they leave the house, and doubt falls on the side of silence: where a feed has any confidential
 * resource, the value of a problem is told only if its record is known to be another's. The row or pointer stays,
 * which is all that the keeper of the feed needs.
 */
import type { Feed, Problem } from '../feeds/feed.js';
import { codeOf } from '../feeds/problems.js';

const ABOUT_PLACE = /address|street|place|location|postal|zip|latitude|longitude|coordinate|geometry|coverage|\b(?:lat|lon|lng)\b/i;

const recordOf = ({ table = '', row, pointer }: Problem): string | undefined =>
  pointer === undefined && row === undefined ? undefined : `${table} ${pointer ?? row}`;

/** Without its value and without words of the record in its sentence. */
function silent({ value: _value, ...problem }: Problem): Problem {
  const words = Object.values(problem.params).filter((each): each is string => typeof each === 'string' && each !== '');
  const params = Object.fromEntries(Object.entries(problem.params).map(([key, each]) => [key, typeof each === 'string' ? '…' : each]));
  return { ...problem, params, message: words.reduce((message, word) => message.replaceAll(word, '…'), problem.message) };
}

export function tellableProblems({ resources, problems, records }: Feed): readonly Problem[] {
  if (!resources.some(({ confidential }) => confidential)) return problems;
  // A row number tells whose a problem is only where there is one table.
  const rows = records.length > 1 ? [] : resources.filter(({ source }) => source?.row !== undefined);
  const open = new Set(rows.filter(({ confidential }) => !confidential).map(({ source }) => source?.row));
  const closed = new Set(rows.filter(({ confidential }) => confidential).map(({ source }) => source?.row));
  // A copy of a confidential record was merged into it; whose copy one is, cannot be told of every format.
  const secret = new Set(problems.filter(({ code, params }) => code === 'place-withheld' || (/^(?:record-repeated|hours-joined)$/.test(code) && !open.has(Number(params['first'])))).map(recordOf));
  // Past their limit the records of these are not listed, and any might be one.
  const unlisted = problems.some(problem => problem.code !== codeOf(problem) && /^(?:place-withheld|record-repeated|hours-joined)$/.test(codeOf(problem)));
  return problems.map(problem => {
    if (problem.code === 'place-withheld') return problem;
    const record = recordOf(problem);
    if (record !== undefined && ((unlisted && !open.has(problem.row)) || secret.has(record) || closed.has(problem.row))) return silent(problem);
    return problem.value !== undefined && ABOUT_PLACE.test(problem.field ?? '') && !open.has(problem.row) ? silent(problem) : problem;
  });
}
