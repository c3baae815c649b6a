/**
 * Columns that say one thing together, put into one cell in the words that a person would write: a phone with its
 * extension and what it is for, a weekday's opening and closing time, ticks under weekdays. What is read is then read as
 * from any other cell. Nothing is put in that no cell or header says.
 */
import { present } from '../clean-text.js';
import { headerWords } from './column-evidence.js';
import type { Column, ColumnField } from './columns.js';
import { yesOrNo } from './yes-no.js';

/** Changes the cells of one row, in place. */
export type Change = (cells: string[]) => void;
export interface Joined { readonly columns: readonly (Column | undefined)[]; readonly changes: readonly Change[] }
type Columns = readonly (Column | undefined)[];

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const NAMES = ['monday|mon|lunes|lundi|segunda|montag', 'tuesday|tues|tue|martes|mardi|terca|dienstag', 'wednesday|weds|wed|miercoles|mercredi|quarta|mittwoch', 'thursday|thurs|thur|thu|jueves|jeudi|quinta|donnerstag',
  'friday|fri|viernes|vendredi|sexta|freitag', 'saturday|sat|sabado|samedi|samstag', 'sunday|sun|domingo|dimanche|sonntag'].map(names => new RegExp(`^(.*?)\\b(?:${names})\\b(.*)$`));
const OPENS = /^(?:hours?|time|hora|heure)?\s*(?:open(?:s|ing)?|start(?:s|ing)?|from|begins?|abre|apertura|ouverture|de|inicio|desde|debut|von|offnet)\s*(?:hours?|time|at|hora)?\s*\d?$/;
const CLOSES = /^(?:hours?|time|hora|heure)?\s*(?:clos(?:e|es|ing)|end(?:s|ing)?|to|until|till|cierra|cierre|fermeture|a|fin|hasta|bis|schliesst)\s*(?:hours?|time|at|hora)?\s*\d?$/;
const SESSION = /^(?:am|pm|morning|afternoon|evening|manana|tarde|noche|matin|apres midi|soir|vormittag|nachmittag)$/;
const SHUT = /^(?:closed|cerrado|ferme|fermé|geschlossen|fechado)$/i;

/** Of the words of a header: which day it names, and what is left of them. */
function dayOf(words: string): { readonly day: number; readonly rest: string } | undefined {
  for (const [day, pattern] of NAMES.entries()) {
    const found = pattern.exec(words);
    if (found) return { day, rest: `${found[1]} ${found[2]}`.trim() };
  }
  return undefined;
}

/** "Monday Open", "Monday Close"; "lundi matin", "lundi après-midi". */
export function joinDays(columns: Columns, headers: readonly string[], words: readonly string[]): Joined {
  const next = [...columns], changes: Change[] = [];
  const named = words.flatMap((header, index) => { const found = columns[index]?.confidence === 1 ? undefined : dayOf(headerWords(header)); return found ? [{ index, ...found }] : []; });
  for (const [day, field] of DAYS.entries()) {
    const own = named.filter(each => each.day === day);
    const opens = own.filter(({ rest }) => OPENS.test(rest)), closes = own.filter(({ rest }) => CLOSES.test(rest)), sessions = own.filter(({ rest }) => SESSION.test(rest));
    const [first] = opens.length && opens.length === closes.length ? opens : sessions.length > 1 ? sessions : [];
    if (!first) continue;
    for (const { index } of own) next[index] = { index, header: headers[index] ?? '', field, confidence: 0.8, closed: [] };
    next[first.index] = { index: first.index, header: field.charAt(0).toUpperCase() + field.slice(1), field, confidence: 0.9, closed: [] };
    changes.push(opens.length && opens.length === closes.length
      ? cells => {
        const ranges = opens.map(({ index }, at) => [present(cells[index]), present(cells[closes[at]?.index ?? -1])]);
        cells[first.index] = [...new Set(ranges.map(range => range.find(time => time && SHUT.test(time)) ?? range.filter(Boolean).join(' - ')).filter(Boolean))].join(', ');
      }
      : cells => { cells[first.index] = sessions.map(({ index }) => present(cells[index])).filter(Boolean).join(', '); });
  }
  return { columns: next, changes };
}

/** Weekdays that are only ticked ("Mon: X") are days, and say no hours. */
export function joinTicks(columns: Columns, ticked: (index: number) => boolean): Joined {
  const days = DAYS.flatMap((field, day) => columns.flatMap(column => column?.field === field && column.confidence < 1 ? [{ day, index: column.index }] : []));
  const [first] = days;
  if (!first || days.length < 3 || !days.every(({ index }) => ticked(index)) || columns.some(column => column?.field === 'days')) return { columns, changes: [] };
  const next = columns.map(column => column && (DAYS as readonly string[]).includes(column.field) ? { ...column, field: 'days' as const, confidence: column.index === first.index ? 0.81 : 0.8 } : column);
  return {
    columns: next,
    changes: [cells => { cells[first.index] = days.filter(({ index }) => yesOrNo(cells[index] ?? '') === true).map(({ day }) => (DAYS[day] ?? '').replace(/^./, letter => letter.toUpperCase())).join(', '); }],
  };
}

