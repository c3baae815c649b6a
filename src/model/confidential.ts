/**
 * Whether a record describes a place that must not be found: a shelter or safe house for people fleeing violence.
 *
 * A miss can cost a life and a false alarm only hides an address until the host confirms it (`publicPlaces`), so
 * doubt falls on the side of hiding. What stays public are the offices of such services: legal help, counselling,
 * a hotline, an advocate's desk. Words in English, Spanish and French; a record in another language needs the host's word.
 * The WordPress plugin's server, which lists a feed without this program, is given the first two patterns.
 */
import type { Resource } from './resource.js';

export type Described = Pick<Resource, 'name' | 'categories'> & Partial<Pick<Resource, 'organization' | 'description' | 'eligibility' | 'serves'>>;

/** Who says so outright needs no further evidence. */
export const SECRET = /\b(?:confidential|undisclosed|secret|unlisted|hidden)\W+(?:(?:and|safe|secure|y|segura)\W+)*(?:location|address|site|shelter|place|house|facility|housing|residence)|\b(?:location|address(?:es)?|site)s?\W+(?:is|are|remains?|(?:is |are )?kept|will be|not)\W+(?:strictly )?(?:confidential|undisclosed|secret|disclosed|published|not (?:disclosed|published|listed))|(?:ubicacion|direccion|lugar|domicilio)\W+(?:es )?(?:confidencial|secret[ao]|reservad[ao]|no (?:divulgad|publicad)[ao])|\b(?:location|address)\W+(?:withheld|undisclosed|not (?:disclosed|published|given out))\b|\b(?:location|address)\W+(?:of|for)\W+(?:\w+\W+){1,4}(?:is|are|remains)\W+(?:strictly )?(?:confidential|undisclosed|secret|withheld|not (?:disclosed|published))|\bdo not (?:publish|share|disclose|give out|release|list|post) (?:(?:the|this|its|our|shelter) )*(?:address|location)|\b(?:adresse|lieu)\W+(?:(?:est|reste|tenue?)\W+)*(?:confidentiel|secret|non (?:divulgu|communiqu|publi))/;

/** Violence at the hands of a partner, family or trafficker. */
export const VIOLENCE = /\b(?:(?:domestic|family|intimate|partner|relationship|dating|gender|sexual|spous\w+)\W+(?:\w+\W+)?(?:violence|abuse|assault)|violence against women|batter(?:ed|ing|ers?)\b|(?:women|woman|wives|spouses?|partners?|mothers?|families|victims?|survivors?)\W+(?:\w+\W+){0,3}(?:abused?|violence|trafficking)|abus(?:ed|ive)\W+(?:\w+\W+)?(?:women|woman|wives|spouses?|partners?|mothers?|relationships?|homes?|situations?)|(?:human|sex) trafficking|stalking|dv\b|ipv\b|violencia\W+(?:\w+\W+){0,2}(?:domestica|familiar|intrafamiliar|genero|machista|pareja|mujer\w*|sexual)|(?:mujer(?:es)?|madres?|victimas?)\W+(?:\w+\W+){0,3}(?:maltrat\w+|abus\w+|violencia|trata)|malos tratos|trata de (?:personas|mujeres|blancas)|violences?\W+(?:\w+\W+){0,3}(?:conjugales?|familiales?|intrafamiliales?|sexistes?|aux femmes)|femmes\W+(?:\w+\W+){0,3}(?:violences?|battues|maltraitees))/;

/** A roof for the night. */
const ROOF = /\b(?:shelter(?:s|ed|ing)?|safe\W?(?:house|home|haven|place|space|shelter|housing|harbou?r|dwelling)s?|refuges?|havens?|emergency (?:housing|residence|lodging|accommodation|stay)|(?:transitional|temporary|interim|bridge) (?:housing|home|residence|living|accommodation)|crisis (?:housing|residence)|residential|a place to stay|beds\b|night(?:s|ly)? (?:of )?stay|up to \w+ (?:days|nights|weeks|months)|casas? (?:de (?:acogida|emergencia|la mujer|transito|paso)|refugio|seguras?|hogar)|refugios?|albergues?|hogar(?:es)? (?:segur|de acogida|temporal|protegid)\w*|pisos? (?:de acogida|tutelad\w+|protegid\w+)|centros? de (?:acogida|emergencia)|acogida|alojamientos?|hebergements?|foyers?|maisons? d.(?:accueil|hebergement)|vivienda (?:de transicion|temporal|segura|de emergencia))/;

/** A roof somebody else has: a referral to a shelter is an office's work. No two of the words between may match the same text, or a crafted one would take for ever. */
const REFERRAL = /\b(?:referrals?|refers?|referred|placement|linkage|links?|access|assistance|help|remision(?:es)?|derivacion(?:es)?|canalizacion|referencias?)\W+(?:(?:to|for|into|with|in|finding|obtaining|getting|accessing|securing|an?|the|and|or|local|area|other|emergency|safe|temporary|confidential|domestic|violence|al|de|hacia|los?|las?|una?)\W+)*(?:shelters?|safe\W?houses?|housing|refuges?|refugios?|albergues?|casas? de acogida)|\b(?:shelter|refugio|housing)\W+(?:referrals?|placement|information|search|assistance|advocacy)/g;

/** Work that is done in an office, at a desk or on the telephone. */
const OFFICE = /\b(?:legal|law|lawyers?|attorneys?|court(?:house)?|police|sheriff|prosecutor|district attorney|justice center|hot ?line|help ?line|crisis line|information|counsel(?:l?ing|l?ors?)|therapy|outpatient|clinic|advocacy|education|training|prevention|coalition|office|legales?|abogad[ao]s?|juzgado|fiscalia|policia|linea|consejeria|asesoria|terapia|oficina|prevencion|juridiques?|avocats?|ecoute|ligne|permanence)\b/;

/** Names that shelters give themselves. */
const HOUSE_NAME = /\b(?:house|home|haven|refuge|sanctuary|harbou?r|shelter|safe|casa|hogar|refugio|albergue)\b/;

const plain = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join(' | ').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u2018\u2019]/g, "'").toLowerCase();

/** True for a shelter or safe house; false for offices, hotlines, legal help and counselling of such services. */
export function looksConfidential({ name, organization, categories, description, eligibility, serves }: Described): boolean {
  const kind = plain(...categories.flatMap(({ id, label }) => [id?.replaceAll('-', ' '), label]));
  const title = plain(name, organization);
  const story = plain(description, eligibility, ...(serves ?? [])).replace(REFERRAL, ' ');
  if (SECRET.test(plain(name, organization, description, eligibility))) return true;
  if (!VIOLENCE.test(plain(title, kind, story))) return false;
  // Its own kind or name says what it is, whatever else it does.
  if (ROOF.test(kind) || (ROOF.test(plain(name)))) return true;
  // An office whose story mentions the shelter that its organization also runs.
  if (OFFICE.test(kind) || OFFICE.test(plain(name))) return false;
  if (ROOF.test(story)) return true;
  // Nothing says what it is: a bare "Laurel House, domestic violence" is more likely a shelter than an office.
  return HOUSE_NAME.test(plain(name)) && !OFFICE.test(story);
}
