/** `npm run faults`: the whole fault matrix in all three engines, on what `npm run build` made. Writes docs/reliability.md. */
import { compileTests, runNodeTests } from './node-tests.mjs';

process.exitCode = runNodeTests(await compileTests('pages', ['test/pages/faults.test.ts']), { env: { FAULTS: 'all' } });
