/** Registers every element of the first path. The first version on a page wins; a later one says so and does nothing. */
import { RfErrorEvent } from './elements/base/events.js';
import { ResourceFinder } from './elements/resource-finder/resource-finder.js';
import { RfDoors } from './elements/rf-doors/rf-doors.js';
import { RfExit } from './elements/rf-exit/rf-exit.js';
import { RfResults } from './elements/rf-results/rf-results.js';
import { RfSearch } from './elements/rf-search/rf-search.js';

if (customElements.get('resource-finder')) {
  // A server may hold two copies of it, and has no page to tell.
  globalThis.document?.dispatchEvent(new RfErrorEvent('defined-twice', 'warning'));
} else {
  for (const [name, element] of [
    ['rf-exit', RfExit], ['rf-doors', RfDoors], ['rf-search', RfSearch], ['rf-results', RfResults],
    ['resource-finder', ResourceFinder],
  ] as const) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
