/**
 * The modules on which a person's safety hangs, in the order they are run, and the tests that answer for each.
 *
 * The tests are run once for every mutant, so only those are named that are about the module and take a moment. A fault
 * that only another test would notice counts as survived here: a lower score than the whole suite's, never a higher one.
 */
const HOURS = ['test/model/hours.test.ts', 'test/model/hours-edges.test.ts', 'test/mutation/hours-sample.test.ts', 'test/model/holidays.test.ts'];

export const MODULES = [
  { id: 'links', says: 'What may become a link', mutate: ['src/model/links.ts'], tests: ['test/model/links.test.ts'] },
  { id: 'confidential', says: 'Places that must not be found', mutate: ['src/model/confidential.ts'], tests: ['test/model/confidential.test.ts', 'test/model/confidential-words.test.ts'] },
  { id: 'crisis', says: 'Crisis lines and their strip', mutate: ['src/crisis/lines.ts', 'src/crisis/strip.ts'], tests: ['test/crisis/lines.test.ts'] },
  { id: 'host-lines', says: 'A host\'s own crisis lines', mutate: ['src/crisis/host-lines.ts'], tests: ['test/crisis/lines.test.ts'] },
  { id: 'bounds', says: 'Caps on texts and lists of a feed', mutate: ['src/feeds/bounds.ts'], tests: ['test/feeds/bounds.test.ts'] },
  { id: 'exit', says: 'Quick exit', mutate: ['src/elements/rf-exit/leave.ts'], tests: ['test/mutation/leave.test.ts'] },
  { id: 'hours', says: 'Open, closed or unknown', mutate: ['src/model/hours.ts'], tests: HOURS },
  { id: 'day-plan', says: 'What the rules say of one day', mutate: ['src/model/day-plan.ts'], tests: ['test/model/day-plan.test.ts', ...HOURS] },
  { id: 'zone-clock', says: 'The wall clock of a zone', mutate: ['src/model/zone-clock.ts'], tests: ['test/model/zone-clock.test.ts', ...HOURS] },
  { id: 'holidays', says: 'Days on which hours may differ', mutate: ['src/model/holidays.ts'], tests: ['test/model/holidays.test.ts'] },
];
