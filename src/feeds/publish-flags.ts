/**
 * What a record says about being shown: columns and keys of 211 systems, portals and HSDS attributes that mean "not on a
 * website", "this address is private", "this phone is private". One that is not to be published is not shown at all; one
 * whose address is private has no place here; a private phone is not shown. Both ways of asking are known ("exclude from
 * website: yes", "available for directory: no"). A column is believed only where its cell is plainly yes or no.
 *
 * Refused: "public" and "private" by themselves, which tell who owns a place and not who may see it.
 */
import { fold } from '../text/normalise.js';

type Meaning = 'excluded' | 'included' | 'secret' | 'open' | 'private';
interface Flag { readonly meaning: Meaning; /** For `private`: the words before it, which other headers begin with. */ readonly stem?: string }

const SEEN = '(?:web ?sites?|web|www|internet|online|on line|directory|directories|public|publication|publishing|display|listings?|search(?:es)?|export)';
const PLACE = '(?:physical |street |site |service )?(?:address|location|site|place|coordinates|direccion|ubicacion|domicilio|adresse|lieu)';
const SECRECY = '(?:confidential|private|hidden|undisclosed|secret|withheld|unlisted|suppressed|confidencial|secret[ao]|privad[ao]|confidentielle?|privee?)';
const HIDE = '(?:exclude|excluded|omit|suppress|suppressed|hide|hidden|withhold|withheld|conceal|ocultar|masquer)';
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['secret', new RegExp(`^(?:is |has )?(?:${PLACE} (?:is )?${SECRECY}|${SECRECY} ${PLACE}|${HIDE} ${PLACE}|(?:do not|dont) (?:show|publish|display|list|print) ${PLACE}|confidential|is confidential|confidencial|confidentiel)$`)],
  ['open', new RegExp(`^(?:show|publish|display|list) ${PLACE}$|^${PLACE} (?:is )?(?:public|published|visible)$|^public ${PLACE}$`)],
  ['excluded', new RegExp(`^(?:is )?${HIDE} (?:from |on |in |for |de la |de |du |al )?(?:the |our |all |la |le )?(?:${SEEN}|record)(?: ${SEEN})?$|^(?:do not|dont|not to be|not for) (?:publish(?:ed)?|publication|list(?:ed)?|display(?:ed)?|show(?:n)?|public)$`
    + '|^(?:is )?(?:unpublished|nonpublic|non public|not public|hidden|record is private|is private|private record|internal only|staff only|for internal use|internal use only|no publicar|no publicado|oculto|ne pas publier|non publie|masque)$')],
  ['included', new RegExp('^(?:is )?(?:publish|published|publishable|is public|public record|publicly (?:visible|available|listed)|visible|is visible|publicar|publicado|publie|publier)$'
    + `|^is public$|^(?:available|approved|cleared|ok|okay) (?:for|in|on) (?:the )?${SEEN}$|^(?:show|shown|display|displayed|list|listed|include|included|visible|publish|published) (?:on|in|to) (?:the )?(?:${SEEN}|map)$|^web(?:site)? display$|^visible (?:al publico|en la web)$`)],
];
const YES = /^(?:y|yes|true|t|1|x|si|s|oui|o|vrai|verdadero|confidential|confidencial|private|hidden|excluded?)$/;
const NO = /^(?:n|no|false|f|0|non|faux|falso)$/;
/** Of a column whose cells are words: "visibility: private". */
const STATE = /^(?:visibility|publication status|publish status|publishing status|post status|record visibility|visibilidad|visibilite)$/;
const UNSEEN = /^(?:private|hidden|internal|draft|unpublished|not public|non public|nonpublic|staff only|internal only|trash|privado|oculto|borrador|prive|brouillon)$/;
/** For the WordPress plugin's server, which lists a feed without this program: the same words. */
export const FLAG_WORDS = { meanings: MEANINGS, yes: YES, no: NO, state: STATE, unseen: UNSEEN } as const;

