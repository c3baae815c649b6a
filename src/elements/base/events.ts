/**
 * Two kinds of events. A request goes up from a child, carries a Query, and stays inside the widget (not composed).
 * A public event tells the host page, in fixed words only: never query text, a place, a record id or a phone number.
 * Crisis links have no event at all.
 */
import type { HostLineProblem } from '../../crisis/host-lines.js';
import type { FinderErrorCode } from '../../model/errors.js';
import type { Query } from '../../search/query.js';

export class RfQueryRequestEvent extends Event {
  static readonly type = 'rf-query-request';
  constructor(readonly query: Query, readonly placeLabel?: string) {
    super(RfQueryRequestEvent.type, { bubbles: true, composed: false });
  }
}

class PublicEvent extends Event {
  declare static readonly type: string;
  constructor() { super(new.target.type, { bubbles: true, composed: true }); }
}

/** The directory is open and the first page shows. */
export class RfReadyEvent extends PublicEvent {
  static override readonly type = 'rf-ready';
}

/** A query was answered. `element.query` gives the Query to a host that wants it. */
export class RfSearchEvent extends PublicEvent {
  static override readonly type = 'rf-search';
  constructor(readonly results: 'none' | 'some' | 'relaxed') { super(); }
}

/** A listing's detail was opened or left. */
export class RfSelectEvent extends PublicEvent {
  static override readonly type = 'rf-select';
  constructor(readonly state: 'opened' | 'closed') { super(); }
}

/** A resident pressed a way to reach a listing of the directory; never a crisis line. */
export class RfContactEvent extends PublicEvent {
  static override readonly type = 'rf-contact';
  constructor(readonly channel: 'call' | 'text' | 'chat' | 'email' | 'website' | 'directions') { super(); }
}

/** Every code of `rf-error`. What to do about each stands in docs/attributes-and-events.md. */
export type RfErrorCode = FinderErrorCode | HostLineProblem['code'] | 'crisis-line-expired'
  | 'feed-missing' | 'feed-problems' | 'signature-not-checked' | 'basemap-failed' | `${'config' | 'columns' | 'categories'}-not-read`
  | `${'rest' | 'map' | 'filters' | 'near' | 'detail' | 'language' | 'script'}-not-loaded`
  | 'render-failed' | 'defined-twice' | 'embed-refused' | 'tracker-on-page';

/** Something the host should mend. */
export class RfErrorEvent extends PublicEvent {
  static override readonly type = 'rf-error';
  constructor(readonly code: RfErrorCode, readonly severity: 'error' | 'warning') { super(); }
}

/** Quick exit was pressed. */
export class RfExitEvent extends PublicEvent {
  static override readonly type = 'rf-exit';
}

declare global {
  interface HTMLElementEventMap {
    'rf-query-request': RfQueryRequestEvent;
    'rf-ready': RfReadyEvent;
    'rf-search': RfSearchEvent;
    'rf-select': RfSelectEvent;
    'rf-contact': RfContactEvent;
    'rf-error': RfErrorEvent;
    'rf-exit': RfExitEvent;
  }
}
