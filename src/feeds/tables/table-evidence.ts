/**
 * A table whose headers are not all common ones: the judgement of its columns, each by its header and its values, and
 * of what they say together. The door to all of it, so that a plain table fetches none. Cells that say one thing
 * together are put into one (joined-columns.ts, street-columns.ts), ticks into words (yes-no-columns.ts).
 */
import { commonCategory } from '../categories/categorise.js';
import { categoryByRule } from '../categories/category-rules.js';
import { fold } from '../../text/normalise.js';
import { mapInSlices } from '../../model/map-in-slices.js';
import { slices } from '../../model/slices.js';
import { HAS_LETTERS_AS_HTML, lettersOfHtml, pathWord, serialisedWeek } from '../columns/cell-words.js';
import { present } from '../clean-text.js';
import { guessField, headerWords } from '../columns/column-evidence.js';
import { columnOverrides, isField } from '../columns/column-fields.js';
import { chosen, type Column, type ColumnField } from '../columns/columns.js';
import type { Sheet, TableOptions } from './table.js';
import { EITHER, isTicked, ticked } from '../columns/yes-no-columns.js';
import { yesOrNo } from '../columns/yes-no.js';
import type { ColumnOverride } from '../feed.js';
import { joinBounds, joinSeasons } from '../columns/bounding-columns.js';
import { idOfDayRows, joinDayColumns } from '../columns/day-columns.js';
import { joinDays, joinPersons, joinPhones, joinTicks, joinWords, type Change, type Joined } from '../columns/joined-columns.js';
import { findStreet, unitWord } from '../columns/street-columns.js';

export { layOut } from './sheet-layout.js';

const SAMPLE = 200;
/** The start of a cell tells its shape; what looks for shapes need not be quick on pages of text. */
export const LONGEST_LOOKED_AT = 300;
/** Fields of words, of which a tick may be one. */
const TICKABLE = /^(?:category|serves|languages|cost|description|name|organization|eligibility)$/;
const PHONES = /^(?:phone|fax|tty|text)$/;
const PERSON = /\b(?:contact (?:person|name|na|first|last|title)|nombre (?:del? )?contacto|persona (?:de )?contacto|nom (?:du |de la )?(?:contact|responsable)|personne contact|worker name|staff name)\b/;
const CONTACT = /^(?:contacts?|contacto|contact (?:info|information|details)|datos de contacto)$/;
const MANY = new Set(['phone', 'fax', 'tty', 'text', 'address', 'languages', 'serves', 'cost', 'category', 'description', 'coverage']);

/** "PHARMACYPHONE" -> "Pharmacy", "Crisis Line Phone" -> "Crisis Line", "Phone1Number" -> nothing. */
export function phoneLabel(header: string): string | undefined {
  const words = header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4').replace(/[_:]+/g, ' ').replace(/^\s*(?:phone|tel[eé]fono|t[eé]l[eé]phone|fax|tty)\b(?:\s*(?:number|no\.?))?/i, ' ')
    .replace(/\s*(phone|telephone|tel[eé]fono|t[eé]l[eé]phone|number|num|no\.?|fax|tty)\s*$/i, '').replace(/\s*(?:phone|number)\s*$/i, '').replace(/^[\s\d.]+|[\s\d.]+$/g, '').trim();
  return words && (words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words);
}