const PHONES = /^(?:phone|fax|tty|text)$/;
const EXTENSION = /^(?:extension|ext|extn|x|poste|anexo|interno|int|ramal|extension number|ext no|ext number)$/;
const NOTED = /^(?:name|label|desc|descr|descrip|description|type|kind|function|use|usage|notes?|purpose|program|comments?|remarks?|details?|info|category|nombre|tipo|descripcion|nom|type de|libelle)$/;

/** The words of a header without "number", and the number that counts its columns. */
function apart(said: string): readonly [string, string] {
  const words = said.split(' ').filter(word => !/^(?:number|num|no|nr|numero)$/.test(word));
  return [words.filter(word => !/^\d$/.test(word)).join(' '), words.find(word => /^\d$/.test(word)) ?? ''];
}

/** "Phone1Number" with "Phone1Name" and "Phone1Extension"; "Phone" with the "Ext" that follows it. */
export function joinPhones(columns: Columns, words: readonly string[]): Joined {
  const changes: Change[] = [];
  const said = words.map(headerWords);
  const next = [...columns];
  const phones = columns.filter((column): column is Column => column !== undefined && PHONES.test(column.field));
  for (const column of phones) {
    const { index } = column;
    const [stem, nth] = apart(said[index] ?? '');
    // "Phone 1 Type" and "Phone Type 1" are both of "Phone 1".
    const companions = (kinds: RegExp): number[] => said.flatMap((other, at) => {
      const [words, own] = apart(other), taken = at === index || next[at]?.confidence === 1 || (next[at] && PHONES.test(next[at].field));
      return !taken && own === nth && words.startsWith(`${stem} `) && kinds.test(words.slice(stem.length + 1)) ? [at] : [];
    });
    const follows = EXTENSION.test(said[index + 1] ?? '') || /^(?:phone|telephone|tel) ext(?:ension)?$/.test(said[index + 1] ?? '') ? index + 1 : undefined;
    const extension = companions(EXTENSION)[0] ?? follows, notes = companions(NOTED);
    if (extension === undefined && !notes.length) continue;
    for (const at of [extension, ...notes]) if (at !== undefined) next[at] = { ...column, index: at, header: words[at] ?? '', confidence: 0.7 };
    changes.push(cells => {
      const number = present(cells[index]);
      const [digitsCell, ...told] = [extension, ...notes].map(at => at === undefined ? undefined : present(cells[at]));
      for (const at of [extension, ...notes]) if (at !== undefined) cells[at] = '';
      if (!number || !/\d/.test(number)) return;
      const digits = /^\D{0,12}(\d{1,6})(?:\.0)?$/.exec(digitsCell ?? '')?.[1];
      const fits = [...new Set(told)].filter(words => words !== undefined && words.length < 60 && /\p{L}/u.test(words) && !/[()]|\d{3}/.test(words) && !number.includes(words) && !/^(?:phone|voice|main|telephone|number)$/i.test(words));
      cells[index] = [number, digits && !/x|ext/i.test(number) ? `x${digits}` : '', fits.length ? `(${fits.join(', ')})` : ''].filter(Boolean).join(' ');
    });
  }
  return { columns: next, changes };
}

const PERSON = '(?:(?:provider|practitioner|clinician|doctor|physician|therapist) )?';
const GIVEN = new RegExp(`^${PERSON}(?:first|given) name$`), FAMILY = new RegExp(`^${PERSON}last name\\b`);

/** A list of practitioners: "First Name" and "Last Name" are one name, which may be an organization's. */
export function joinPersons(columns: Columns, words: readonly string[]): Joined {
  const said = words.map(headerWords), first = said.findIndex(header => GIVEN.test(header)), last = said.findIndex(header => FAMILY.test(header));
  if (first < 0 || last < 0 || columns[first]?.confidence === 1) return { columns, changes: [] };
  const named = columns.some((column, at) => at !== last && column?.field === 'name');
  return {
    columns: columns.map((column, at) => at === last && !column && !named ? { index: last, header: words[last] ?? '', field: 'name' as const, confidence: 0.8, closed: [] } : column),
    changes: [cells => { cells[last] = [first, last].map(at => present(cells[at])).filter(Boolean).join(' '); }],
  };
}

/** Several columns of words for one field (categories, whom it serves, parts of a description) in the first of them. */
export function joinWords(columns: Columns, field: ColumnField, between = '; '): Joined {
  const own = columns.filter((column): column is Column => column?.field === field);
  const [first] = own;
  if (!first || own.length < 2) return { columns, changes: [] };
  return { columns, changes: [cells => { cells[first.index] = [...new Set(own.map(({ index }) => present(cells[index])).filter(Boolean))].join(between); }] };
}
