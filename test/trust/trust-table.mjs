/** `npm run trust:table`: writes docs/trust.md. */
import { writeFileSync } from 'node:fs';
import { REQUIREMENTS } from './requirements.data.mjs';
import { lastRun, trustTable } from './table.mjs';

const ran = lastRun();
if (!ran.length) console.log('No whole run is on record: run npm test first. Until then the results are 0.');
writeFileSync('docs/trust.md', trustTable(ran));
console.log(`docs/trust.md: ${REQUIREMENTS.length} requirements, ${ran.length} tests of the last run.`);
