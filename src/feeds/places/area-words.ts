/**
 * Whom a service serves, in the words that agencies use: "Bucks and Chester Counties, PA", "19104, 19139", "Statewide",
 * "todo el condado de Cook". What is understood becomes names and codes; the words themselves are always kept. Only where
 * every part was understood is the list called complete, because only then may someone outside it be told so.
 */
import { isState } from '../../model/coverage.js';
import type { Coverage, Place } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { AROUND, CITY_TOO, CITYWIDE, CODES, COUNTIES, COUNTY, LABEL, NATIONAL, STATE, STATEWIDE, TOWN, VAGUE } from './area-words.data.js';

/** What the header of a column says that its cells are. */
export type AreaKind = 'postalCodes' | 'counties' | 'localities' | 'regions';

/** More are no list that anybody wrote by hand. */
const LONGEST = 20_000;
const MOST_PARTS = 2_000;
const WIDEST_RANGE = 300;
const MOST_WORDS = 5;

/** Where a service is: whose town "citywide" means. */
export type Home = Pick<Place, 'locality' | 'country'>;

type Part =
  | { readonly is: AreaKind; readonly names: readonly string[] }
  | { readonly is: 'national' | 'statewide' | 'state' | 'nothing' | 'unknown' };

export function readAreaWords(text: string, kind?: AreaKind, home: Home = {}): Coverage {
  if (text.length > LONGEST) return { text };
  const found = { postalCodes: new Set<string>(), counties: new Set<string>(), localities: new Set<string>(), regions: new Set<string>() };
  const capitals = /\p{Lu}/u.test(text);
  let extent: Coverage['extent'], all = true, parts = 0;
  // What stands in brackets says it again, or more nearly: "Statewide (PA)".
  for (const group of text.replace(/[()[\]]/g, ',').split(/[;|\n•]/)) {
    const pieces = divided(group), are = COUNTIES.test(plain(group)) ? 'counties' as const : kind;
    if ((parts += pieces.length) > MOST_PARTS) return { text };
    const onlyStates = pieces.every(({ text: piece }) => isStateName(piece) || STATEWIDE.test(inner(piece))) && !(pieces.length === 1 && CITY_TOO.test(inner(pieces[0]?.text ?? '')));
    let before: [Set<string>, string][] = [];
    for (const [at, { text: piece, afterComma }] of pieces.entries()) {
      const behind = afterComma && !isWholeState(piece) && before.length > 0;
      const part = partOf(piece, are, home, { states: onlyStates || kind === 'regions', ends: behind && at === pieces.length - 1 && (before.length === 1 || COUNTIES.test(plain(pieces[at - 1]?.text ?? ''))), capitals });
      if (part.is === 'national' || part.is === 'statewide') extent = extent === 'national' ? extent : part.is;
      else if (part.is === 'state') {
        const state = stateName(piece);
        // "Bucks, Chester, PA": the state of what stands before it.
        if (behind) for (const [names, name] of before) { names.delete(name); names.add(`${name}, ${state}`); } else found.regions.add(state);
        before = [];
      } else if ('names' in part) {
        for (const name of part.names) {
          found[part.is].add(name);
          if (part.is === 'counties' || part.is === 'localities') before.push([found[part.is], name]);
        }
      } else all &&= part.is === 'nothing';
    }
  }
  const lists = Object.fromEntries(Object.entries(found).flatMap(([key, names]) => names.size ? [[key, [...names]]] : []));
  const some = extent !== undefined || Object.keys(lists).length > 0;
  // A column of codes that holds nothing else needs no words beside them.
  if (kind === 'postalCodes' && all && found.postalCodes.size > 0 && Object.keys(lists).length === 1) return lists;
  return { text, ...lists, ...(extent && { extent }), ...(some && all && { complete: true }) };
}

