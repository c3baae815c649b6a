/** What stands around numbers, in English, Spanish and French; and numbers too short for a plan, by country. */

/** A word to send and where: `[keyword, number]`. The keyword is a single word. */
export const SEND = /(?:\b(?:text|txt|send|sms|message)|\benv[ií](?:e|a|ar|en)|\bmand[ae]r?|\btexte(?:a|e|ar|z)|\bmensajea|\benvoye[rz]|\btextez|\bescrib[ea])\s+(?:the (?:word|keyword)\s+|la palabra\s+|un mensaje con\s+|le mot\s+)?["“”'‘«]?\s?([\p{L}\d]{2,15})\s?["”'’»]?\s+(?:to|al?|au|para)\s*:?\s*((?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}|\d{3}-\d{3}|\d{3,6})(?![-.]?\d)/iu;
/** Not words to send, but a way of saying it: "text your ZIP code to …". */
export const NO_KEYWORD = /^(?:your|you|us|me|a|an|the|my|it|zip|code|tu|su|un|una|el|la|mensaje|message|code|votre|un|une|le|codigo|texto|sms)$/i;
export const CALL_OR_TEXT = /\b(?:call|phone|voice|llam[ae]r?|appelez|appeler|tel[eé]fono)\s*(?:or|and|\/|&|o|y|ou|et)\s*(?:send |env[ií]e |un |a )*(?:text|sms|texto|textez|texter|mensaje)|\b(?:text|sms|texto|textez)\s*(?:or|and|\/|&|o|y|ou|et)\s*(?:call|voice|phone|llam[ae]|appelez)/i;
export const KINDS: readonly (readonly ['fax' | 'tty' | 'videophone' | 'text', RegExp])[] = [
  ['fax', /\b(?:fax|facsimile|telefax|t[eé]l[eé]copieur|t[eé]l[eé]c)\b/i], ['tty', /\b(?:tty|tdd|ats|relay|t[eé]l[eé]type)\b/i], ['videophone', /\b(?:videophone|vp|vid[eé]otel[eé]fono)\b/i],
  ['text', /\b(?:text|txt|sms|textos?|mensajes?(?: de texto)?)\b/i],
];
export const EXTENSION = /^[\s,;]*(?:or\s+|and\s+|\/\s*)?\(?(?:extensi[oó]n|extension|extn|ext|poste|anexo|interno|ramal|int|x)(?!\p{L})[.:]?\s*#?\s*(\d{0,6})\)?|^\s+#(\d{1,6})/iu;
export const MORE_EXTENSIONS = /^\s*(?:,|\/|or|and|&|o|y|ou|et)\s*#?(\d{1,5})(?!\d|[-. )]{1,2}\d)/i;
export const PRESS = /^[\s,;:(-]*(?:then\s+|and\s+|luego\s+|y\s+|puis\s+)?(?:(?:press|dial|choose|select|oprim[ae]|marque|presione|pulse|faites le|appuyez sur(?: le)?)\s+(?:option\s+|opci[oó]n\s+|#)?|(?:option|opt\.?|opci[oó]n|prompt)\s*#?)(\d|#|\*)\)?(?!\d)/i;
/** Words that say nothing about a number. */
export const EMPTY_LABEL = /^(?:(?:tele)?phones?(?: number| no)?|tel|tlf|tfno|telf|ph|tel[eé]fonos?|t[eé]l[eé]phone|call|llame(?: al)?|llamar|appelez|dial|number|n[uú]mero|or|and|y|o|e|ou|et|voice|line|to|at|al?|au|the|fax|tty|tdd|(?:tty|tdd)\/(?:tty|tdd)|ats|text|txt|sms|texto|vp|videophone|relay|(?:call or text|text or call)(?: at)?|call or text|text or call|call\/text)$/i;
export const NOTHING = /^\W*(?:none|unknown|unlisted|tb[ad]|pending|same|not (?:available|listed|applicable|provided|given)|no (?:phone|number|telephone)(?: number| available| listed)?|(?:see|visit|check|use) (?:the |our |their )?(?:website|web site|web|web page|above|below|notes?|description|online|email)|email(?: only)?|web(?:site)? only|online(?: only)?|sin tel[eé]fono|no tiene|no disponible|ver (?:la )?(?:p[aá]gina|web|sitio)(?: web)?|aucune?|non disponible|voir (?:le )?site(?: web)?|s\/n|s\/t)\W*$/i;

/** Whole, without separators. What is dialled within its country, as it stands. */
export const SHORT_CODES: Readonly<Record<string, string>> = {
  ES: '112 016 017 018 024 010 012 060 061 062 080 085 088 091 092', FR: '112 114 115 119 3114 3018 3919 3020 3977 3928', PT: '112 144 808', DE: '112 110', AT: '112 133 144 142 147', CH: '112 117 144 143 147',
  IT: '112 113 115 118 114 1522', IE: '112 999', GB: '112 999 111 101 105', BE: '112 106 107 103', NL: '112 113', MX: '911 089 079 065 075 070 030', AR: '911 107 100 101 102 103 106 108 135 137 141 144 145 147',
  BR: '190 192 193 188 180 181 100 136', CL: '131 132 133 147 149', CO: '123 106 141 155 192', PE: '113 105 106 100 116', UY: '911 105 104 106', EC: '911 171', CR: '911', VE: '911', AU: '000 112 106', NZ: '111 1737 105', ZA: '112 10111 10177',
};
/** The European numbers of social value, wherever the country code begins so. */
export const HARMONISED = /^116\d{3}$/;
export const EUROPE = /^(?:ES|FR|PT|DE|AT|CH|IT|IE|GB|BE|NL|LU|PL|CZ|SK|HU|RO|BG|GR|HR|SI|SE|FI|DK|NO|EE|LV|LT|MT|CY)$/;
/** Digits of a whole national number, where all have as many. */
export const NATIONAL_DIGITS: Readonly<Record<string, number>> = { ES: 9, PT: 9, FR: 10, MX: 10, AR: 10, CO: 10, CL: 9, BE: 9, CH: 10, CR: 8, UY: 8, PL: 9 };
