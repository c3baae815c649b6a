/**
 * A query or a phrase as the words that count: folded, without those that say nothing, at most twelve of them.
 * Stop words are never asked for; weak words ("help", "tonight", "my son") add to a score and are never required, because
 * a person's sentence holds them and an agency's record does not. When there is nothing else, they are what is asked.
 * Neither is ever taken for another word misspelt ("here" for "there"): they are common words, spelt as they should be.
 */
import { words } from '../text/words.js';
import { cutText } from '../text/cut-text.js';
import { LONGEST_TEXT } from './limits.js';

const MOST_WORDS = 12;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const STOP_WORDS = set('a an and are at be been being by can could did do does doing for from had has have having he her hes him his how i if im in into is isnt it its ive me my need needs needing of on or our she shes should '
  + 'so some somewhere someone that the their them then there these they theyre this those to want wants wanna was we were what when where which who will with would you your youre am as but get getting got gonna gotta just really very too '
  + 'please thanks near nearby around any anyone anything also about lot much know think feel feeling keep keeps '
  + 'al algo alguien como con cual cuando da de del desde donde e el ella ellos en era es esa ese eso esta estan estar este esto estoy ha han hay he la las le les lo los mas me mi mis mucho muy necesita necesitamos necesito o para pero poder por porque '
  + 'que quien quiere quieren quiero se ser si sin soy su sus te tener tengo tiene tienes tu un una unas uno unos va voy y ya yo busco buscando encontrar cerca aqui');

const WEAK_WORDS = set('son daughter mom mother dad father brother sister husband wife boyfriend girlfriend partner spouse friend neighbor roommate grandma grandpa uncle aunt nephew niece kid kids somebody house class classes '
  + 'hijo hija hijos mama papa madre padre esposo esposa marido novio novia hermano hermana amigo amiga vecino vecina pareja clases '
  + 'pay paying apply applying lost behind treatment problem problems issue issues info care help helping helps see find finding look looking free now today tonight open place places service services program programs best good cheap local go going give gives new no not never off out up without cant cannot dont wont didnt people person '
  + 'pagar tratamiento problema problemas ayuda ayudar hoy ahora noche lugar lugares servicio servicios programa programas gratis gratuito gratuita no nadie puedo puede pueden');

/** Words of any sentence that are never a name or a need. */
const COMMON_WORDS = set('here two three four five few some more less other another every each all both many most only own same such than too still again once first last next old right left back down over under after before during while until since because though whether '
  + 'maybe perhaps sorry hello hi hey thank ok okay yes sir maam tomorrow yesterday morning afternoon evening week weeks month months year years day days time times soon later early late always ever often usually sometimes may might must shall let lets us put puts take takes took '
  + 'make makes made come comes came coming say says said tell told ask asks asked try trying tried start started thing things something nothing everything stuff way ways lots bit little big small great nice nearest closest speaking speaks speak spoken accept accepts accepting covered covers offer offers offering provide provides available specializes specializing recommend recommended actually pretty kind sort guess monday tuesday wednesday thursday friday saturday sunday payday '
  + 'feels felt felling getting becoming wont wouldnt couldnt shouldnt havent hasnt arent werent theres whats wheres hows dunno idk asap guy guys lady man woman boy girl '
  + 'favor habla hablan hable acepta acepte aceptan ofrece ofrecen disponible recomienda dos tres cuatro otro otra otros otras todo todos toda todas nada cada menos mismo misma vez veces dia dias semana semanas mes meses ano anos manana tarde ahi alla entonces tambien aun todavia porfavor gracias hola ir hacer hago hace hacen puedes podria quisiera gustaria dejar dejo cosa cosas');

export interface AskedWords {
  /** Every word that was typed, in order, for comparing with a whole name. */
  readonly typed: string;
  /** The words that count, each once. */
  readonly asked: readonly string[];
  /** Bits of the positions in `asked` that a resource must hold. */
  readonly required: number;
  /** The last word may still be going on. */
  readonly isLastOpen: boolean;
  /** Somebody speaks, rather than naming what they look for: what they say beside the need is not what must be found. */
  readonly isSentence: boolean;
}

/** Whether a word is spelt as it should be, whatever a directory holds. */
export const isOrdinary = (word: string): boolean => STOP_WORDS.has(word) || isWeak(word);
const isWeak = (word: string): boolean => WEAK_WORDS.has(word) || COMMON_WORDS.has(word);
/** A sentence has so many words, and so many of them ordinary. */
const SENTENCE = 4, ORDINARY = 2;

/** Undefined when the text has no words. */
export function askedWords(text: string): AskedWords | undefined {
  const all = words(cutText(text, LONGEST_TEXT));
  const asked = telling(all).slice(0, MOST_WORDS);
  if (asked.length === 0) return undefined;
  const strong = asked.reduce((bits, word, at) => isWeak(word) ? bits : bits | (1 << at), 0);
  return { typed: all.join(' '), asked, required: strong || (1 << asked.length) - 1, isLastOpen: all.at(-1) === asked.at(-1), isSentence: all.length >= SENTENCE && all.filter(isOrdinary).length >= ORDINARY };
}

/** The words of a phrase that count; all of them where none does. */
export function telling(all: readonly string[]): string[] {
  const left = all.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(left.length > 0 ? left : all)];
}
