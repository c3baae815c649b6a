/**
 * Attributes and taxonomy terms of HSDS: a kind of service is a category, in the agency's words and with its code. A term
 * that names a clientele, a language, a payment or a way of access becomes that and no category, for it promises no
 * service; what it names is told by its taxonomy, by its code (section Y of the 211 taxonomy is whom a service is for) or
 * by being such a word. What a term of no known kind means is left to the rules that spreadsheets have.
 */
import { isCategory } from '../../model/categories.js';
import type { Category, Resource, Responder, SpokenLanguage } from '../../model/resource.js';
import { fold } from '../../text/normalise.js';
import { LANGUAGE_WORDS } from '../language-words.data.js';
import { partsOf } from './hsds-parts.js';
import { asObject, own, textOf, type Json } from '../json/json-value.js';
import { flagsOf } from '../publish-flags.js';
import { readLanguages } from '../row-details.js';

type Facet = 'category' | 'serves' | 'language' | 'payment' | 'access' | 'silent';

/** By the words for a whole taxonomy, a link type or a label. */
const BY_TAXONOMY: readonly (readonly [Facet, RegExp])[] = [
  ['language', /\b(?:languages?|idiomas?)\b/],
  ['payment', /\b(?:payments?|insurance|fees?|costs?|pago|seguro)\b/],
  ['access', /\b(?:accessibility|disability access|disabilities access|accesibilidad)\b/],
  ['serves', /\b(?:populations?|clienteles?|audiences?|people served|who is served|eligibility|age groups?|user groups?|demographics?|situations?|personas?|poblacion)\b/],
  ['silent', /\b(?:data sources?|internal|staff|record owner|workflow|funding)\b/],
];
const LANGUAGES = new Set(Object.values(LANGUAGE_WORDS).flatMap(words => words.split('|')));
const PAYMENT = /^(?:medicaid|medicare|medi cal|tricare|chip|private (?:health )?insurance|health insurance|self pay|cash|sliding (?:fee )?scale|sliding fee|no fee|no cost|free|uninsured|insurance accepted|donation|donations accepted)$/;
const CLIENTELE = /^(?:(?:for )?(?:veterans?|military(?: families)?|active duty|seniors?|older adults|elderly|women|men|children|youth|teens?|teenagers|adolescents|young adults|adults|families|parents|single parents|infants|lgbtq?\w*(?: \w+)?|transgender|immigrants|refugees|pregnant (?:women|people|teens)|people with disabilities|persons with disabilities|disabled|students|all ages|everyone|low income(?: \w+)?|homeless(?: (?:people|individuals|persons|youth|families))?|survivors|ex offenders|reentry|farm ?workers|caregivers|mujeres|hombres|ninos|jovenes|familias|adultos mayores|veteranos))$/;
const RESPONDERS: readonly Responder[] = ['clinician', 'peer', 'medic', 'police'];

interface Term { readonly label: string; readonly code?: string | undefined; readonly taxonomy?: string | undefined; readonly id?: string }

export interface Said extends Pick<Resource, 'policeMayCome' | 'policeNote' | 'reachedBy'> {
  readonly terms: readonly Term[];
  readonly serves: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly payments: readonly string[];
  readonly access: readonly string[];
  readonly responders: readonly Responder[];
  readonly excluded?: string;
  readonly secretPlace?: boolean;
}

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function facetOf(label: string, code: string | undefined, about: string): Facet {
  // Open Eligibility is a taxonomy of services too.
  const told = BY_TAXONOMY.find(([, pattern]) => pattern.test(about.replace('open eligibility', '')))?.[0];
  if (told) return told;
  const word = plain(label);
  if (/^Y[A-Z]?(?:-|$)/.test(code ?? '') || CLIENTELE.test(word)) return 'serves';
  return LANGUAGES.has(word) ? 'language' : PAYMENT.test(word) ? 'payment' : 'category';
}

interface Found { readonly label: string | undefined; readonly code: string | undefined; readonly taxonomy: string | undefined; readonly about: string }

