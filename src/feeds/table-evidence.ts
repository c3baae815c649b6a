/**
 * A table whose headers are not all common ones: the judgement of its columns, each by its header and its values, and
 * of what they say together. The door to all of it, so that a plain table fetches none.
 */
import { present } from './clean-text.js';
import { guessField, headerWords } from './column-evidence.js';
import { columnOverrides, isField } from './column-fields.js';
import { chosen, type Column } from './columns.js';
import type { Sheet } from './table.js';
import type { ReadOptions } from './feed.js';

export { layOut } from './sheet-layout.js';

const SAMPLE = 200;
const PHONES = /^(?:phone|fax|tty|text)$/;
const PERSON = /\b(?:contact (?:person|name|na|first|last|title)|nombre (?:del? )?contacto|persona (?:de )?contacto|nom (?:du |de la )?(?:contact|responsable)|personne contact|worker name|staff name)\b/;
const MANY = new Set(['phone', 'fax', 'tty', 'text', 'address', 'languages']);

/** "PHARMACYPHONE" -> "Pharmacy", "Crisis Line Phone" -> "Crisis Line", "Phone1Number" -> nothing. */
export function phoneLabel(header: string): string | undefined {
  const words = header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4').replace(/[_:]+/g, ' ').replace(/^\s*(?:phone|tel[eé]fono|t[eé]l[eé]phone|fax|tty)\b(?:\s*(?:number|no\.?))?/i, ' ')
    .replace(/\s*(phone|telephone|tel[eé]fono|t[eé]l[eé]phone|number|num|no\.?|fax|tty)\s*$/i, '').replace(/\s*(?:phone|number)\s*$/i, '').replace(/^[\s\d.]+|[\s\d.]+$/g, '').trim();
  return words && (words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words);
}

/** The columns with a meaning, in the order of the sheet. */
export function judgeColumns({ headers, body, words = headers }: Sheet, options: Pick<ReadOptions, 'columns'>): Column[] {
  // A setting that names no field is as good as none; column-report.ts says so. "#3" is the third column, whatever its header.
  const overrides = new Map([...columnOverrides(options)].filter(([, { field }]) => !field || isField(field)));
  const records = body.filter(({ left }) => !left), step = Math.max(1, Math.floor(records.length / SAMPLE));
  const sample = records.filter((_, index) => index % step === 0);
  const candidates = headers.map((header, index): Column | undefined => {
    const told = overrides.get(`#${index + 1}`) ?? overrides.get(header);
    if (told) return isField(told.field) ? { index, header, field: told.field, confidence: 1, closed: told.closed ?? [], ...labelled(told.field, header) } : undefined;
    if (!header) return undefined;
    const values = sample.map(({ cells }) => present(cells[index])).filter(value => value !== undefined);
    const [field, confidence] = guessField(words[index] ?? header, values);
    const label = labelled(field, header);
    // A number for some purpose does not lead the main one.
    const sure = Math.min(label.label ? 0.9 : 0.99, Math.round(confidence * 100) / 100 - (values.length ? 0 : 0.01));
    return isField(field) ? { index, header, field, confidence: sure, closed: [], ...label } : undefined;
  });
  return chosen(withoutStaff(candidates, words), MANY);
}

const labelled = (field: string, header: string): { label?: string } => {
  const label = PHONES.test(field) ? phoneLabel(header) : undefined;
  return label ? { label } : {};
};

/** Beside the name of a contact person, "contact phone" is that person's, and theirs alone is no number for residents. */
function withoutStaff(candidates: readonly (Column | undefined)[], words: readonly string[]): (Column | undefined)[] {
  if (!words.some(header => PERSON.test(headerWords(header)))) return [...candidates];
  const personal = (column: Column | undefined): boolean => column !== undefined && column.confidence < 1 && /^(?:phone|email)$/.test(column.field) && /\b(?:contact\w*|worker|staff)\b/.test(headerWords(words[column.index] ?? ''));
  const others = candidates.some(column => column?.field === 'phone' && !personal(column));
  return candidates.map(column => personal(column) && (column?.field === 'email' || others) ? undefined : column);
}
