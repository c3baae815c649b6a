/** What the doctor looks at, as plain values, so that every check is a function of them and a test can write them down. */
import type { TrackerKind } from './trackers.data.js';
import type { PoorPair } from './colours.js';
import type { Violation } from './policy.js';

export interface PageFacts {
  readonly address: string;
  readonly secure: boolean;
  readonly lang: string;
  readonly title: string;
  /** Content of `<meta name="viewport">`. */
  readonly viewport?: string;
  readonly quirks: boolean;
  readonly charset: string;
  /** Levels of the headings that are seen before the finder, in order; and of those after it. */
  readonly headingsBefore: readonly number[];
  readonly headingsAfter: readonly number[];
  /** Addresses of the finder's own scripts that the page names. */
  readonly ownScripts: readonly string[];
  readonly style: 'loaded' | 'failed' | 'none';
  readonly geolocationBarred: boolean;
  readonly trackers: readonly TrackerKind[];
}

export interface InsideFacts {
  /** Something besides the strip and a config. */
  readonly list: boolean;
  /** The host's strip: none; where the widget takes it over; without its slot; or too deep to be found. */
  readonly strip: 'none' | 'taken' | 'unslotted' | 'nested';
  /** `tel:` and `sms:` links, without blanks. */
  readonly dials: readonly string[];
  /** Links to a number without `tel:` or `sms:`, as some filters leave them. */
  readonly undialled: readonly string[];
}

export interface ElementFacts {
  readonly attributes: Readonly<Record<string, string>>;
  /** Those that the element takes. */
  readonly known: readonly string[];
  readonly region: string;
  readonly headingLevel: number;
  readonly exitUrl: string;
  readonly timeZone?: string;
  readonly staleAfterDays: number;
  /** Resources were given by a script; there is no feed to look for. */
  readonly given: boolean;
  readonly width: number;
  /** It, or what it stands in, keeps it from everybody, or from screen readers. */
  readonly hidden?: 'unseen' | 'unheard';
  readonly speaks: string;
  readonly poor: readonly PoorPair[];
  /** The attribute shows the doctor to everybody who comes. */
  readonly always: boolean;
}

/** What came of asking for one of the host's own addresses again. */
export interface ListFacts {
  readonly attribute: string;
  readonly address: string;
  readonly outcome: 'ok' | 'not-an-address' | 'not-secure' | 'refused' | 'unreachable' | 'status' | 'web-page';
  readonly status?: number;
  /** ISO date of `Last-Modified`. */
  readonly modified?: string;
  /** Bytes as they came over the line, and as they are; where the browser says so. */
  readonly sent?: number;
  readonly whole?: number;
}

export interface DataFacts {
  readonly count: number;
  readonly errors: number;
  readonly warnings: number;
  /** Newest date on which something was verified, ISO. */
  readonly newest?: string;
  /** Listings that have hours, and of these those whose zone is not known; among those looked at. */
  readonly withHours: number;
  readonly withoutZone: number;
  readonly phones: number;
}

export interface Facts {
  readonly now: Date;
  readonly page: PageFacts;
  readonly inside: InsideFacts;
  readonly element: ElementFacts;
  readonly lists: readonly ListFacts[];
  /** There where the directory opened. */
  readonly data?: DataFacts;
  /** Code of the error with which it did not. */
  readonly failure?: string;
  /** Codes of `rf-error` since the doctor came. */
  readonly said: readonly string[];
  readonly violations: readonly Violation[];
  readonly checker?: string;
}
