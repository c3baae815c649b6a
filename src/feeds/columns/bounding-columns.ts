/**
 * Columns that bound the hours beside them: how often ("1st and 3rd", "Every other week"), and in which part of the year.
 * What such a cell says is put beside the hours as a person would write it: a monthly group is not open every week, and a
 * winter shelter not in July. What the hours' own grammar does not read then stays text. Weekly and all year bound nothing.
 */
import { fold } from '../../text/normalise.js';
import { present } from '../clean-text.js';
import { headerWords } from './column-evidence.js';
import type { Column } from './columns.js';
import type { Joined } from './joined-columns.js';
import { yesOrNo } from './yes-no.js';

const OFTEN = /^(?:(?:meeting|group|service|event|program|distribution) )?(?:frequency|freq|recurrence|repeats?|how often|occurrence|occurs|periodicity|periodicidad|frecuencia|frequence|periodicite)$|^(?:which |what )?weeks?(?: of (?:the |each )?month)?$/;
const SEASON = /^(?:(?:open|operating|operational|active) )?(?:seasons?|seasonal|is seasonal|seasonality|months?)(?: (?:open|only|of operation|of the year|available|offered|dates?))?$|^(?:dates|season) of operation$|^(?:dates open|(?:open|operating|operation|operational) dates)$|^temporadas?$|^saisons?$/;
const UNBOUND = /^(?:(?:every |once (?:a|per) |each )?week(?:ly)?|daily|every ?day|ongoing|regular(?:ly)?|continuous(?:ly)?|year ?-?round|all (?:year|seasons|months)(?: ?-?(?:round|long))?|annual|jan(?:uary)? ?(?:-|to|through) ?dec(?:ember)?|12(?: months)?|365(?: days)?|n\/?a|none|not seasonal|semanal(?:mente)?|cada semana|diari[oa]|todo el ano|anual|hebdomadaire|chaque semaine|toute l'annee|quotidien)\W*$/;
const NTH = /\b(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|ultim[oa]|1er|2e|3e|4e|premier|deuxieme|troisieme|dernier)\b/;
const ONLY_NTHS = /^(?:(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last)(?: ?(?:,|&|and|\/) ?)?)+$/;
const HOURS = /^(?:hours|days|opens|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Of a cell, what bounds the hours; undefined for nothing. */
function boundOf(cell: string | undefined, header: string): string | undefined {
  const said = fold(cell ?? '').trim(), plain = yesOrNo(said);
  if (!cell || UNBOUND.test(said) || plain === false) return undefined;
  // "Seasonal: yes" is said by the header.
  return plain === true ? /season/.test(header) ? 'seasonal' : undefined : cell;
}

export function joinBounds(columns: readonly (Column | undefined)[], words: readonly string[]): Joined {
  const said = words.map(headerWords);
  const bounds = said.flatMap((header, index) => !columns[index] && (OFTEN.test(header) || SEASON.test(header)) ? [index] : []);
  const timed = columns.filter((column): column is Column => column !== undefined && HOURS.test(column.field));
  const fields = new Set(timed.map(({ field }) => field)), days = timed.find(({ field }) => field === 'days');
  // An opening time is bounded by its days, where there are any.
  const held = timed.filter(({ field }) => field !== 'opens' || fields.size === 1);
  if (!bounds.length || !held.length) return { columns, changes: [] };
  return {
    columns,
    changes: bounds.map(index => cells => {
      const bound = boundOf(present(cells[index]), said[index] ?? '');
      if (!bound) return;
      for (const column of held) {
        const cell = present(cells[column.index]);
        if (!cell || (NTH.test(fold(cell)) && /^(?:monthly|every month|mensual|mensuel)\W*$/.test(fold(bound)))) continue;
        cells[column.index] = column === days && ONLY_NTHS.test(fold(bound)) ? `${bound} ${cell}` : `${cell} (${bound})`;
      }
    }),
  };
}

const PART_OF_YEAR = /\b(?:summer|winter|spring|autumn|fall|school year|verano|invierno|primavera|otono|hiver|printemps|ete|automne)\b/;
const OF_HOURS = /\b(?:hours|hrs|schedule|horarios?|horaires?|heures)\b/;

/** "Horario invierno" and "Horario verano": hours of a part of the year are said with it, and are not the hours of today. */
export function joinSeasons(columns: readonly (Column | undefined)[], headers: readonly string[], words: readonly string[]): Joined {
  const seasons = words.flatMap((header, index) => { const said = headerWords(header); return columns[index]?.confidence !== 1 && PART_OF_YEAR.test(said) && OF_HOURS.test(said) ? [index] : []; });
  const [first] = seasons;
  if (first === undefined) return { columns, changes: [] };
  const plain = columns.find(column => column?.field === 'hours' && !seasons.includes(column.index)), target = plain?.index ?? first;
  return {
    columns: columns.map((column, index) => index === target ? { index, header: headers[index] ?? '', field: 'hours' as const, confidence: plain?.confidence ?? 0.8, closed: [] } : seasons.includes(index) ? undefined : column),
    changes: [cells => {
      const own = plain && present(cells[target]);
      const said = seasons.flatMap(index => { const cell = present(cells[index]); return cell ? [`${(words[index] ?? '').trim()}: ${cell}`] : []; });
      cells[target] = [own, ...said].filter(Boolean).join('; ');
    }],
  };
}
