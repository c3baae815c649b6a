/**
 * docs/trust.md as `npm run trust:table` writes it: a line for each requirement with the tests that prove it and how the last whole
 * run (`npm test`) ended for them. A test that is named here and not written anywhere fails test/house/trust.test.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REQUIREMENTS } from './requirements.data.mjs';

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name as it is written, blanks for what a table of cases fills in, to one that matches it when it ran. */
export const patternOf = (name) => new RegExp(`^${name.replaceAll("\\'", "'").split(/\$\{[^}]*\}/).map(escaped).join('.*')}$`, 's');
export const fileOf = (file) => `test/${file}.test.ts`;

/** Whether a test of that name is written in its file. */
export function isWritten(test) {
  const [file, name] = test;
  const written = existsSync(fileOf(file)) ? readFileSync(fileOf(file), 'utf8') : '';
  return ["'", '`', '"'].some((quote) => ['test(', 'it(', 'describe('].some((call) => written.includes(`${call}${quote}${name}${quote}`)));
}

/** What each test of the last whole run was called, where, and how it ended. */
export function lastRun() {
  if (!existsSync('.build')) return [];
  return readdirSync('.build').filter((name) => /^totals-.*\.json$/.test(name)).flatMap((name) => JSON.parse(readFileSync(path.join('.build', name), 'utf8')).tests ?? []);
}

function ended([file, name], ran) {
  const pattern = patternOf(name), found = ran.filter((each) => each.file === fileOf(file) && each.names.some((one) => pattern.test(one)));
  return { passed: found.filter(({ passed }) => passed).length, failed: found.filter(({ passed }) => !passed).length };
}

const cell = (text) => text.replaceAll("\\'", "'").replaceAll('|', '\\|').replace(/\$\{[^}]*\}/g, '…');

export function trustTable(ran = []) {
  const rows = REQUIREMENTS.map(({ id, says, tests, gap }) => {
    const sums = tests.map((test) => ended(test, ran)), passed = sums.reduce((sum, each) => sum + each.passed, 0), failed = sums.reduce((sum, each) => sum + each.failed, 0);
    const state = !tests.length ? 'not met' : gap ? 'in part' : 'met';
    return `| ${id} | ${cell(says)} | ${tests.map(([file, name]) => `${file.split('/').at(-1)}: ${cell(name)}`).join('<br>') || '–'} | ${tests.length ? `${passed} passed${failed ? `, ${failed} failed` : ''}` : '–'} | ${state}${gap ? `: ${cell(gap)}` : ''} |`;
  });
  const count = (wanted) => REQUIREMENTS.filter(({ tests, gap }) => (!tests.length ? 'not met' : gap ? 'in part' : 'met') === wanted).length;
  return `# What is promised, and what proves it

Made by \`npm run trust:table\` from the names of the tests; the results are those of the last whole run of \`npm test\`, in all engines and time zones that it runs in. Numbers 42 and 45 to 48 are about languages and ways to embed, and are told in their own guides. ${count('met')} are met, ${count('in part')} in part, ${count('not met')} not.

| | what is asked | tests | last run | |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
