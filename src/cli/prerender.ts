/** `resource-finder prerender`: the fallback list of a page, from the feeds that its widget reads. */
import { safeLink } from '../model/links.js';
import { put } from './build.js';
import { fallbackHtml } from '../report/fallback-html.js';
import { FIRST_SCREEN } from '../report/static-list.js';
import { readOrSay } from './inputs.js';
import { count, parse, readOptions } from './options.js';
import { trusting } from './trusting.js';
import { WORDS } from '../report/fallback-words.data.js';
import { stripLines } from '../crisis/strip.js';
import { EXIT, UsageError, type Terminal } from './terminal.js';

const FLAGS = {
  out: { type: 'string', short: 'o' }, lang: { type: 'string' }, region: { type: 'string' }, 'heading-level': { type: 'string' }, 'max-bytes': { type: 'string' }, all: { type: 'string' },
} as const;

const isLanguage = (lang: string): lang is keyof typeof WORDS => Object.hasOwn(WORDS, lang);

export async function prerender(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, feeds } = parse(args, FLAGS);
  const { lang = 'en', region = 'US', all } = values;
  const headingLevel = count('heading-level', values['heading-level']) ?? 2, maxBytes = count('max-bytes', values['max-bytes']) ?? FIRST_SCREEN;
  if (!isLanguage(lang)) throw new UsageError(`--lang takes ${Object.keys(WORDS).join(' or ')}, not "${lang}".`);
  if (headingLevel < 1 || headingLevel > 6) throw new UsageError('--heading-level takes 1 to 6.');
  // A relative address is meant from the page, whatever that is.
  if (all !== undefined && !/^https?:/.test(safeLink(all, 'https://page.invalid/') ?? '')) throw new UsageError(`--all takes a web address, not "${all}".`);
  const { read, failed } = await readOrSay(feeds, await readOptions(values, terminal), trusting(values['public-key'], terminal));
  if (failed) return EXIT.unreadable;
  const now = terminal.now();
  const { html, shown, of } = fallbackHtml(read.flatMap(({ feed }) => feed.resources), { lang, region, headingLevel, maxBytes, all, now });
  await put(html, values.out, terminal);
  if (!stripLines(region).length) terminal.stderr.write(`No crisis lines are built in for "${region}". Write your own into the page, before the list.\n`);
  if (shown < of) terminal.stderr.write(`${shown} of ${of} fit into ${maxBytes} bytes.${all === undefined ? ' Name a page of all with --all.' : ''}\n`);
  return EXIT.ok;
}
