/**
 * Fields that many feeds do not have: languages, cost, access, who comes, verification. Read in a chunk of its own,
 * and only from columns that say so. A word that is not plainly yes or no leaves the answer unknown.
 */
import type { Resource, Responder, SpokenLanguage } from '../model/resource.js';
import { fold } from '../text/normalise.js';
import { createDateReader, type ReadDate } from './hours/date-reader.js';
import { compact } from './json/json-value.js';
import { LANGUAGE_WORDS } from './language-words.data.js';
import { yesOrNo } from './columns/yes-no.js';

const tags = new Map(Object.entries(LANGUAGE_WORDS).flatMap(([tag, words]) => words.split('|').map(word => [word, tag] as const)));
const SPOKEN = /spoken|bilingual|bilingue|staff|fluent|native|hablado|parle\b/;
const INTERPRETED = /interpret|translat|traduc|interprete|language line/;
const AROUND = /\b(?:interpreters?|interpretation|interpreting|translation|translators?|available|spoken|speaking|speakers?|bilingual|bilingue|staff|fluent|native|only|by|via|through|with|in|phone|telephone|upon request|on request|interpretes?|interpretacion|traduccion|traductores?|disponible|hablado|personal|con|por|en|de|parle|personnel|services?|language line|also|some|and|y|et)\b/g;

/** "English, Spanish (interpreter)". A word that is no known language stays the feed's own. */
export function readLanguages(cell: string): SpokenLanguage[] {
  return cell.split(/[,;|/\n&+]|\s(?:and|y|e|et|und|or|o|ou)\s/i).flatMap((part): SpokenLanguage[] => {
    const said = fold(part.slice(0, 200)).replace(/[().:*]/g, ' ').trim();
    if (!said) return [];
    const word = said.replace(AROUND, ' ').trim().replace(/\s+/g, ' ');
    const mode = INTERPRETED.test(said) ? 'interpreter' as const : SPOKEN.test(said) ? 'spoken' as const : 'unknown' as const;
    const whole = tags.get(said) ?? tags.get(word) ?? (/^[a-z]{2,3}$/.test(word) && Object.hasOwn(LANGUAGE_WORDS, word) ? word : undefined);
    if (whole) return [{ code: whole, mode }];
    // "English Spanish": nothing but languages, with nothing between them.
    const each = word.split(' ').map(one => tags.get(one));
    if (each.length > 1 && each.every(tag => tag !== undefined)) return [...new Set(each)].map(code => ({ code, mode }));
    return [{ code: part.trim(), mode }];
  });
}

/** Known to be free, known not to be, or undefined. */
export function readFree(cost: string): boolean | undefined {
  const said = fold(cost);
  const free = said.length < 200 && said.split(/;| \/ /).some(part => /^(yes,? )?(always )?(free|gratis|gratuit[oae]?s?|no (cost|charge|fee)s?|sin (costo|cargo)|sans frais|kostenlos|\$?0(\.00)?)\b[ .!]*(of charge|services?|for (all|everyone)|to (all|everyone)|para todos|pour tous)?[ .!]*$/.test(part.trim()));
  const paid = /\$ ?[1-9]|€ ?[1-9]|\b(?:self pay|private pay|fee required|sliding|insurance required)\b/.test(said);
  if (free && (!paid || !said.includes(';'))) return true;
  return /\$ ?[1-9]|€ ?[1-9]|\b(self pay|private pay|fee required|sliding|insurance required)\b/.test(said) && !/\b(free|gratis|no (cost|charge))\b/.test(said) ? false : undefined;
}

