/**
 * What a header says of how tables hang together: "Agency ID", "Site #", "org_uuid" and "Location" name an organization,
 * a location or a service, by a key or by what it is called. Whether it is one, its values say (table-links.ts).
 */
import { fold } from '../../text/normalise.js';

export type Entity = 'organization' | 'location' | 'service';
/** From the broad to the fine: a service is at a location, which belongs to an organization. */
export const ENTITIES = ['organization', 'location', 'service'] as const;

const WORDS: Readonly<Record<Entity, ReadonlySet<string>>> = {
  organization: new Set(('organization organizations organisation organisations org orgs agency agencies provider providers company companies partner partners grantee grantees entity entities parent sponsor '
    + 'organizacion organizaciones agencia agencias entidad entidades proveedor proveedores institucion organisme organismes structure association').split(' ')),
  location: new Set(('location locations loc locs site sites facility facilities fac branch branches office offices venue venues place places building buildings campus outlet outlets '
    + 'ubicacion ubicaciones sede sedes sitio sitios centro centros lugar lugares lieu lieux etablissement etablissements').split(' ')),
  service: new Set('service services svc svcs program programs programme programmes prog servicio servicios programa programas prestation prestations'.split(' ')),
};
const KEY = new Set('id ids uid uuid guid key keys no num number nbr code codes ref reference pk fk nid identifier identifiers record identificador clave codigo numero identifiant cle code'.split(' '));
const CALLED = new Set('name names title titles nombre nombres titulo nom noms titre public display full official'.split(' '));
/** Words that only say whose, or how many. */
const FILLER = new Set('the of for a an this its our related linked associated main primary physical lead del de la el du des le les'.split(' '));

const MUTE = new Set('tb tbl table tables sheet feuil feuille hoja export exports data dataset csv file list liste lista copy final new v rev version part all'.split(' '));
const PEOPLE = new Set('contact contacts staff people person persons user users employee employees volunteer volunteers personnel directors contactos personal personas empleados usuarios personnes'.split(' '));

export interface Said {
  readonly entity?: Entity;
  /** `key`: an id. `either`: the entity alone, which may hold ids or names. */
  readonly as: 'key' | 'name' | 'either';
}

/** "organizationId", "ORG_ID", "Site #" to words. */
export const headerTokens = (header: string): string[] =>
  fold(header.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('#', ' num ').replaceAll('№', ' num ')).split(/[^\p{L}\p{N}]+/u).filter(each => each && !FILLER.has(each));

export const entityOf = (word: string): Entity | undefined => ENTITIES.find(each => WORDS[each].has(word));

/** Undefined for a header that says more, or nothing of this. */
export function readHeader(header: string): Said | undefined {
  const tokens = headerTokens(header);
  if (!tokens.length || tokens.length > 4) return undefined;
  const entities = new Set(tokens.map(entityOf).filter(each => each !== undefined)), rest = tokens.filter(token => !entityOf(token));
  // "Agency Location ID" is the location's.
  const entity = [...ENTITIES].reverse().find(each => entities.has(each));
  if (rest.every(token => KEY.has(token)) && rest.length) return { ...(entity && { entity }), as: 'key' };
  if (!entity) return tokens.every(token => CALLED.has(token)) ? { as: 'name' } : undefined;
  return rest.length ? (rest.every(token => CALLED.has(token)) ? { entity, as: 'name' } : undefined) : { entity, as: 'either' };
}

/** A title that tells nothing ("tbl_3", "Sheet1"). */
export const isMute = (title: string): boolean => headerTokens(title.replace(/\d+/g, ' ')).every(token => token.length === 1 || MUTE.has(token));

/** A table of people, by its title or its headers. They are not published. */
export const isOfPeople = (title: string, headers: readonly string[]): boolean =>
  headerTokens(title).some(token => PEOPLE.has(token)) || headers.some(header => /^(?:first|last|given|family|sur) ?name$|^job ?title$|^nombres? y apellidos$|^apellidos?$|^prenom$/.test(headerTokens(header).join(' ')));

/** What a table is called ("Agency List 2024", "tbl_Programs"): the finest that it names. */
export function readTitle(title: string): Entity | undefined {
  const said = new Set(headerTokens(title.replace(/\d+/g, ' ')).map(entityOf));
  return [...ENTITIES].reverse().find(each => said.has(each));
}