const plain = (piece: string): string => fold(piece.slice(0, 300)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
/** Without "residents of", "all of" and the like. */
const inner = (piece: string): string => { const said = plain(piece); return said.replace(AROUND, '').trim() || said; };

/** `afterComma`: as a state stands behind a place; not after "and". */
interface Piece { readonly text: string; readonly afterComma: boolean }

/** "Bucks, Chester and Montgomery": its parts. A list of codes may have nothing but blanks between them. */
function divided(group: string): Piece[] {
  const cut = group.replace(LABEL, '').replace(CODES, ' ').split(/(,\s*(?:and|y|et)\s|[,&+/]|\s(?:and|plus|y|e|et)\s|(?<=\p{L}{4}|\d)\.\s)/iu);
  const pieces = cut.flatMap((each, at): Piece[] => at % 2 || !/[\p{L}\p{N}]/u.test(each) ? [] : [{ text: each.trim(), afterComma: cut[at - 1]?.trim() === ',' }]);
  return pieces.flatMap(piece => /^(?:\d{5}\s+)+\d{5}$/.test(piece.text) ? piece.text.split(/\s+/).map(text => ({ text, afterComma: false })) : [piece]);
}

/** `states`: names of states are meant as such. `ends`: the part ends a place's name, as a state does. `capitals`: the text has such, so that a name without is none ("Cook and collar counties"). */
function partOf(piece: string, kind: AreaKind | undefined, home: Home, { states, ends, capitals }: { readonly states: boolean; readonly ends: boolean; readonly capitals: boolean }): Part {
  const said = plain(piece), bare = inner(piece);
  const codes = postalCodes(piece, kind === 'postalCodes', home.country);
  if (codes) return { is: 'postalCodes', names: codes };
  if (NATIONAL.test(said) || NATIONAL.test(bare)) return { is: 'national' };
  if (STATEWIDE.test(said) || STATEWIDE.test(bare)) return { is: 'statewide' };
  if (CITYWIDE.test(said) || CITYWIDE.test(bare)) return home.locality ? { is: 'localities', names: [home.locality] } : { is: 'unknown' };
  if (isCode(piece) || STATE.test(bare) && isStateName(piece) || ((states || ends) && isStateName(piece))) return { is: 'state' };
  const county = COUNTY.exec(bare)?.slice(1).find(Boolean), town = TOWN.exec(bare)?.slice(1).find(Boolean);
  const name = county ?? town ?? bare.replace(/ ?\b(?:counties|condados|comtes)(?: (?:of|de|du))?\b ?/, ' ').trim();
  if (!name) return { is: 'nothing' };
  if (name.split(' ').length > MOST_WORDS || /\d/.test(name) || !/\p{L}{2}/u.test(name)) return { is: 'unknown' };
  const is = county ? 'counties' : town ? 'localities' : kind === 'counties' ? kind : 'localities';
  // A bare name must look like one, and name a place that has borders.
  const bareName = !county && !town && kind === undefined;
  if (VAGUE.test(name) || (bareName ? !/^[\p{Lu}\p{Lo}]/u.test(piece) : capitals && !/[\p{Lu}\p{Lo}]/u.test(writtenName(piece, name)))) return { is: 'unknown' };
  // A state among other names may be a county or a town that is called so.
  if (bareName && isState(name)) return { is: 'localities', names: [writtenName(piece, name)] };
  return { is, names: [writtenName(piece, name)] };
}

/** The codes of one part; undefined for what is none. */
function postalCodes(piece: string, told: boolean, country = 'US'): string[] | undefined {
  if (/^\d{5}(?:-\d{4})?$/.test(piece)) return [piece.slice(0, 5)];
  // A spreadsheet takes the leading zero of a code for nothing.
  if (told && country === 'US' && /^\d{4}$/.test(piece)) return [`0${piece}`];
  const [, first, end] = /^(\d{5})\s*(?:[-\u2013\u2014]|to|through|thru|a|al|à)\s*(\d{5})$/i.exec(piece) ?? [];
  if (first && end) {
    const count = Number(end) - Number(first) + 1;
    return count > 0 && count <= WIDEST_RANGE ? [...Array(count).keys()].map(at => String(Number(first) + at).padStart(5, '0')) : undefined;
  }
  const district = /^(\d{3})(?:x{2}|\*{1,2}|#{2})$/i.exec(piece)?.[1] ?? /^([A-Z]\d[A-Z])(?:\s?\d[A-Z]\d|\*)?$/.exec(piece)?.[0].replace('*', '');
  if (district) return [district];
  return told && /^(?=.*\d)[A-Z\d][A-Z\d -]{1,9}$/i.test(piece) ? [piece] : undefined;
}

const isCode = (piece: string): boolean => /^[A-Z]\.?[A-Z]\.?$/.test(piece) && isState(piece.replaceAll('.', ''));
const inState = (piece: string): string => STATE.exec(inner(piece))?.slice(1).find(Boolean) ?? inner(piece);
/** "All of Washington State" is no part of the name before it. */
const isWholeState = (piece: string): boolean => STATE.test(inner(piece)) || inner(piece) !== plain(piece);
const isStateName = (piece: string): boolean => isCode(piece) || (isState(inState(piece)) && inState(piece).length > 2);
const stateName = (piece: string): string => isCode(piece) ? piece.replaceAll('.', '') : writtenName(piece, inState(piece));

/** The stretch of the feed's own writing that a folded name stands for. */
function writtenName(piece: string, name: string): string {
  const words = piece.trim().split(/\s+/), count = name.split(' ').length;
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + count); to > from; to--) {
      const stretch = words.slice(from, to).join(' ').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
      if (plain(stretch) === name) return stretch;
    }
  }
  return name;
}
