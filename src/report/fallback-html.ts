/**
 * The list as plain HTML, for the page's server to send: it shows before any script, and where none ever runs. Crisis
 * lines come first and are never cut. Every word of a feed is escaped, only numbers that may be dialled become links,
 * a confidential place is not there, and what does not fit into the first screen's bytes is counted in a sentence.
 */
import type { CrisisLine } from '../crisis/line.js';
import { stripLines } from '../crisis/strip.js';
import { callHref, textHref } from '../model/phones.js';
import type { Phone, Resource } from '../model/resource.js';
import { onOneLine } from '../text/one-line.js';
import { escape } from './escape.js';
import { WORDS, type FallbackWords } from './fallback-words.data.js';

export interface FallbackOptions {
  readonly lang: keyof typeof WORDS;
  readonly region: string;
  readonly headingLevel: number;
  readonly maxBytes: number;
  /** Where the whole list is. It has passed the link gate. */
  readonly all?: string | undefined;
  /** The host's own lines, which stand in the strip after 988 and 911. */
  readonly hostLines?: readonly CrisisLine[];
  readonly now: Date;
}

export interface Fallback {
  readonly html: string;
  /** Of it, the crisis lines alone: the strip, and the list of other lines below it. */
  readonly crisis: string;
  readonly shown: number;
  readonly of: number;
}

/** In the strip itself, and as many of the host's own; the others are a list below it. */
const IN_STRIP = 2;
const MOST_PHONES = 3;

const fill = (words: string, values: Readonly<Record<string, string | number>>): string => words.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
const bytes = (text: string): number => new TextEncoder().encode(text).length;

function link(phone: Phone, label: (number: string, text: boolean) => string): string {
  const number = onOneLine(phone.number ?? phone.dial ?? '', 40), href = callHref(phone) ?? textHref(phone);
  const shown = escape(label(phone.extension ? `${number} x${onOneLine(phone.extension, 12)}` : number, phone.kind === 'text'));
  return href ? `<a href="${escape(href)}">${shown}</a>` : shown;
}

function crisisLine({ id, name, about, channels }: CrisisLine, lang: string, words: FallbackWords): string {
  const said = words.said[id] ?? { name, words: about && lang === 'en' ? `: ${about}` : '' };
  const open = channels.filter(({ kind }) => kind === 'voice' || kind === 'text');
  const own = open.filter(({ languages }) => !languages || languages.includes(lang));
  // A sentence of ours says the keys already.
  const told = words.said[id]?.words !== undefined && words.said[id].words !== '';
  const links = [...new Map((own.length ? own : open).map(each => [callHref(each) ?? textHref(each) ?? '', each])).values()].map(channel => {
    const more = told ? '' : channel.press ? `, ${fill(words.press, { key: channel.press })}` : channel.keyword ? `: ${fill(words.keyword, { word: channel.keyword })}` : '';
    return `${link(channel, (number, text) => fill(text ? words.text : words.call, { number }))}${escape(more)}`;
  });
  const other = 'other' in said && said.other ? ` <small lang="${said.other.lang}">${escape(said.other.words)}</small>` : '';
  return `<span><b>${escape(said.name)}</b>${escape(said.words)}${other}</span> ${links.join(' ')}`;
}

function entry({ name, organization, phones, place, confidential }: Resource, words: FallbackWords): string {
  const lines = phones.filter(({ kind, number, dial }) => (kind === 'voice' || kind === 'text' || kind === 'tty') && (number ?? dial)).slice(0, MOST_PHONES);
  const address = confidential ? '' : [place?.addressType === 'postal' ? undefined : place?.address, place?.locality, place?.region, place?.postalCode].filter(Boolean).join(', ');
  return `<li>${[
    `<b dir="auto">${escape(onOneLine(name, 120))}</b>`,
    organization && organization !== name && `<span dir="auto">${escape(onOneLine(organization, 120))}</span>`,
    ...lines.map(each => link(each, (number, text) => text ? fill(words.text, { number }) + (each.keyword ? `: ${fill(words.keyword, { word: onOneLine(each.keyword, 20) })}` : '') : each.kind === 'tty' ? `TTY ${number}` : number)),
    address && `<span dir="auto">${escape(onOneLine(address, 160))}</span>`,
  ].filter(Boolean).join(' ')}</li>\n`;
}

export function fallbackHtml(resources: readonly Resource[], options: FallbackOptions): Fallback {
  const words = WORDS[options.lang], hostLines = options.hostLines ?? [], lines = stripLines(options.region, hostLines, options.now);
  const inStrip = IN_STRIP + Math.min(IN_STRIP, hostLines.length);
  const said = lines.map(line => ({ id: line.id, html: crisisLine(line, options.lang, words) }));
  const heading = (text: string): string => `<h${options.headingLevel}>${text}</h${options.headingLevel}>\n`;
  const strip = said.slice(0, inStrip).map(({ id, html }) => `<p${id.endsWith('-911') ? ' class="rf-danger"' : ''}>${html}</p>\n`).join('');
  const others = said.slice(inStrip).map(({ html }) => `<li>${html}</li>\n`).join('');
  const crisis = `${strip && `<div slot="crisis" class="rf-crisis">\n<p class="rf-title">${words.strip}</p>\n${strip}</div>\n`}${others && `${heading(words.lines)}<ul>\n${others}</ul>\n`}`;
  const top = `${crisis}${heading(words.services)}<ul>\n`;
  const bottom = (shown: number, of: number): string => {
    const whole = options.all ? ` <a href="${escape(options.all)}">${words.all}</a>` : '';
    return `</ul>\n${shown < of || whole ? `<p>${shown < of ? fill(words.some, { shown, all: of }) : ''}${whole}</p>\n` : ''}`;
  };
  // As in the widget: what no longer exists is not listed.
  const listed = resources.filter(({ status }) => status !== 'inactive' && status !== 'defunct');
  const room = options.maxBytes - bytes(bottom(listed.length - 1, listed.length));
  let body = '', shown = 0, size = bytes(top);
  for (const resource of listed) {
    const html = entry(resource, words);
    size += bytes(html);
    if (size > room) break;
    body += html;
    shown++;
  }
  return { html: top + body + bottom(shown, listed.length), crisis, shown, of: listed.length };
}