function termOf(attribute: Json): Found {
  const term = asObject(own(attribute, 'taxonomy_term')) ?? asObject(own(attribute, 'taxonomy')) ?? attribute;
  const taxonomy = textOf(term, 'taxonomy') ?? textOf(asObject(own(term, 'taxonomy_detail')), 'name') ?? textOf(term, 'vocabulary') ?? textOf(asObject(own(term, 'taxonomy')), 'name');
  return {
    taxonomy, code: textOf(term, 'code') ?? textOf(term, 'taxonomy_code'),
    label: textOf(term, 'name') ?? textOf(term, 'term') ?? (term === attribute ? undefined : textOf(term, 'label')),
    about: plain([taxonomy, textOf(attribute, 'link_type'), term === attribute ? undefined : textOf(attribute, 'label')].filter(Boolean).join(' ')),
  };
}

/** The words of every term, for the rules to be made ready. */
export const termLabels = (service: Json | undefined): string[] => partsOf(service, 'terms').map(each => termOf(each).label).filter(label => label !== undefined);

/** What the attributes of a service say, and those of its place. */
export function readAttributes(...sources: readonly (Json | undefined)[]): Said {
  const said = { terms: [] as Term[], serves: new Set<string>(), languages: [] as SpokenLanguage[], payments: new Set<string>(), access: new Set<string>(), responders: new Set<Responder>() };
  let own_: Pick<Said, 'policeMayCome' | 'policeNote' | 'reachedBy' | 'excluded' | 'secretPlace'> = {};
  for (const source of sources) for (const attribute of partsOf(source, 'terms')) {
    const { label, code, taxonomy, about } = termOf(attribute), value = textOf(attribute, 'value');
    const named = [label, textOf(attribute, 'label'), textOf(attribute, 'link_type')].filter(name => name !== undefined);
    const { excluded, secretPlace } = flagsOf(Object.fromEntries(named.map(name => [name, value ?? 'yes'])));
    if (excluded !== undefined || secretPlace) {
      own_ = { ...own_, ...(excluded !== undefined && { excluded }), ...(secretPlace && { secretPlace }) };
      continue;
    }
    if (label === undefined) {
      own_ = { ...own_, ...ours(textOf(attribute, 'link_type'), value, said.responders) };
      continue;
    }
    if (code && isCategory(code)) {
      said.terms.push({ label, id: code });
      continue;
    }
    const facet = facetOf(label, code, about);
    if (facet === 'category') said.terms.push({ label, code, taxonomy });
    else if (facet === 'language') said.languages.push(...readLanguages(label));
    else if (facet !== 'silent') (facet === 'serves' ? said.serves : facet === 'payment' ? said.payments : said.access).add(label);
  }
  return { ...said, serves: [...said.serves], payments: [...said.payments], access: [...said.access], responders: [...said.responders], ...own_ };
}

/** Attributes without a term, as this project writes what HSDS has no field for. */
function ours(type: string | undefined, value: string | undefined, responders: Set<Responder>): Partial<Said> {
  if (value === undefined) return {};
  const responder = type === 'responder' ? RESPONDERS.find(each => each === value) : undefined;
  if (responder) responders.add(responder);
  const police = type === 'police-may-come' ? (['no', 'if-danger', 'yes'] as const).find(each => each === value) : undefined;
  return { ...(police && { policeMayCome: police }), ...(type === 'police-note' && { policeNote: value }), ...(type === 'reached-by' && { reachedBy: value }) };
}

/** Terms as categories: the agency's word once, with its own code and with our id, wherever each was said. */
export function categoriesOf(terms: Said['terms'], idsOf: (label: string) => readonly Category[]): Category[] {
  const found = new Map<string, Category>();
  for (const { label, code, taxonomy, id } of terms) {
    const before = found.get(label);
    const known = id ?? before?.id ?? idsOf(label)[0]?.id;
    const kept = before?.code ?? code, whose = before?.taxonomy ?? (id ? undefined : taxonomy);
    found.set(label, { ...(known && { id: known }), label, ...(kept && { code: kept }), ...(kept && whose && { taxonomy: whose }) });
  }
  return [...found.values()];
}
