/** `resource-finder check`: what a feed gives, what is wrong with it and how to mend it, and an exit code for a build server. */
import { readInputs } from './inputs.js';
import { count, days, parse, readOptions } from './options.js';
import type { FeedReport } from '../report/report.js';
import { reportOn } from '../report/report-on.js';
import { reportText } from './report-text.js';
import { EXIT, onOneLine, type Terminal } from './terminal.js';

const FLAGS = { json: { type: 'boolean' }, 'max-errors': { type: 'string' }, 'stale-after': { type: 'string' } } as const;

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, feeds } = parse(args, FLAGS);
  const options = await readOptions(values, terminal);
  const most = count('max-errors', values['max-errors']) ?? 0, staleAfter = days('stale-after', values['stale-after']);
  const now = terminal.now(), inputs = await readInputs(feeds, options, terminal);
  const reports: FeedReport[] = [], unreadable: { input: string; code: string; message: string }[] = [];
  for (const each of inputs) {
    if ('feed' in each) reports.push(await reportOn(each.feed, { input: each.input, now, ...(staleAfter !== undefined && { staleAfterDays: staleAfter }) }));
    else unreadable.push({ input: each.input, code: each.error.code, message: each.error.message });
  }
  const errors = reports.reduce((sum, each) => sum + each.errors, 0), stale = reports.reduce((sum, each) => sum + each.freshness.stale, 0);
  const over = [
    ...(errors > most ? [`${errors} error${errors === 1 ? '' : 's'}, and at most ${most} allowed (--max-errors).`] : []),
    ...(staleAfter !== undefined && stale ? [`${stale} last checked more than ${staleAfter} days ago (--stale-after).`] : []),
  ];
  const exit = unreadable.length ? EXIT.unreadable : over.length ? EXIT.problems : EXIT.ok;
  if (values.json) {
    terminal.stdout.write(`${JSON.stringify({ checkedOn: now.toISOString().slice(0, 10), passed: exit === EXIT.ok, over, unreadable, feeds: reports }, null, 2)}\n`);
    return exit;
  }
  for (const report of reports) terminal.stdout.write(`${reportText(report)}\n`);
  for (const { input, message } of unreadable) terminal.stderr.write(`${onOneLine(input)}: ${onOneLine(message, 500)}\n`);
  terminal.stdout.write(exit === EXIT.ok ? 'Passed.\n' : `Not passed. ${[...over, ...(unreadable.length ? [`${unreadable.length} could not be read.`] : [])].join(' ')}\n`);
  return exit;
}
