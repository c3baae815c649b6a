/** Bundles the tests named on the command line, and one file that runs them all: `node test/mutation/compile.mjs FILE…`. */
import { writeFileSync } from 'node:fs';
import { compileTests } from '../node-tests.mjs';

const compiled = await compileTests('mutation', process.argv.slice(2));
writeFileSync('.build/tests/all.mjs', compiled.map((file) => `import './${file.replaceAll('\\', '/').replace(/^\.build\/tests\//, '')}';\n`).join(''));
