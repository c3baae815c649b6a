/**
 * Columns for several days ("Mon-Fri", "Weekday Hours", "M-F Open" and "M-F Close", "Hours (Mon-Thu)") and what stands
 * beside them for single days, put into one cell of hours as a person would write it. A column for Monday to Friday is
 * none for Monday. A blank cell is written as a dash: its days are named, and nothing is known of them.
 */
import { fold } from '../../text/normalise.js';
import { present } from '../clean-text.js';
import { headerWords } from './column-evidence.js';
import type { Column } from './columns.js';
import type { Joined } from './joined-columns.js';

const DAY = '(?:mondays?|mon|lunes|lun|lundi|tuesdays?|tues?|tu|martes|mardi|wednesdays?|weds?|miercoles|mie|mercredi|thursdays?|thurs?|thu|th|jueves|jue|jeudi|jeu|fridays?|fri|viernes|vie|vendredi|ven|saturdays?|sat|sabados?|sab|samedi|sam|sundays?|sun|domingos?|dom|dimanche|dim)';
const LETTER = '(?:m|tu|t|w|th|f)';
const TO = '(?: ?- ?| (?:to|thru|through|a|al|au) )';
const AND = '(?: ?[&,/] ?| (?:and|y|et) )';
const SPAN = new RegExp(`(?<![\\p{L}\\p{N}])(?:du |de )?((?:${DAY}|m|l)${TO}(?:${DAY}|${LETTER}|v)|${DAY}(?:${AND}${DAY})+|weekdays?|weekends?|week days?|fines? de semana|daily|every ?day|todos los dias|tous les jours)(?![\\p{L}\\p{N}])`, 'u');
const SINGLE = new RegExp(`(?<![\\p{L}\\p{N}])(${DAY})(?![\\p{L}\\p{N}])`, 'u');
const SAID: readonly (readonly [RegExp, string])[] = [[/^week ?days?$/, 'Mon-Fri'], [/^(?:weekends?|fines? de semana)$/, 'Sat-Sun'], [/^(?:every ?day|todos los dias|tous les jours)$/, 'Daily']];

const HOURS = /^(?:(?:the |office |open |opening |operating |business |service |clinic |site |regular )?(?:hours?|hrs|times?|schedule)(?: of (?:operation|service))?|horarios?|horas?|heures?|horaires?)?$/;
const OPENS = /^(?:hours?|time|hora|heure)? ?(?:open(?:s|ing)?|start(?:s|ing)?|from|begins?|abre|apertura|ouverture|inicio|desde|debut)(?: (?:hours?|time|at))?(?: \d)?$/;
const CLOSES = /^(?:hours?|time|hora|heure)? ?(?:clos(?:e|es|ing)|end(?:s|ing)?|to|until|cierra|cierre|fermeture|fin|hasta)(?: (?:hours?|time|at))?(?: \d)?$/;
/** A cell that names days speaks for itself. */
const NAMES_DAYS = /\b(?:mon|tue|wed|thu|fri|sat|sun|daily|every ?day|weekday|weekend|lun|mar|mie|jue|vie|sab|dom|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|m ?- ?f)/;
const SHUT = /^(?:closed|cerrado|ferme|off)\.?$/;

type Role = 'hours' | 'opens' | 'closes';
interface DayColumn { readonly index: number; readonly days: string; readonly role: Role; readonly several: boolean }

const plainly = (header: string): string => fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[_:.]+/g, ' ').replace(/\s+/g, ' ').replace(/\b(m|mon|tue|sun|sat|lun) (f|fri|thu|thur|sat|sun|vie)\b/, '$1-$2').trim();

