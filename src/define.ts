/** Registers every element of the first path. The first version on a page wins; a later one says so and does nothing. */
import {
  ResourceFinder, RfCrisis, RfDoors, RfErrorEvent, RfExit, RfResults, RfSearch,
} from './index.js';

if (customElements.get('resource-finder')) {
  document.dispatchEvent(new RfErrorEvent('defined-twice', 'warning'));
} else {
  for (const [name, element] of [
    ['rf-exit', RfExit], ['rf-crisis', RfCrisis], ['rf-doors', RfDoors], ['rf-search', RfSearch], ['rf-results', RfResults],
    ['resource-finder', ResourceFinder],
  ] as const) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