/** The columns with a meaning, in the order of the sheet, and the same sheet with cells that belong together in one. */
export async function judgeTable<S extends Sheet>(sheet: S, options: TableOptions): Promise<{ readonly columns: Column[]; readonly sheet: S }> {
  const { headers, body } = sheet, words = sheet.words ?? headers;
  // A setting that names no field is as good as none; column-report.ts says so. "#3" is the third column, whatever its header.
  const overrides = new Map([...columnOverrides(options)].filter(([, { field }]) => !field || isField(field)));
  const toldOf = (index: number): ColumnOverride | undefined => overrides.get(`#${index + 1}`) ?? overrides.get(headers[index] ?? '');
  const records = body.filter(({ left }) => !left), step = Math.max(1, Math.floor(records.length / SAMPLE));
  const sample = records.filter((_, index) => index % step === 0);
  const valuesOf = (index: number): string[] => sample.map(({ cells }) => present(cells[index]?.slice(0, LONGEST_LOOKED_AT))).filter(value => value !== undefined);
  const changes: Change[] = [];
  if (sample.some(({ cells }) => cells.some(cell => HAS_LETTERS_AS_HTML.test(cell)))) changes.push(cells => { for (const [index, cell] of cells.entries()) if (cell.includes('&')) cells[index] = lettersOfHtml(cell); });

  const next = slices(options.signal), ticks: { index: number; field: ColumnField; either: boolean }[] = [];
  const guessed = await mapInSlices(headers, next, (header, index): Column | undefined => {
    const told = toldOf(index);
    if (told) return isField(told.field) ? { index, header, field: told.field, confidence: 1, closed: told.closed ?? [], ...labelled(told.field, header) } : undefined;
    if (!header) return undefined;
    const values = valuesOf(index);
    const [field, confidence] = guessField(words[index] ?? header, values);
    const tick = (field === '' || TICKABLE.test(field)) && isTicked(values) ? ticked(words[index] ?? header, field) : undefined;
    if (tick) {
      ticks.push({ index, field: tick.field, either: tick.field === 'category' && EITHER.test(headerWords(words[index] ?? header)) });
      changes.push(cells => { cells[index] = yesOrNo(cells[index] ?? '') === true ? tick.word : ''; });
      return { index, header, field: tick.field, confidence: 0.7, closed: [] };
    }
    const label = labelled(field, header);
    // A number for some purpose does not lead the main one.
    const sure = Math.min(label.label && !/^(?:main|primary|general|principal)$/i.test(label.label) ? 0.9 : 0.99, Math.round(confidence * 100) / 100 - (values.length ? 0 : 0.01));
    return isField(field) && !(field === 'cost' && isTicked(values)) ? { index, header, field, confidence: sure, closed: [], ...label } : undefined;
  }, 1);
  await next();
  // "Domestic violence" beside ticks for veterans and women is whom it is for, and promises no shelter.
  const services = ticks.filter(({ field, either }) => field === 'category' && !either).length, peopleTicked = ticks.filter(({ field }) => field === 'serves').length;
  const told = new Set(peopleTicked > 0 && peopleTicked >= services ? ticks.filter(({ either }) => either).map(({ index }) => index) : []);
  let columns = withoutStaff(guessed.map(column => column && told.has(column.index) ? { ...column, field: 'serves' as const } : column), words);
  const join = (joined: Joined): void => {
    columns = [...joined.columns];
    changes.push(...joined.changes);
  };
  join(joinPersons(columns, words));
  join(streets(columns, headers, words, toldOf, valuesOf));
  const several = joinDayColumns(columns, words, valuesOf);
  join(several);
  if (!several.changes.length) join(joinDays(columns, headers, words));
  join(joinTicks(columns, index => isTicked(valuesOf(index))));
  // What only seems to describe is no part of the description.
  const describes = columns.some(column => column?.field === 'description' && column.confidence > 0.8);
  columns = columns.map(column => column?.field === 'description' && describes && column.confidence <= 0.8 ? undefined : column);
  const few = (column: Column | undefined): Column | undefined => column && chosen(columns, MANY).includes(column) ? column : undefined;
  columns = idOfDayRows(columns.map(few), words);
  columns = servicesAsCategory(columns, words, valuesOf);
  join(joinPhones(columns, words));
  join(joinSeasons(columns, headers, words));
  join(joinBounds(columns, words));
  for (const column of columns) {
    if (column?.field === 'hours' && valuesOf(column.index).some(value => serialisedWeek(value) !== undefined)) changes.push(cells => { cells[column.index] = serialisedWeek(cells[column.index] ?? '') ?? cells[column.index] ?? ''; });
    if (column?.field === 'category' && valuesOf(column.index).some(value => pathWord(value) !== undefined)) changes.push(cells => { cells[column.index] = pathWord(cells[column.index] ?? '') ?? cells[column.index] ?? ''; });
    if (column?.field === 'status') {
      const { index } = column;
      changes.push(activity(column, words[index] ?? ''));
      // Beside "normal" and "notice", "closed" is how things stand now, and not for good.
      if (valuesOf(index).some(value => /^(?:normal|notice|limited|open)\b/i.test(value)) && /operat/.test(headerWords(words[index] ?? '') + headers[index])) changes.push(cells => { if (/^closed$/i.test(cells[index] ?? '')) cells[index] = 'Temporarily closed'; });
    }
  }
  for (const field of ['category', 'serves', 'languages', 'cost'] as const) join(joinWords(columns, field));
  join(joinWords(columns, 'description', '\n'));
  return { columns: columns.filter(column => column !== undefined), sheet: await changed(sheet, changes, options.signal) };
}

async function changed<S extends Sheet>(sheet: S, changes: readonly Change[], signal: AbortSignal | undefined): Promise<S> {
  if (!changes.length) return sheet;
  const next = slices(signal), body: S['body'][number][] = [];
  for (const row of sheet.body) {
    if (body.length % 5 === 0) await next();
    const cells = [...row.cells];
    if (!row.left) for (const change of changes) change(cells);
    body.push({ ...row, cells });
  }
  return { ...sheet, body };
}

