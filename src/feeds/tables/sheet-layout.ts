/**
 * Where the header of a spreadsheet is, and which rows are no records: a header said again further down, a row of notes
 * beneath it ("(no PO boxes)", "Y/N"), a heading between sections, a line of totals. Such a row stays in the count, as
 * left out and reported, so that nothing disappears in silence.
 */
import { mapInSlices } from '../../model/map-in-slices.js';
import { slices } from '../../model/slices.js';
import { present } from '../clean-text.js';
import { guessField, headerWords } from '../columns/column-evidence.js';
import { yesOrNo } from '../columns/yes-no.js';
import { LONGEST_HEADER, type FileSheet, type SheetRow } from './table.js';

const SEARCHED = 20;
const NOTE = /^[([<{].*[)\]>}]$|^(?:y\s*[/|]\s*n|yes\s*[/|]\s*no|s[ií]\s*[/|]\s*no|oui\s*[/|]\s*non|x if .*|text|string|number|date|integer|free text|drop ?down|optional|required|obligatoire|facultatif|opcional|obligatorio|requerido|m{1,2}\/d{1,2}\/y{2,4}|d{1,2}\/m{1,2}\/y{2,4}|yyyy-mm-dd|[#x().\s-]{5,}|\d digits|e\.?g\.? .*|ex\. ?: .*|ej\.? .*)$/i;
const SUMMARY = /^(?:(?:grand |sub)?total(?:es|s|e)?|sum|count|suma|nombre total|total general|gesamt)\s*(?:[:=#(\d]|$|(?:of|de|number|records|rows|agencies|resources)\b)|^\d+ (?:records?|rows?|results?|agencies|resources|entries|registros|resultats?|lignes)\b|^(?:sources?|notes?|nota|fuente|remarques?|last updated|updated|generated|exported|printed|report date|prepared by|disclaimer|as of|copyright|actualizado|mise a jour|quelle)\s*[:;]|^(?:generated|exported|printed|updated) (?:on|by|at)\b|^(?:page \d+|©|\(c\)|\* ?denotes|end of (?:report|list|file)|fin (?:del?|du) )/i;

const filled = (cells: readonly string[]): string[] => cells.map(cell => cell.trim()).filter(Boolean);

/** How many cells of a row are words for a column; "Y" is a tick more often than a coordinate. */
function wordsOf(cells: readonly string[]): number {
  return cells.slice(0, 300).filter(cell => cell.trim() && cell.length < 60 && yesOrNo(cell) === undefined && guessField(cell, [])[1] >= 0.6).length;
}

/** A row that says only what the header says, given in words. Hardly any row does, so that it is left at the first few cells that say otherwise. */
function repeats(cells: readonly string[], header: readonly string[]): boolean {
  const said = filled(cells).length;
  let others = 0;
  for (const [index, cell] of cells.entries()) {
    if (!cell.trim()) continue;
    const same = cell.length <= LONGEST_HEADER && headerWords(cell) === (header[index] ?? '');
    if (!same && ++others > said * 0.2) return false;
  }
  return said > 1;
}

export async function layOut(sheet: FileSheet, told: ReadonlySet<string> = new Set(), signal?: AbortSignal): Promise<FileSheet> {
  const next = slices(signal);
  const rows = [{ cells: sheet.headers, row: 0 }, ...sheet.body.slice(0, SEARCHED)];
  const scores = await mapInSlices(rows, next, ({ cells }) => wordsOf(cells) + cells.filter(cell => told.has(cell.trim())).length * 3, 1);
  const most = Math.max(...scores), first = scores[0] ?? 0;
  // Where few words are known, the first row with cells stays the header.
  const at = most >= 2 && most > first * 1.5 ? scores.indexOf(most) : 0;
  const headers = at === 0 ? sheet.headers : (rows[at]?.cells ?? []).map(header => present(header.slice(0, LONGEST_HEADER)) ?? '');
  const rest = sheet.body.slice(at);
  const widest = Math.max(headers.findLastIndex(Boolean), ...[0, ...rest.slice(0, 2000).map(({ cells }) => cells.findLastIndex(cell => cell.trim()))]) + 1;
  const many = headers.filter(Boolean).length;
  const capitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
  // Where names are in capitals, capitals are no heading.
  const loud = rest.slice(0, 200).filter(({ cells }) => filled(cells).length > 1 && capitals(filled(cells)[0] ?? '')).length * 4 > Math.min(200, rest.length);
  const header = headers.map(headerWords);
  const body = await mapInSlices(rest, next, (record, index): SheetRow & { row: number } => {
    const { cells, row } = record;
    const kept = cells.length > widest && widest < headers.length ? cells.slice(0, Math.max(widest, cells.findLastIndex(cell => cell.trim()) + 1)) : cells;
    const texts = filled(cells);
    const note = index < 3 && texts.length > 1 && texts.filter(text => NOTE.test(text)).length >= texts.length * 0.6;
    const heading = many > 3 && texts.length === 1 && (/:$/.test(texts[0] ?? '') || (!loud && capitals(texts[0] ?? '')));
    const summary = many > 2 && texts.length <= 2 && SUMMARY.test(texts[0] ?? '');
    if (note || heading || summary || repeats(cells, header)) return { cells: kept, row, left: 'row-not-record' };
    return kept === cells ? record : { cells: kept, row };
  });
  return { ...sheet, headers: headers.slice(0, Math.max(widest, 1)), body };
}