/** "PhysicalAddressIsPrivate", "exclude_from_website" to words. */
const words = (header: string): string => fold(header.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ')).trim();

/** A feed has few keys and many records. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Flag | 'state' | undefined>();

function flagOf(header: string): Flag | 'state' | undefined {
  if (remembered.has(header)) return remembered.get(header);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const flag = recognise(header.slice(0, 200));
  remembered.set(header, flag);
  return flag;
}

function recognise(header: string): Flag | 'state' | undefined {
  const said = words(header);
  if (STATE.test(said)) return 'state';
  const meaning = MEANINGS.find(([, pattern]) => pattern.test(said))?.[0];
  if (meaning) return { meaning };
  const stem = /^(.+?) (?:is )?(?:private|confidential)$/.exec(said)?.[1];
  return stem ? { meaning: 'private', stem } : undefined;
}

/** What one header and its cell mean; undefined for nothing. */
function means(flag: Flag | 'state', cell: string): Meaning | undefined {
  const said = fold(cell).trim();
  if (flag === 'state') return UNSEEN.test(said) ? 'excluded' : undefined;
  const turned = flag.meaning === 'included' || flag.meaning === 'open';
  if (!(turned ? NO : YES).test(said)) return undefined;
  return flag.meaning === 'included' ? 'excluded' : flag.meaning === 'open' ? 'secret' : flag.meaning;
}

export interface Flags {
  /** The column that says that the record is not to be published. */
  readonly excluded?: string;
  readonly secretPlace?: boolean;
  /** Columns whose cells are private, and the column that says so. */
  readonly hidden: readonly { readonly index: number; readonly column: string }[];
}

const NONE: Flags = { hidden: [] };

export interface FlagReader {
  /** Such columns mean nothing else: header to the field that it fills, or "". */
  readonly columns: Readonly<Record<string, 'confidential' | ''>>;
  /** What the cells of one row say. */
  read(cells: readonly string[]): Flags;
}

/** For tables. Undefined where no column says anything of the kind. `told`: headers that the host has explained. */
export function createFlagReader(headers: readonly string[], names: readonly string[], told: ReadonlyMap<string, unknown>): FlagReader | undefined {
  const spoken = names.map(words);
  const flags = headers.flatMap((column, index) => {
    // Of a nested key ("fields.Publish?") its own word says it.
    const flag = told.has(column) ? undefined : flagOf(names[index] ?? column) ?? (column.includes('.') ? flagOf(column.slice(column.lastIndexOf('.') + 1)) : undefined);
    if (!flag) return [];
    const stem = flag === 'state' ? undefined : flag.stem;
    const stood = stem === undefined ? [] : spoken.flatMap((other, at) => at !== index && `${other} `.startsWith(`${stem} `) ? [at] : []);
    return stem !== undefined && !stood.length ? [] : [{ column, index, flag, stood }];
  });
  if (!flags.length) return undefined;
  const columns = Object.fromEntries(flags.map(({ column, flag }) => [column, flag !== 'state' && flag.meaning === 'secret' ? 'confidential' as const : '' as const]));
  const read = (cells: readonly string[]): Flags => {
    const said = flags.flatMap(each => { const meaning = means(each.flag, cells[each.index] ?? ''); return meaning ? [{ ...each, meaning }] : []; });
    if (!said.length) return NONE;
    const excluded = said.find(({ meaning }) => meaning === 'excluded')?.column;
    return {
      ...(excluded !== undefined && { excluded }), ...(said.some(({ meaning }) => meaning === 'secret') && { secretPlace: true }),
      hidden: said.flatMap(({ column, stood }) => stood.map(index => ({ index, column }))),
    };
  };
  return { columns, read };
}

/** For one record with keys of its own, as HSDS JSON has them. */
export function flagsOf(record: Readonly<Record<string, unknown>> | undefined): { readonly excluded?: string; readonly secretPlace?: boolean } {
  let excluded: string | undefined, secretPlace = false;
  for (const [key, value] of Object.entries(record ?? {})) {
    if (typeof value !== 'boolean' && typeof value !== 'string' && typeof value !== 'number') continue;
    const flag = flagOf(key), meaning = flag && means(flag, String(value));
    if (meaning === 'excluded') excluded ??= key;
    if (meaning === 'secret') secretPlace = true;
  }
  return { ...(excluded !== undefined && { excluded }), ...(secretPlace && { secretPlace }) };
}

/** What a part of an address says that is none to be told. A word among others ("12 Secret Garden Way") is a name. */
const UNTOLD = [
  String.raw`(?:(?:(?:this|the|our|exact|physical|street|shelter|shelter's) )*(?:address|location|site|direccion|ubicacion|domicilio|adresse)\W+(?:is |es |est |will be )?)?(?:kept |strictly |tenue )?(?:confidential|undisclosed|unpublished|not (?:disclosed|published|public|shared|released)|withheld|secret|confidencial|no publicad[ao]|reservad[ao]|confidentielle?|non (?:communiquee|divulguee|publiee))(?:\W+(?:address|location|site|place|shelter|for (?:safety|security|privacy)(?: reasons| purposes)?|direccion|ubicacion))?`,
  String.raw`(?:address|location|direccion|ubicacion|domicilio)\W+(?:is |es )?(?:private|(?:protegid|privad|ocult)[ao])`,
  String.raw`(?:secure|private|unlisted|protected)(?: (?:and|,) confidential)? (?:location|address|site|residence)`,
  // "Call hotline for location"; several places are no secret.
  String.raw`(?:please )?(?:call|phone|contact|text|e ?mail|ask)(?: \w+){0,3} for (?:(?:the|our|exact|site|street|shelter) )*(?:location|address)(?: (?:information|info|details))?`,
  String.raw`(?:location|address)(?: is| will be)? (?:only )?(?:given|provided|disclosed|shared|released|revealed)(?: only)? (?:upon|on|after|at|by|when|once|during|following|to|over|through)\b[\w ]{0,60}`,
  String.raw`(?:llam\w+|contact\w+) (?:\w+ ){0,2}para (?:\w+ ){0,2}(?:direccion|ubicacion)|(?:appele[rz]|contacte[rz]) (?:\w+ ){0,2}pour (?:\w+ ){0,2}adresse|adresse communiquee (?:sur|par|apres|au|lors)\b[\w ]{0,60}`,
].join('|');
/** An address that says that it is none to be told, or of which a part set off by a sign does: "123 Elm St (CONFIDENTIAL)". */
export const SAYS_SECRET = new RegExp(String.raw`(?:^|(?<!\bnon)[^\w\s]|\n)[ \t]*(?:${UNTOLD})[ \t\r]*(?:[^\w\s]|\n|$)`);
export const saysSecret = (address: string | undefined): boolean => SAYS_SECRET.test(fold(address ?? ''));