const WHO: readonly (readonly [Responder, RegExp])[] = [
  ['clinician', /clinician|social worker|therapist|counsel|mental health (?:worker|professional|specialist)|behavioral health|psychiatr|psycholog|nurse|psicolog|trabajador|enfermer|psiquiatr|travailleu|psychologue|infirmi|intervenant/],
  ['peer', /\bpeers?\b|lived experience|\bpares?\b|\bpairs?\b/], ['medic', /\bmedics?\b|paramedic|\bemts?\b|ambulan/], ['police', /police|officer|policia|deput(?:y|ies)|sheriff|law enforcement|policier/],
];
const NOT = /\b(?:no|not|without|never|sin|nunca|sans|jamais|pas de)\b/, PERHAPS = /\b(?:may|might|if|when|sometimes|could|puede|podria|quizas|si|peut|parfois|possibl\w*)\b/;

/** Who comes, from the words that say so: what may come, or does not, is not who comes. */
function readWho(cell: string): Pick<Resource, 'responders' | 'policeMayCome'> {
  const responders = new Set<Responder>();
  let police: Resource['policeMayCome'];
  for (const part of fold(cell.slice(0, 1000)).split(/[,;/\n.&+]|\b(?:and|with|plus|con|avec|y|et|or|but|pero|mais)\b|\b(?=(?:no|without|never|sin|sans|may|might|puede|peut)\b)/)) {
    for (const [who, pattern] of WHO) {
      if (!pattern.test(part)) continue;
      if (who === 'police') police = NOT.test(part) ? 'no' : police === 'no' ? police : 'yes';
      if (!NOT.test(part) && !PERHAPS.test(part)) responders.add(who);
    }
  }
  return { ...(responders.size && { responders: [...responders] }), ...(police && { policeMayCome: police }) };
}

/** A column that asks whether police may come. */
function readPolice(cell: string | undefined): Pick<Resource, 'policeMayCome' | 'policeNote'> {
  if (cell === undefined) return {};
  const plain = yesOrNo(cell), said = fold(cell.slice(0, 1000));
  if (plain !== undefined) return { policeMayCome: plain ? 'yes' : 'no' };
  const danger = /\b(?:if|only|when|unless|in case|si|solo|cuando|seulement|sauf|quand)\b.*(?:danger|weapon|safety|risk|threat|violen|harm|peligr|arma|riesgo|amenaza|arme|menace|risque)/.test(said);
  const may = danger ? 'if-danger' as const : NOT.test(said) ? 'no' as const : /\b(?:may|might|can|will|always|sometimes|often|yes|puede|siempre|si|peut|toujours|oui)\b/.test(said) ? 'yes' as const : undefined;
  return may ? { policeMayCome: may, policeNote: cell } : {};
}

const inOrder = createDateReader([], 'US');
/** "2025-03-09", "3/9/2025" (month first), "March 9, 2025" to an ISO date. A two-digit year or an impossible day is no date. */
export const readDate: ReadDate = cell => inOrder(cell);

const ACCESSIBLE = /\b(?:(?:wheelchair|fully|handicap(?:ped)?|ada|totalmente|completamente|entierement)[ -]?(?:accessible|accesible|compliant)|(?:accessible|accesible)s? (?:to|for|a|para|aux?|en) |wheelchair (?:access|ramp)|step free|barrier free|ramp\b|rampa|rampe|accesible|barrierefrei|plain pied)/;
const INACCESSIBLE = /\b(?:not|no|non|sin|pas|nicht|in)[ -]?(?:wheelchair |handicap |fully |es |est |etre )?(?:accessible|accesible|acceso|access|barrierefrei|compliant)|\b(?:stairs only|no (?:ramp|elevator|wheelchair)|not ada)/;

function isAccessible(cell: string): boolean | undefined {
  const said = fold(cell.slice(0, 500)), plain = yesOrNo(cell) ?? (/^(?:yes|si|oui|full|fully|total|totalmente)\b/.test(said) ? true : /^(?:no|not|non|none)\b/.test(said) ? false : undefined);
  if (plain !== undefined) return plain;
  return INACCESSIBLE.test(said) ? false : /\b(?:partial|limited|some|parcial|partiel)/.test(said) ? undefined : ACCESSIBLE.test(said) || /^(?:wheelchair|accessible|ada)$/.test(said) ? true : undefined;
}

