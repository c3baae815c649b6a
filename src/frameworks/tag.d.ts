/**
 * The tag as a template may write it, for the frameworks whose types cannot read a class of an element.
 * Attributes have the names they have in HTML: a server writes them into the page as they are, where `timeZone` would say
 * nothing. Only what is no text is a property.
 */
import type {
  Directory, Feed, HostConfig, Query, Resource, RfContactEvent, RfErrorEvent, RfExitEvent, RfReadyEvent, RfSearchEvent, RfSelectEvent,
} from '../index.js';

export interface FinderAttributes {
  feed?: string | undefined;
  'time-zone'?: string | undefined;
  region?: string | undefined;
  basemap?: string | undefined;
  gazetteer?: string | undefined;
  categories?: string | undefined;
  columns?: string | undefined;
  'crisis-lines'?: string | undefined;
  notice?: string | undefined;
  'exit-url'?: string | undefined;
  'correction-url'?: string | undefined;
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6' | undefined;
  'page-size'?: number | `${number}` | undefined;
}

export interface FinderProperties {
  /** An address of a JSON file, or the configuration itself. */
  config?: string | HostConfig | undefined;
  /** In place of `feed`. */
  resources?: readonly Resource[] | Feed | Directory | undefined;
  /** Setting it asks. */
  query?: Query | undefined;
}

export interface FinderEvents {
  'rf-ready': RfReadyEvent;
  'rf-search': RfSearchEvent;
  'rf-select': RfSelectEvent;
  'rf-contact': RfContactEvent;
  'rf-error': RfErrorEvent;
  'rf-exit': RfExitEvent;
}
