/**
 * Real totals out of both runners, as `{passed, failed, skipped}`, for run.mjs to add up; and beside them what each test was
 * called and how it ended, as `[{ file, names, passed }]`, for the tables that say what is proved. `names` are the test's own
 * and those of what it stands in.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** For `node --test --test-reporter`: counts tests, not suites; a file without a test counts as a failure. */
export default async function* nodeTotals(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 }, tests = [];
  const within = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') within.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    // Node reports a file that declares nothing as one passing test named by its path; a test may be named like a path of a page.
    const empty = data.nesting === 0 && type === 'test:pass' && path.isAbsolute(data.name) && existsSync(data.name);
    // What failed inside is counted by itself.
    if (data.details?.error?.failureType === 'subtestsFailed') continue;
    if (data.skip !== undefined || data.todo !== undefined) totals.skipped++;
    else {
      const passed = type === 'test:pass' && !empty;
      totals[passed ? 'passed' : 'failed']++;
      tests.push({ file: sourceOf(data.file), names: [...within.slice(0, data.nesting), data.name], passed });
    }
  }
  yield JSON.stringify({ ...totals, tests });
}

/** A test's own file, of that which was compiled from it. */
function sourceOf(file = '') {
  const parts = path.relative('.', file).split(path.sep).join('/');
  return parts.replace(/^\.build\/tests\/[^/]+\//, 'test/').replace(/\.mjs$/, '.ts');
}

/** For @web/test-runner: each test in each engine; a file that cannot load, or holds no test, is a failure. */
export function totalsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 }, tests = [];
      const count = (suite, source, within) => {
        for (const test of suite.tests) {
          if (test.skipped) { totals.skipped++; continue; }
          totals[test.passed ? 'passed' : 'failed']++;
          tests.push({ file: source, names: [...within, test.name], passed: test.passed });
        }
        return suite.suites.reduce((sum, inner) => sum + count(inner, source, [...within, inner.name]), suite.tests.length);
      };
      for (const session of sessions) {
        const before = totals.failed;
        const found = session.testResults ? count(session.testResults, sourceOf(session.testFile), []) : 0;
        if (found === 0 || (!session.passed && totals.failed === before)) totals.failed++;
      }
      writeFileSync(file, JSON.stringify({ ...totals, tests }));
    },
  };
}