/** Beside names, a column called "service" whose words are mostly categories says what kind of service it is. */
function servicesAsCategory(columns: readonly (Column | undefined)[], words: readonly string[], valuesOf: (index: number) => readonly string[]): (Column | undefined)[] {
  if (columns.some(column => column?.field === 'category')) return [...columns];
  const isCategory = (value: string): boolean => { const label = fold(value).replace(/[-_/\s]+/g, ' ').trim(); return (commonCategory(label) ?? categoryByRule(label)) !== undefined; };
  const index = words.findIndex((header, at) => !columns[at] && /^(?:service|program|servicio|programa)$/.test(headerWords(header)) && valuesOf(at).filter(isCategory).length * 10 >= Math.max(1, valuesOf(at).length) * 6);
  return columns.map((column, at) => at === index ? { index, header: words[index] ?? '', field: 'category' as const, confidence: 0.6, closed: [] } : column);
}

/** An address in several columns, and a full one that only repeats its parts. */
function streets(columns: readonly (Column | undefined)[], headers: readonly string[], words: readonly string[], toldOf: (index: number) => ColumnOverride | undefined, valuesOf: (index: number) => readonly string[]): Joined {
  const next = [...columns], changes: Change[] = [];
  const taken = new Set([...headers.keys()].filter(index => toldOf(index)));
  const street = findStreet(words, taken);
  const lines = columns.filter((column): column is Column => column?.field === 'address' && column.confidence < 1 && !street?.parts.includes(column.index));
  const whole = (column: Column): boolean => /\b(?:full|complete|formatted|complet[oae]|source format)\b/.test(headerWords(words[column.index] ?? ''));
  if (street) {
    for (const index of street.parts) next[index] = { index, header: headers[index] ?? '', field: 'address', confidence: 0.9, closed: [] };
    // Where the parts say nothing, what another column says of the whole.
    changes.push(cells => {
      const line = street.read(cells) ?? lines.map(({ index }) => present(cells[index])).find(Boolean) ?? '';
      for (const index of [...street.parts, ...lines.map(each => each.index)]) cells[index] = '';
      cells[street.index] = line;
    });
  } else if (lines.some(line => !whole(line) && valuesOf(line.index).filter(value => /\d/.test(value)).length * 2 >= valuesOf(line.index).length)) for (const line of lines.filter(whole)) next[line.index] = undefined;
  for (const column of next) {
    const word = column?.field === 'address' ? unitWord(words[column.index] ?? '') : undefined;
    if (column && word) changes.push(cells => { const cell = present(cells[column.index]); cells[column.index] = cell && /^[#\w-]{1,6}$/.test(cell) ? `${word.charAt(0).toUpperCase()}${word.slice(1)} ${cell}` : cell ?? ''; });
  }
  return { columns: next, changes };
}

/** "Active: no" to the status that it means. */
const activity = ({ index }: Column, header: string): Change => cells => {
  const said = yesOrNo(cells[index] ?? '');
  if (said === undefined) return;
  const turned = /inactiv|closed|defunct|cerrado|ferme/.test(headerWords(header));
  cells[index] = /activ|aktiv|actif|ativo|open/.test(headerWords(header)) || turned ? said === turned ? 'inactive' : 'active' : '';
};

const labelled = (field: string, header: string): { label?: string } => {
  const label = PHONES.test(field) ? phoneLabel(header) : undefined;
  return label ? { label } : {};
};

/** Beside the name of a contact person, "contact phone" is that person's, and theirs alone is no number for residents. */
function withoutStaff(candidates: readonly (Column | undefined)[], words: readonly string[]): (Column | undefined)[] {
  // "Contact" is a person where there is a column of phones beside it.
  const called = (column: Column | undefined): boolean => column !== undefined && column.field === 'phone' && column.confidence < 1 && CONTACT.test(headerWords(words[column.index] ?? ''));
  if (candidates.some(called) && candidates.some(column => column?.field === 'phone' && !called(column))) return withoutStaff(candidates.map(column => called(column) ? undefined : column), words);
  if (!words.some(header => PERSON.test(headerWords(header)))) return [...candidates];
  const personal = (column: Column | undefined): boolean => column !== undefined && column.confidence < 1 && /^(?:phone|email)$/.test(column.field) && /\b(?:contact\w*|worker|staff)\b/.test(headerWords(words[column.index] ?? ''));
  const others = candidates.some(column => column?.field === 'phone' && !personal(column));
  return candidates.map(column => personal(column) && (column?.field === 'email' || others) ? undefined : column);
}
