/**
 * Prints the figures of `crisisNeed` by language, corpus and half. With `--misses`, the phrases of the half that was looked at which
 * went wrong; those that are held out are never printed, so that nobody can write the lists to them.
 */
import { build } from 'esbuild';

const { outputFiles: [bundle] } = await build({
  entryPoints: ['test/crisis/corpus/figures.ts'], bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20',
});
const { LANGUAGES, CORPORA, HALVES, figures } = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);

console.log('language  corpus  half       must match  recall  right need  must not  false positives');
for (const language of LANGUAGES) {
  for (const corpus of CORPORA) {
    for (const half of HALVES) {
      const { mustMatch, recall, rightNeed, mustNot, falsePositives, missed, other, extra } = figures(language, corpus, half);
      console.log(`${language.padEnd(10)}${corpus.padEnd(8)}${half.padEnd(11)}${String(mustMatch).padStart(10)}  ${recall.toFixed(3).padStart(6)}`
        + `  ${rightNeed.toFixed(3).padStart(10)}  ${String(mustNot).padStart(8)}  ${falsePositives.toFixed(3).padStart(15)}`);
      if (half === 'looked at' && process.argv.includes('--misses')) {
        for (const [says, list] of [['missed', missed], ['another need', other], ['extra', extra]]) {
          for (const { phrase, need, as } of list) console.log(`  ${says}: ${phrase}${need ? ` (${need})` : ''}${as ? ` as ${as}` : ''}`);
        }
      }
    }
  }
}
