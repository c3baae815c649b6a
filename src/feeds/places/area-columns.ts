/**
 * Whom a row serves: its columns of areas ("Service area", "Counties served", "ZIP codes served"), and the ground that it
 * draws. Columns of one row speak of one area more and more nearly, so that the nearest is believed: "PA" beside a list of
 * ZIP codes does not mean all of Pennsylvania. A chunk of its own, for the feeds that have any.
 */
import type { Coverage, Place } from '../../model/resource.js';
import { readAreaWords, type AreaKind } from './area-words.js';
import { readDrawn, type AreaRefusal, type DrawnArea } from './area-shapes.js';
import { headerWords } from '../columns/column-evidence.js';

export interface AreaCell { readonly header: string; readonly text: string }

const KINDS: readonly (readonly [AreaKind, RegExp])[] = [
  ['postalCodes', /\b(?:zips?|zip ?codes?|postal|postcodes?|postales|postaux|c p)\b/],
  ['counties', /\b(?:count(?:y|ies)|parish(?:es)?|condados?|comtes?|mrc)\b/],
  ['localities', /\b(?:cit(?:y|ies)|towns?|townships?|municipalit(?:y|ies)|municipios?|localidades|localities|ciudades|villes?|municipalites?|communes?)\b/],
  ['regions', /\b(?:states?|provinces?|estados?|provincias?)\b/],
];

/** What a header says of its cells; "Service area" says nothing. */
export const kindOfHeader = (header: string): AreaKind | undefined => { const words = headerWords(header); return KINDS.find(([, pattern]) => pattern.test(words))?.[0]; };

/** From the nearest to the farthest. */
const NEAREST = ['postalCodes', 'localities', 'counties', 'regions', 'extent'] as const;
type Kept = (typeof NEAREST)[number];

function joined(read: readonly Coverage[]): Coverage {
  const [only] = read;
  if (read.length < 2) return only ?? {};
  const text = [...new Set(read.flatMap(each => each.text ?? []))].join('; ');
  const [nearest, ...farther] = NEAREST.filter(key => read.some(each => each[key] !== undefined));
  // Cells of one kind are one list.
  const list = (key: Exclude<Kept, 'extent'>): readonly string[] => [...new Set(read.flatMap(each => each[key] ?? []))];
  const lists = nearest === undefined ? {} : nearest === 'extent' ? { extent: read.find(each => each.extent)?.extent } : { [nearest]: list(nearest) };
  const whole = nearest !== undefined && !farther.length && read.every(({ complete, text: words }) => complete ?? words === undefined);
  return { ...(text && { text }), ...(lists as Coverage), ...(nearest !== undefined && (whole ? text && { complete: true } : { complete: false })) };
}

/** `refused`: the row draws ground that could not be read. */
export function readRowArea(cells: readonly AreaCell[], drawn: DrawnArea | undefined, home: Pick<Place, 'locality' | 'country'>): { readonly coverage?: Coverage; readonly refused?: AreaRefusal } {
  const told = joined(cells.map(({ header, text }) => readAreaWords(text, kindOfHeader(header), home)));
  const shape = drawn && readDrawn(drawn);
  if (!shape) return Object.keys(told).length ? { coverage: told } : {};
  // The line says where it ends; the words beside it are what it is called.
  if ('polygons' in shape) return { coverage: { ...told, polygons: shape.polygons, extent: told.extent ?? 'area', ...(told.text !== undefined && { complete: true }) } };
  const { complete: _complete, ...words } = told;
  return { coverage: { ...words, extent: words.extent ?? 'area', ...(Object.keys(words).length && { complete: false }) }, refused: shape.refused };
}