/** Of a header, the days that it names and what its cells are; undefined where it is about something else too. */
function dayColumn(header: string, index: number): DayColumn | undefined {
  const folded = plainly(header);
  const span = SPAN.exec(folded), found = span ?? SINGLE.exec(folded);
  if (!found) return undefined;
  const rest = headerWords(folded.replace(found[0], ' '));
  const role = HOURS.test(rest) ? 'hours' as const : OPENS.test(rest) ? 'opens' as const : CLOSES.test(rest) ? 'closes' as const : undefined;
  const written = found[1] ?? '';
  // "Weekday" alone heads the names of days.
  if (!rest && /^week ?day$/.test(written)) return undefined;
  return role && { index, days: (SAID.find(([pattern]) => pattern.test(written))?.[1] ?? written).replace(/\b[a-z]/g, letter => letter.toUpperCase()), role, several: span !== null };
}

/** What the columns of the same days say in one row. */
function said(columns: readonly DayColumn[], cells: readonly string[]): string {
  const texts = (role: Role): (string | undefined)[] => columns.filter(each => each.role === role).map(({ index }) => present(cells[index]));
  const closes = texts('closes');
  const pairs = texts('opens').map((opens, at) => [opens, closes[at]]).map(pair => pair.find(time => time && SHUT.test(fold(time))) ?? pair.filter(Boolean).join(' - '));
  return [...new Set([...texts('hours'), ...pairs].filter(Boolean))].join(', ');
}

const isHours = (value: string): boolean => /\d/.test(value) || SHUT.test(fold(value)) || /appoint|cita|rendez/i.test(value);

/** Nothing is changed where no header names several days. `valuesOf`: a sample of the cells of a column. */
export function joinDayColumns(columns: readonly (Column | undefined)[], words: readonly string[], valuesOf: (index: number) => readonly string[]): Joined {
  const free = (index: number): boolean => columns[index]?.confidence !== 1 && valuesOf(index).filter(isHours).length * 2 >= valuesOf(index).length;
  const named = words.flatMap((header, index) => {
    const found = dayColumn(header, index);
    return found && free(index) ? [found] : [];
  });
  // Of several days and something else: no hours of one of them.
  const others = columns.map(column => column && /day$/.test(column.field) && column.confidence < 1 && SPAN.test(plainly(words[column.index] ?? '')) && !named.some(({ index }) => index === column.index) ? undefined : column);
  const [first] = named;
  if (!first || !named.some(({ several }) => several)) return { columns: others, changes: [] };
  const plain = columns.find(column => column?.field === 'hours' && !named.some(({ index }) => index === column.index));
  const target = plain?.index ?? first.index;
  const byDays = new Map<string, DayColumn[]>();
  for (const each of named) byDays.set(each.days, [...byDays.get(each.days) ?? [], each]);
  const next = [...others];
  for (const { index } of named) next[index] = { index, header: words[index] ?? '', field: 'hours', confidence: 0.8, closed: [] };
  next[target] = { index: target, header: words[target] ?? '', field: 'hours', confidence: plain?.confidence === 1 ? 1 : 0.95, closed: plain?.closed ?? [] };
  return {
    columns: next,
    changes: [cells => {
      const parts = [...byDays].map(([days, own]) => {
        const text = said(own, cells);
        return { text, line: text && NAMES_DAYS.test(fold(text)) ? text : `${days}: ${text || '-'}` };
      });
      const whole = plain && present(cells[plain.index]);
      cells[target] = whole || parts.some(({ text }) => text) ? [whole, ...parts.filter(({ text }) => text || !whole).map(({ line }) => line)].filter(Boolean).join('; ') : '';
    }],
  };
}

/** In a table with a row for each weekday the id of the service stands in several rows, and is its id all the same. */
export function idOfDayRows(columns: readonly (Column | undefined)[], words: readonly string[]): (Column | undefined)[] {
  const has = (field: Column['field']): boolean => columns.some(column => column?.field === field);
  const index = words.findIndex((header, at) => !columns[at] && /^(?:(?:service|resource|record|program|site|facility|listing) )?(?:id|uuid|guid|key|pk)$/.test(headerWords(header)));
  if (has('id') || !has('days') || !(has('opens') || has('hours')) || index < 0) return [...columns];
  return columns.map((column, at) => at === index ? { index, header: words[index] ?? '', field: 'id' as const, confidence: 0.8, closed: [] } : column);
}