function isVirtual(cell: string): boolean | undefined {
  const said = fold(cell.slice(0, 500)), plain = yesOrNo(cell) ?? (/^yes\b/.test(said) ? true : /^(?:no|not)\b/.test(said) ? false : undefined);
  if (plain !== undefined) return plain;
  if (/^(?:in[ -]person(?: only)?|onsite|on[ -]site|presencial|solo presencial|en personne)$/.test(said)) return false;
  return /\b(?:telehealth|telemedicine|video|virtual|online|remote|by phone|telephone|hybrid|both|zoom|en linea|telesalud|a distancia|a distance|en ligne|virtuel)\b/.test(said) && !NOT.test(said) ? true : undefined;
}

const STATUSES: readonly (readonly [NonNullable<Resource['status']>, RegExp])[] = [
  ['temporarily closed', /^(?:temporarily closed|closed temporarily|temporary closure|suspended|on hold|paused|cerrado temporalmente|suspendido|ferme temporairement|suspendu|vorubergehend geschlossen)/],
  ['defunct', /^(?:defunct|permanently closed|closed permanently|closed|out of business|discontinued|terminated|cerrado(?: definitivamente)?|cerrado permanentemente|ferme(?: definitivement)?|dissous)$/],
  ['inactive', /^(?:inactive|inactiv[oa]|inactif|inactive record|not active|disabled|archived|retired|de ?activated|inativo|inaktiv)$/],
  ['active', /^(?:active|activ[oa]|actif|open|operating|operational|in operation|current|abierto|ouvert|en activite|en funcionamiento|ativo|aktiv|normal)$/],
];

/** Years, where a column gives them as numbers; 0 to 120 is no bound. */
const age = (cell: string | undefined): number | undefined => cell !== undefined && /^\d{1,3}$/.test(cell) && Number(cell) > 0 && Number(cell) < 120 ? Number(cell) : undefined;

export type DetailCell = (field: 'languages' | 'cost' | 'accessibility' | 'virtual' | 'responders' | 'police' | 'assuredDate' | 'status' | 'alert'
  | 'alternateName' | 'applicationProcess' | 'requiredDocuments' | 'minimumAge' | 'maximumAge') => string | undefined;

export function readDetails(cell: DetailCell, readDateOf: ReadDate = readDate): { readonly details: Partial<Resource>; readonly badDate?: string } {
  const languages = readLanguages(cell('languages') ?? '');
  const cost = cell('cost'), accessibility = cell('accessibility'), alert = cell('alert'), date = cell('assuredDate');
  const free = cost === undefined ? undefined : readFree(cost);
  const accessible = accessibility === undefined ? undefined : isAccessible(accessibility);
  const virtual = isVirtual(cell('virtual') ?? '');
  const assuredDate = date && readDateOf(date);
  const said = fold(cell('status') ?? '');
  const status = STATUSES.find(([, pattern]) => pattern.test(said))?.[0];
  return {
    details: {
      ...(languages.length && { languages }), ...(cost && { cost }), ...(free !== undefined && { free }),
      ...(accessibility && { accessibility }), ...(accessible !== undefined && { accessible }), ...(virtual !== undefined && { virtual }),
      ...readWho(cell('responders') ?? ''), ...readPolice(cell('police')), ...(assuredDate && { assuredDate }), ...(status && { status }), ...(alert && { alert }),
      ...compact<Partial<Resource>>({
        alternateName: cell('alternateName'), applicationProcess: cell('applicationProcess'), requiredDocuments: cell('requiredDocuments')?.split(/[;|\n]/).map(each => each.trim()).filter(Boolean),
        minimumAge: age(cell('minimumAge')), maximumAge: age(cell('maximumAge')),
      }),
    },
    ...(date && !assuredDate && { badDate: date }),
  };
}
