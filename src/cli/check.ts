/**
 * `resource-finder check`: what a feed gives, what is wrong with it and how to mend it, and an exit code for a build server.
 * One report as text, as JSON or as a page; all of them say the same.
 */
import type { FeedReport } from '../report/report.js';
import { inspectFeed, reportOn, reportPage } from '../report/report-on.js';
import type { Inspection } from '../report/inspect.js';
import { put } from './build.js';
import { readInputs } from './inputs.js';
import { trusting } from './trusting.js';
import { count, days, parse, readOptions } from './options.js';
import { reportText } from './report-text.js';
import { EXIT, onOneLine, UsageError, type Terminal } from './terminal.js';

const FLAGS = { json: { type: 'boolean' }, html: { type: 'boolean' }, out: { type: 'string', short: 'o' }, 'max-errors': { type: 'string' }, 'stale-after': { type: 'string' } } as const;

/** A page is passed on: what follows an address's question mark may be a key. */
const named = (input: string): string => /^https?:/i.test(input) ? input.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//') : input;

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, feeds } = parse(args, FLAGS);
  if (values.html && values.json) throw new UsageError('Choose --html or --json: one report has one form.');
  const options = await readOptions(values, terminal);
  const most = count('max-errors', values['max-errors']) ?? 0, staleAfter = days('stale-after', values['stale-after']);
  const now = terminal.now(), inputs = await readInputs(feeds, options, trusting(values['public-key'], terminal));
  const reports: FeedReport[] = [], inspections: Inspection[] = [], unreadable: { input: string; code: string; message: string }[] = [];
  for (const each of inputs) {
    if ('error' in each) {
      unreadable.push({ input: each.input, code: each.error.code, message: each.error.message });
      continue;
    }
    const about = { input: values.html ? named(each.input) : each.input, now, ...(staleAfter !== undefined && { staleAfterDays: staleAfter }), ...(terminal.signal && { signal: terminal.signal }) };
    if (values.html) inspections.push(await inspectFeed(each.feed, about));
    reports.push(inspections.at(-1)?.report ?? await reportOn(each.feed, about));
  }
  const errors = reports.reduce((sum, each) => sum + each.errors, 0), stale = reports.reduce((sum, each) => sum + each.freshness.stale, 0);
  const over = [
    ...(errors > most ? [`${errors} error${errors === 1 ? '' : 's'}, and at most ${most} allowed (--max-errors).`] : []),
    ...(staleAfter !== undefined && stale ? [`${stale} last checked more than ${staleAfter} days ago (--stale-after).`] : []),
  ];
  const exit = unreadable.length ? EXIT.unreadable : over.length ? EXIT.problems : EXIT.ok;
  const verdict = exit === EXIT.ok ? 'Passed.' : `Not passed. ${[...over, ...(unreadable.length ? [`${unreadable.length} could not be read.`] : [])].join(' ')}`;
  if (values.json) {
    await put(`${JSON.stringify({ checkedOn: now.toISOString().slice(0, 10), passed: exit === EXIT.ok, over, unreadable, feeds: reports }, null, 2)}\n`, values.out, terminal);
    return exit;
  }
  for (const { input, message } of unreadable) terminal.stderr.write(`${onOneLine(input)}: ${onOneLine(message, 500)}\n`);
  if (values.html) {
    const page = await reportPage(inspections, { verdict, unreadable: unreadable.map(({ input, message }) => ({ input: named(input), message: message.replaceAll(input, named(input)) })) });
    await put(page, values.out, terminal);
  } else {
    await put([...reports.map(report => `${reportText(report)}\n`), `${verdict}\n`].join(''), values.out, terminal);
  }
  // What is in a file is not seen: the verdict is said where it is.
  if (values.out !== undefined && values.out !== '-') terminal.stdout.write(`${verdict} Written to ${onOneLine(values.out)}.\n`);
  return exit;
}
