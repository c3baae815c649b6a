/** What every part of the detail is rendered from. Parts are functions of it; only the element listens and moves focus. */
import type { Localizer } from '../../locale/localizer.js';
import type { Resource } from '../../model/resource.js';
import type { RfContactEvent } from '../base/events.js';
import type { Settings } from '../base/settings.js';

export interface DetailContext {
  readonly resource: Resource;
  readonly localizer: Localizer;
  readonly settings: Settings;
  readonly now: Date;
  /** A way to reach the listing was pressed. */
  contacted(channel: RfContactEvent['channel']): void;
}
