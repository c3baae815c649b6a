/**
 * An address that a register spreads over columns (kind of street, its name, the number, floor, door) put together in
 * the order of the columns' language: "Calle de Alcalá, 45", "120 rue Saint-Jean". Only what the cells say is put in;
 * a bare number under "Suite" or "Planta" gets its header's word before it.
 */
import { headerWords } from './column-evidence.js';
import { present } from '../clean-text.js';

type Part = 'kind' | 'name' | 'number' | 'before' | 'after' | 'unit' | 'quarter';

/** By language: Spanish, Portuguese and German put the number after the name. */
const PARTS: readonly (readonly [Part, 'number-first' | 'name-first' | undefined, RegExp])[] = [
  ['kind', 'name-first', /^(?:clase|tipo) (?:de )?(?:vial|via|vialidad|logradouro|calle)$/],
  ['kind', 'number-first', /^(?:type|libelle type) (?:de )?voie$/],
  ['kind', undefined, /^(?:st|str|street) (?:type|suffix)$|^suffix type$/],
  ['name', 'name-first', /^(?:nombre|nom) (?:de )?(?:la )?(?:via|vial|vialidad|calle)$|^calle$|^logradouro$|^rua$|^strasse$|^strassenname$/],
  ['name', 'number-first', /^(?:nom|libelle) (?:de )?(?:la )?(?:voie|rue)$|^rue$|^voie$/],
  ['name', undefined, /^(?:st|str|street) name$|^street$/],
  ['number', 'name-first', /^(?:num|numero|no|n) (?:ext|exterior|de portal|de calle|calle|via)$|^altura$|^hausnummer$|^hausnr$|^haus nr$|^hnr$|^num$|^numero$/],
  ['number', 'number-first', /^(?:numero|no|num) (?:de )?(?:voie|rue|civique)$|^(?:civic|house|building) (?:no|num|number)$/],
  ['number', undefined, /^(?:st|str|street) (?:no|num|number)$/],
  ['before', undefined, /^(?:pre ?dir|pre direction|street dir(?:ection)?|dir prefix|st dir)$/], ['after', undefined, /^(?:suf ?dir|post ?dir|post direction|dir suffix)$/],
  ['unit', undefined, /^(?:unit|suite|apt|apartment|floor|room|bldg|building)(?: (?:no|num|number))?$|^(?:planta|puerta|escaleras?|piso|portal|bloque|local|etage|bureau|appartement)$|^(?:num|numero|no) (?:int|interior)$/],
  ['quarter', undefined, /^(?:colonia|fraccionamiento|nombre (?:de la )?colonia|asentamiento)$/],
];

export interface StreetColumns {
  /** Where the address is put. */
  readonly index: number;
  readonly parts: readonly number[];
  read(cells: readonly string[]): string | undefined;
}

/** Undefined where no column is a street's name beside one of its number or kind. `taken`: columns that the host has explained. */
export function findStreet(words: readonly string[], taken: ReadonlySet<number>): StreetColumns | undefined {
  const found = words.flatMap((header, index) => {
    const said = headerWords(header), part = taken.has(index) ? undefined : PARTS.find(([, , pattern]) => pattern.test(said));
    return part ? [{ index, said, part: part[0], order: part[1] }] : [];
  });
  const at = (part: Part): number | undefined => found.find(each => each.part === part)?.index;
  const name = at('name'), number = at('number'), kind = at('kind');
  if (name === undefined || (number === undefined && kind === undefined)) return undefined;
  const order = found.find(each => each.order)?.order ?? 'number-first';
  const kindNumber = words.findIndex(header => /^tipo num(?:ero)?$/.test(headerWords(header)));
  const read = (cells: readonly string[]): string | undefined => {
    const cell = (index: number | undefined): string | undefined => index === undefined ? undefined : present(cells[index]);
    const street = cell(name);
    if (!street) return undefined;
    const kindFirst = order === 'name-first' || /^(?:type|libelle)/.test(found.find(each => each.part === 'kind')?.said ?? '');
    const line = [cell(at('before')), kindFirst ? cell(kind) : undefined, street, kindFirst ? undefined : cell(kind), cell(at('after'))].filter(Boolean).join(' ');
    // "KM 5" is a place on a road, "S/N" says that there is no number.
    const how = kindNumber < 0 ? undefined : cell(kindNumber), said = cell(number);
    const home = [how && /^(?:km|pk|s\/?n)\b/i.test(how) ? how : undefined, said].filter(Boolean).join(' ');
    const numbered = !home ? line : order === 'number-first' ? `${home} ${line}` : `${line}${kind === undefined ? ' ' : ', '}${home}`;
    const more = found.filter(({ part }) => part === 'unit' || part === 'quarter').flatMap(({ index, said: header, part }) => {
      const value = cell(index);
      if (!value) return [];
      return part === 'unit' && /^[#\w-]{1,6}$/.test(value) ? `${/\bint/.test(header) ? 'int.' : header.replace(/ (?:no|num|number)$/, '')} ${value}` : value;
    });
    return [numbered, ...more].join(', ');
  };
  return { index: name, parts: [...found.map(({ index }) => index), ...(kindNumber < 0 ? [] : [kindNumber])], read };
}

/** "200" under "Suite" is "Suite 200". Undefined for a header that is no such part. */
export function unitWord(header: string): string | undefined {
  const said = headerWords(header);
  return /^(?:(?:physical|site|address|street) )?(suite|unit|apt|apartment|floor|room|bureau|piso|planta)(?: (?:no|num|number))?$/.exec(said)?.[1];
}
