/**
 * Two kinds of events. A request goes up from a child, carries a Query, and stays inside the widget (not composed).
 * A public event tells the host page, in fixed words only: never query text, a place, a record id or a phone number.
 * Crisis links have no event at all.
 */
import type { Query } from '../../search/query.js';

export class RfQueryRequestEvent extends Event {
  static readonly type = 'rf-query-request';
  constructor(readonly query: Query, readonly placeLabel?: string) {
    super(RfQueryRequestEvent.type, { bubbles: true, composed: false });
  }
}

class PublicEvent extends Event {
  constructor(type: string) { super(type, { bubbles: true, composed: true }); }
}

/** The directory is open and the first page shows. */
export class RfReadyEvent extends PublicEvent {
  static readonly type = 'rf-ready';
  constructor() { super(RfReadyEvent.type); }
}

/** A query was answered. `element.query` gives the Query to a host that wants it. */
export class RfSearchEvent extends PublicEvent {
  static readonly type = 'rf-search';
  constructor(readonly results: 'none' | 'some' | 'relaxed') { super(RfSearchEvent.type); }
}

/** A listing's detail was opened or left. */
export class RfSelectEvent extends PublicEvent {
  static readonly type = 'rf-select';
  constructor(readonly state: 'opened' | 'closed') { super(RfSelectEvent.type); }
}

/** A resident pressed a way to reach a listing of the directory; never a crisis line. */
export class RfContactEvent extends PublicEvent {
  static readonly type = 'rf-contact';
  constructor(readonly channel: 'call' | 'text' | 'chat' | 'email' | 'website' | 'directions') { super(RfContactEvent.type); }
}

/** Something the host should mend. `code` is one of a fixed list. */
export class RfErrorEvent extends PublicEvent {
  static readonly type = 'rf-error';
  constructor(readonly code: string, readonly severity: 'error' | 'warning') { super(RfErrorEvent.type); }
}

/** Quick exit was pressed. */
export class RfExitEvent extends PublicEvent {
  static readonly type = 'rf-exit';
  constructor() { super(RfExitEvent.type); }
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
