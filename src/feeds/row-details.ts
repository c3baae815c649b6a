/**
 * Fields that many feeds do not have: languages, cost, access, who comes, verification. Read in a chunk of its own,
 * and only from columns that say so. A word that is not plainly yes or no leaves the answer unknown.
 */
import type { Resource, Responder, SpokenLanguage } from '../model/resource.js';
import { fold } from '../text/normalise.js';
import { compact } from './json-value.js';
import { LANGUAGE_WORDS } from './language-words.data.js';

const tags = new Map(Object.entries(LANGUAGE_WORDS).flatMap(([tag, words]) => words.split('|').map(word => [word, tag] as const)));
const YES = /^(y|yes|true|1|si|x|full|fully)\b/;
const NO = /^(n|no|false|0|not)\b/;

export function readLanguages(cell: string): SpokenLanguage[] {
  return cell.split(/[,;|/\n]|\s(?:and|y)\s/i).flatMap((part): SpokenLanguage[] => {
    const said = fold(part).replace(/[().]/g, ' ').trim();
    if (!said) return [];
    const word = said.replace(/\b(interpreters?|interpretation|translation|available|spoken|by|via|phone|interprete|traduccion|con)\b/g, ' ').trim().replace(/\s+/g, ' ');
    const mode = /interpret|translat|traduc/.test(said) ? 'interpreter' as const : /spoken|bilingual/.test(said) ? 'spoken' as const : 'unknown' as const;
    return [{ code: tags.get(word) ?? (/^[a-z]{2,3}$/.test(word) && LANGUAGE_WORDS[word] ? word : part.trim()), mode }];
  });
}

/** Known to be free, known not to be, or undefined. */
export function readFree(cost: string): boolean | undefined {
  const said = fold(cost);
  const free = said.length < 200 && /^(yes,? )?(always )?(free|gratis|gratuito|no (cost|charge|fee)s?|sin costo|\$?0(\.00)?)\b[ .!]*(of charge|for (all|everyone)|to (all|everyone))?[ .!]*$/.test(said);
  if (free) return true;
  return /\$ ?[1-9]|€ ?[1-9]|\b(self pay|private pay|fee required|sliding|insurance required)\b/.test(said) && !/\b(free|gratis|no (cost|charge))\b/.test(said) ? false : undefined;
}

function readResponders(cell: string): Responder[] {
  const said = fold(cell);
  if (/\b(no|not|without|never|sin|may|if|puede)\b/.test(said)) return [];
  const found: [Responder, RegExp][] = [
    ['clinician', /clinician|social worker|therapist|counsel|mental health (worker|professional)|nurse|psicolog|trabajador/],
    ['peer', /\bpeers?\b|lived experience|\bpares?\b/], ['medic', /medic\b|paramedic|\bemt\b|paramedico/], ['police', /police|officer|policia|deputy/],
  ];
  return found.filter(([, pattern]) => pattern.test(said)).map(([responder]) => responder);
}

/** "2025-03-09", "3/9/2025" (month first), "March 9, 2025" to an ISO date. A two-digit year or an impossible day is no date. */
export function readDate(cell: string): string | undefined {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)/.exec(cell), us = /^(\d\d?)[/-](\d\d?)[/-](\d{4})\b/.exec(cell);
  const words = /^([A-Za-z]{3})[a-z]*\.? (\d\d?),? (\d{4})$/.exec(cell);
  const month = words ? 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((words[1] ?? '').toLowerCase()) / 3 + 1 : Number(iso?.[2] ?? us?.[1]);
  const day = Number(iso?.[3] ?? us?.[2] ?? words?.[2]), year = Number(iso?.[1] ?? us?.[3] ?? words?.[3]);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

function yesOrNo(cell: string): boolean | undefined {
  const said = fold(cell);
  return YES.test(said) ? true : NO.test(said) ? false : undefined;
}

/** Years, where a column gives them as numbers; 0 to 120 is no bound. */
const age = (cell: string | undefined): number | undefined => cell !== undefined && /^\d{1,3}$/.test(cell) && Number(cell) > 0 && Number(cell) < 120 ? Number(cell) : undefined;

export type DetailCell = (field: 'languages' | 'cost' | 'accessibility' | 'virtual' | 'responders' | 'assuredDate' | 'status' | 'alert' | 'coverage'
  | 'alternateName' | 'applicationProcess' | 'requiredDocuments' | 'minimumAge' | 'maximumAge') => string | undefined;

export function readDetails(cell: DetailCell): { readonly details: Partial<Resource>; readonly badDate?: string } {
  const languages = readLanguages(cell('languages') ?? '');
  const cost = cell('cost'), accessibility = cell('accessibility'), alert = cell('alert'), coverage = cell('coverage'), date = cell('assuredDate');
  const free = cost === undefined ? undefined : readFree(cost);
  const accessible = accessibility === undefined ? undefined : yesOrNo(accessibility);
  const virtual = yesOrNo(cell('virtual') ?? '');
  const responders = readResponders(cell('responders') ?? '');
  const assuredDate = date && readDate(date);
  const said = fold(cell('status') ?? '');
  const status = (['active', 'inactive', 'defunct', 'temporarily closed'] as const).find(each => each === said);
  return {
    details: {
      ...(languages.length && { languages }), ...(cost && { cost }), ...(free !== undefined && { free }),
      ...(accessibility && { accessibility }), ...(accessible !== undefined && { accessible }), ...(virtual !== undefined && { virtual }),
      ...(responders.length && { responders }), ...(assuredDate && { assuredDate }), ...(status && { status }), ...(alert && { alert }),
      ...(coverage && { coverage: { text: coverage } }),
      ...compact<Partial<Resource>>({
        alternateName: cell('alternateName'), applicationProcess: cell('applicationProcess'), requiredDocuments: cell('requiredDocuments')?.split(/[;|\n]/).map(each => each.trim()).filter(Boolean),
        minimumAge: age(cell('minimumAge')), maximumAge: age(cell('maximumAge')),
      }),
    },
    ...(date && !assuredDate && { badDate: date }),
  };
}
