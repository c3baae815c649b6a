/** docs/mutation.md, from the figures of the runs that stand. */
import { EQUIVALENT } from './equivalent.data.mjs';
import { MODULES } from './modules.data.mjs';

const percent = (part, whole) => `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
/** Of a long text only where it differs, with a little of what stands around. */
export function change({ original, replacement }) {
  const [from, to] = [original, replacement].map((text) => text.replace(/\s+/g, ' '));
  if (Math.max(from.length, to.length) <= 60) return [from, to];
  let start = 0, end = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start += 1;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const around = (text) => {
    const first = Math.max(0, start - 24), last = Math.min(text.length, Math.max(start, text.length - end) + 12);
    const piece = text.slice(first, last);
    return `${first ? '…' : ''}${piece.length > 120 ? `${piece.slice(0, 80)}…${piece.slice(-30)}` : piece}${last < text.length ? '…' : ''}`;
  };
  return [around(from), around(to)];
}
const code = (text) => `\`\` ${text} \`\``;
function reasonOf(mutant) {
  const [was, is] = change(mutant);
  return EQUIVALENT.find(({ file, from = was, to, line = mutant.line }) => file === mutant.file && from === was && to === is && line === mutant.line)?.why;
}

function row({ id, says, mutate }, result) {
  const files = mutate.map((file) => `\`${file.replace('src/', '')}\``).join(', ');
  if (!result) return `| ${id} | ${says} (${files}) | not run | | | | | |`;
  const { mutants, killed, timedOut, survived, on } = result;
  return `| ${id} | ${says} (${files}) | ${mutants} | ${killed} | ${timedOut} | ${survived.length} | ${percent(killed + timedOut, mutants)} | ${on} |`;
}

/** What lived on in one module, with the reason where there is one. */
function survivors({ id }, { survived }) {
  if (!survived.length) return '';
  const lines = survived.map((mutant) => `- ${mutant.file}:${mutant.at}, ${mutant.mutatorName}: ${change(mutant).map(code).join(' became ')}. ${reasonOf(mutant) ? `Changes nothing: ${reasonOf(mutant)}` : 'No test notices it.'}`);
  const same = survived.filter(reasonOf).length;
  return `\n### ${id}\n\n${survived.length} survived; ${same} of them change nothing anybody could notice, as far as we see.\n\n${lines.join('\n')}\n`;
}

/** `results` by module id; a module without one is said to be not run. */
export function page(results, version) {
  const table = ['| Module | What it rules | Mutants | Killed | Timed out | Survived | Score | Run on |', '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...MODULES.map((module) => row(module, results[module.id]))].join('\n');
  const ran = MODULES.filter(({ id }) => results[id]);
  const sum = (of) => ran.reduce((all, { id }) => all + of(results[id]), 0);
  const text = `# Mutation testing of the safety modules

Small faults are put into a module one at a time (a comparison turned round, a condition always true, a piece of a pattern left
out), and its tests are run. A fault that a test notices is killed; one that makes the tests run without end is timed out, which is
noticed too; one that no test notices survived. The score is killed and timed out, of all mutants. The aim is 85 % a module.

Made by \`npm run mutation\` with StrykerJS ${version} (\`npm run mutation -- ${MODULES[0].id}\` runs one module). It is not part of
\`npm test\`. Each module is run against the few tests named in \`test/mutation/modules.data.mjs\`, not against all: what only another
test would notice counts as survived. Sentences for people are left out (${sum(({ messages }) => messages)} of them), as they may be reworded. Mutants that change
nothing stay in the count, as survived.

${table}

${ran.length === MODULES.length ? 'All modules were run.' : `Not run, or changed since: ${MODULES.filter(({ id }) => !results[id]).map(({ id }) => id).join(', ')}.`}
${sum(({ failed }) => failed) ? `${sum(({ failed }) => failed)} mutants could not be run; they are in the count, and not as killed.\n` : ''}
## What survived
${ran.map((module) => survivors(module, results[module.id])).join('')}`;
  return { table, text: `${text.trimEnd()}\n` };
}
