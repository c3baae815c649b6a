/** Element and event classes, and the types they speak. Importing this registers nothing. */
export { ResourceFinder } from './elements/resource-finder/resource-finder.js';
export { RfCrisis } from './elements/rf-crisis/rf-crisis.js';
export { RfDoors } from './elements/rf-doors/rf-doors.js';
export { RfExit } from './elements/rf-exit/rf-exit.js';
export { RfResults } from './elements/rf-results/rf-results.js';
export { RfSearch } from './elements/rf-search/rf-search.js';
export {
  RfContactEvent, RfErrorEvent, RfExitEvent, RfQueryRequestEvent, RfReadyEvent, RfSearchEvent, RfSelectEvent, type RfErrorCode,
} from './elements/base/events.js';
export type { HostConfig } from './elements/resource-finder/config.js';
export type { Resource } from './model/resource.js';
export type { Feed, Problem } from './feeds/feed.js';
export type { Page, PageItem, Query } from './search/query.js';
export type { Directory } from './sources/directory.js';
export type { CrisisLine } from './crisis/line.js';
