/** Real totals out of both runners, as `{passed, failed, skipped}`, for run.mjs to add up. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** For `node --test --test-reporter`: counts tests, not suites; a file without a test counts as a failure. */
export default async function* nodeTotals(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    // Node reports a file that declares nothing as one passing test named by its path; a test may be named like a path of a page.
    const empty = data.nesting === 0 && type === 'test:pass' && path.isAbsolute(data.name) && existsSync(data.name);
    // What failed inside is counted by itself.
    if (data.details?.error?.failureType === 'subtestsFailed') continue;
    if (data.skip !== undefined || data.todo !== undefined) totals.skipped++;
    else if (type === 'test:fail' || empty) totals.failed++;
    else totals.passed++;
  }
  yield JSON.stringify(totals);
}

/** For @web/test-runner: each test in each engine; a file that cannot load, or holds no test, is a failure. */
export function totalsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      const count = (suite) => {
        let tests = 0;
        for (const test of suite.tests) {
          tests++;
          if (test.skipped) totals.skipped++;
          else if (test.passed) totals.passed++;
          else totals.failed++;
        }
        return suite.suites.reduce((sum, inner) => sum + count(inner), tests);
      };
      for (const session of sessions) {
        const before = totals.failed;
        const tests = session.testResults ? count(session.testResults) : 0;
        if (tests === 0 || (!session.passed && totals.failed === before)) totals.failed++;
      }
      writeFileSync(file, JSON.stringify(totals));
    },
  };
}
