/** Tables of the benchmark as Markdown, which reads as well in a terminal. Where a peer is ahead, it is said in words. */
import { createRequire } from 'node:module';
import { PEERS } from './search-peers.mjs';
import { CLASSES } from './search-records.mjs';

const require = createRequire(import.meta.url);
const OURS = 'this project';
/** A library that does not find things is fast for nothing: from here on its speed is compared. */
const FINDS = 0.8;
/** Nearer than this, two recalls are the same. */
const LEVEL = 0.005;

export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
export const ms = (time) => time < 0.995 ? time.toFixed(2) : time < 9.95 ? time.toFixed(1) : Math.round(time).toString();
const share = (part) => Number.isNaN(part) ? '' : part.toFixed(2).replace(/^0/, '');
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function summary({ engine, size, built, heap, asked, results }) {
  const of = (kind) => results.filter((result) => kind === undefined || result.kind === kind);
  const judged = (kind) => of(kind).filter(({ recall }) => recall !== undefined);
  return {
    engine, size, built, heap, asked, p50: quantile(of().map(({ ms: time }) => time), 0.5), p95: quantile(of().map(({ ms: time }) => time), 0.95),
    classes: Object.fromEntries(CLASSES.map((kind) => [kind, { p50: quantile(of(kind).map(({ ms: time }) => time), 0.5), p95: quantile(of(kind).map(({ ms: time }) => time), 0.95), recall: mean(judged(kind).map(({ recall }) => recall)) }])),
    recall: mean(judged().map(({ recall }) => recall)), reciprocal: mean(judged().map(({ reciprocal }) => reciprocal)),
  };
}

const versionOf = (name) => { try { return require(`${name}/package.json`).version; } catch { return JSON.parse(require('node:fs').readFileSync(`node_modules/${name}/package.json`, 'utf8')).version; } };

export function engineReport(measured, { records, perClass }) {
  const rows = measured.map(summary), sizes = [...new Set(rows.map(({ size }) => size))], parts = [];
  parts.push(records === 'real' ? 'Records: texts of real feeds, mixed by a seeded generator.' : 'Records: made by a seeded generator with its own words (`test/bench/search-records.mjs`), not by anybody\'s real data.');
  parts.push(`Each query is asked once of an index that has not seen it, up to 5,000 records and of fast engines the median of three such: ${perClass} of each class (fewer of slow engines: see "asked"). Times in ms; p50 and p95 are across queries. Recall: of the right answers that fit among the first five, the share that is there. MRR: 1 / place of the first right answer, of 20.`);
  for (const size of sizes) {
    const here = rows.filter((row) => row.size === size);
    parts.push(`**${size.toLocaleString('en')} records**`);
    parts.push(table(['', 'index ms', 'heap MB', 'asked a class', 'p50', 'p95', 'recall@5', 'MRR'], here.map((row) => [row.engine, ms(row.built), (row.heap / 1e6).toFixed(1), row.asked, ms(row.p50), ms(row.p95), share(row.recall), share(row.reciprocal)])));
    parts.push(table(['p50 / p95 (recall@5)', ...CLASSES], here.map((row) => [row.engine, ...CLASSES.map((kind) => { const { p50, p95, recall } = row.classes[kind]; return `${ms(p50)} / ${ms(p95)}${Number.isNaN(recall) ? '' : ` (${share(recall)})`}`; })])));
    parts.push(verdict(here));
  }
  parts.push('How each was set up:\n\n' + [`- ${OURS}: as the component opens it, all fields; times include the reasons for each match and the counts beside the filters, which no peer makes`, ...Object.entries(PEERS).filter(([name]) => rows.some(({ engine }) => engine === name)).map(([name, { how, package: from }]) => `- ${name} ${versionOf(from)}: ${how}`)].join('\n'));
  return parts.join('\n\n');
}

function verdict(rows) {
  const ours = rows.find(({ engine }) => engine === OURS), peers = rows.filter(({ engine }) => engine !== OURS);
  if (!ours || peers.length === 0) return '';
  const better = peers.filter(({ recall }) => recall >= ours.recall + LEVEL), level = peers.filter(({ recall }) => Math.abs(recall - ours.recall) < LEVEL), able = peers.filter(({ recall }) => recall >= FINDS), faster = able.filter(({ p95 }) => p95 < ours.p95);
  const inClass = peers.flatMap((row) => CLASSES.filter((kind) => row.classes[kind].recall >= ours.classes[kind].recall + LEVEL).map((kind) => `${row.engine} on ${kind} (${share(row.classes[kind].recall)} to ${share(ours.classes[kind].recall)})`));
  const names = (list) => list.map(({ engine }) => engine).join(', ');
  return [
    better.length ? `Recall: AHEAD OF THIS PROJECT: ${names(better)}.` : level.length ? `Recall: no peer is ahead of this project; level with it (less than ${LEVEL} apart): ${names(level)}.` : 'Recall: this project is ahead of every peer.',
    able.length === 0 ? `No peer's recall reaches ${share(FINDS)}.` : faster.length ? `p95 among those whose recall reaches ${share(FINDS)} (${names(able)}): AHEAD OF THIS PROJECT: ${names(faster)}.`
      : `p95: ahead of each whose recall reaches ${share(FINDS)} (${able.map((row) => `${row.engine} takes ${(row.p95 / ours.p95).toFixed(1)} times as long`).join(', ')}).`,
    inClass.length ? `In single classes ahead on recall: ${inClass.join('; ')}.` : '',
  ].filter(Boolean).join(' ');
}
