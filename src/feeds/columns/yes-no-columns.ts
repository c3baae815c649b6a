/**
 * Columns of yes and no ("Food pantry: Y", "Spanish: x") put into words under the field that their header names. A
 * header that names a service becomes a category; one that names whom it is for, a language or a payment becomes that,
 * and never a category. Any other is left unread. Refused: a police team from a tick, which may only mean a partner.
 */
import { fold } from '../../text/normalise.js';
import { commonCategory } from '../categories/categorise.js';
import { categoryByRule } from '../categories/category-rules.js';
import { CLIENTELE, PAYMENT } from '../categories/clientele.data.js';
import { headerWords } from './column-evidence.js';
import type { ColumnField } from './columns.js';
import { LANGUAGE_WORDS } from '../language-words.data.js';
import { yesOrNo } from './yes-no.js';

const LANGUAGES = new Set(Object.values(LANGUAGE_WORDS).flatMap(words => words.split('|')));
const FILLER = /\b(?:accepts?|accepted|offers?|offered|available|availability|provides?|provided|services?|serves?|served|serving|population|speaking|spoken|language|for|is|has|does|programs?|se habla|atiende|acepta|ofrece|disponible|parle|langue|idioma)\b/g;

const FREE = /^(?:free|free of charge|no cost|no fee|gratis|gratuito|gratuit)$/;
/** Whom it is for among clienteles, a service among services. */
export const EITHER = /\b(?:violence|(?<!\b(?:substance|drug|alcohol) )abuse|trafficking|violencia|maltrato|violences)\b/;

/** What a ticked column says, or undefined where its header is not understood. `field`: what the header was taken for. */
export function ticked(header: string, field: string): { readonly field: ColumnField; readonly word: string } | undefined {
  const said = headerWords(header).replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  const word = header.replace(/[?:*\s]+$/, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_+/g, ' ').trim();
  if (LANGUAGES.has(said)) return { field: 'languages', word: said };
  if (PAYMENT.test(said) || field === 'cost') return { field: 'cost', word: FREE.test(said) ? 'Free' : word };
  if (CLIENTELE.test(said)) return { field: 'serves', word };
  const plain = fold(word).replace(/[-_/\s]+/g, ' ').trim();
  const id = commonCategory(plain) ?? categoryByRule(plain);
  return id !== undefined && id !== 'cit-police' && id !== 'co-responder' ? { field: 'category', word } : undefined;
}

/** Whether all that a column says is yes or no, with a yes among it. */
export function isTicked(values: readonly string[]): boolean {
  return values.length > 0 && values.every(value => yesOrNo(value) !== undefined) && values.some(value => yesOrNo(value) === true);
}
