/**
 * The one record every layer speaks: a Resource is one service as a resident can reach it
 * (a service at one location, or a line with no location).
 *
 * Absence is meaningful: a missing field is "not listed", never "no". Nothing here is a class,
 * so a Resource can cross a worker boundary or be written as JSON. Field names follow HSDS where it has a word.
 */
import type { Polygon } from './area.js';

/** Two-letter weekdays as in RFC 5545 and HSDS `byday`. */
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** How a channel is used. Fax is kept because feeds list it; it is never offered as a call. */
export type PhoneKind = 'voice' | 'text' | 'chat' | 'tty' | 'videophone' | 'fax';

export interface Phone {
  /** As a person reads it: the feed's own writing, or a plain one ("215-686-7150"). */
  readonly number?: string;
  /** What may be dialled: E.164 ("+12156867150"), or a short code as it stands ("988"). Absent: show as text, never as a link. */
  readonly dial?: string;
  readonly extension?: string;
  readonly kind: PhoneKind;
  /** A word to send ("HOME"), for `text`. Always visible text; never put into a link. */
  readonly keyword?: string;
  /** The key to press after the call is answered. */
  readonly press?: string;
  /** What the number is for, in the feed's words ("toll-free", "after hours"). */
  readonly label?: string;
  /** BCP 47 tags. */
  readonly languages?: readonly string[];
  /** Hours of this channel, as text. */
  readonly hoursText?: string;
  /** For `chat`: the page to open. */
  readonly url?: string;
}

export interface Category {
  /** An id of the project's open list (`model/categories.ts`); absent when the agency's word is not mapped. */
  readonly id?: string;
  /** The agency's own word. */
  readonly label: string;
  /** A code found in the feed, passed through unread. */
  readonly code?: string;
  /** Whose code it is, in the feed's words. */
  readonly taxonomy?: string;
}

export interface Place {
  /** What the building or room is called, where it has a name of its own ("Civic Center, room 4"). */
  readonly name?: string;
  /** Street address in one line, without locality, region and postal code where the feed keeps them apart. */
  readonly address?: string;
  /** The address takes mail and is no door. Absent: as far as is known, it is one. */
  readonly addressType?: 'postal';
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** WGS 84 degrees. Both or neither. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** How to get there, in the feed's words. */
  readonly transportation?: string;
}

/** One rule of an opening-hours calendar, after HSDS `schedule`. Times are local to the resource's zone. */
export interface Schedule {
  /** `open` (the default), or days the feed says are closed, or days the feed names without saying. */
  readonly state?: 'open' | 'closed' | 'unknown';
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  /** Every n-th week or month, counted from `dtstart`. */
  readonly interval?: number;
  readonly byday?: readonly Weekday[];
  /** For MONTHLY: which of each named weekday in the month (1..5, -1 = last). */
  readonly bysetpos?: readonly number[];
  readonly bymonthday?: readonly number[];
  /** Dates of every year: 1 is 1 January, -1 is 31 December. Counted from the end, a date after February is the same in a leap year. */
  readonly byyearday?: readonly number[];
  /** "HH:MM", 24 hours. "24:00" ends a day. A `closesAt` at or before `opensAt` runs past midnight. */
  readonly opensAt?: string;
  readonly closesAt?: string;
  /** ISO dates, inclusive. `until` passed: ended. `validTo` passed: unknown now. */
  readonly dtstart?: string;
  readonly until?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly description?: string;
}

export type Responder = 'clinician' | 'peer' | 'medic' | 'police';

export interface SpokenLanguage {
  /** BCP 47 tag where known, otherwise the feed's own word. */
  readonly code: string;
  readonly mode: 'spoken' | 'interpreter' | 'unknown';
}

/** Whom it serves by where they are: what a team that comes, or a line for a county, has in place of a door. Any part may match. */
export interface Coverage {
  /** In the feed's words ("Citywide", "King County"). */
  readonly text?: string;
  /** Whole codes, or their beginnings ("191", "M5V"). */
  readonly postalCodes?: readonly string[];
  /** Counties, parishes and the like, without that word: "Bucks", or "Bucks, PA". */
  readonly counties?: readonly string[];
  /** Towns, cities and other named parts: "Media", or "Media, PA". */
  readonly localities?: readonly string[];
  /** States or provinces, by code or name. */
  readonly regions?: readonly string[];
  readonly polygons?: readonly Polygon[];
  /** `statewide` without `regions` is the state that its place is in. */
  readonly extent?: 'national' | 'statewide' | 'area';
  /** The parts say all of `text`: who is in none of them is known not to be served. Parts without `text` are all there is. */
  readonly complete?: boolean;
}

/** Where a record comes from, so that a reader can judge it. Disagreements are shown, not smoothed. */
export interface Provenance {
  /** The feed's name, as the host or the file gives it. */
  readonly name?: string;
  readonly url?: string;
  /** The day (or month) the source was seen, as ISO text. */
  readonly seenOn?: string;
  readonly links?: readonly string[];
  readonly notes?: readonly string[];
  readonly disagreements?: readonly { readonly field: string; readonly says: string }[];
  /** Row of the feed, counted from 1 as a spreadsheet shows it (the header is row 1). */
  readonly row?: number;
}

export interface Resource {
  /** Stable: from the feed's ids, or from the row's content; never from its position. */
  readonly id: string;
  readonly serviceId?: string;
  readonly locationId?: string;
  readonly organizationId?: string;
  readonly name: string;
  /** Another name that people know it by. */
  readonly alternateName?: string;
  readonly organization?: string;
  readonly description?: string;
  readonly categories: readonly Category[];
  readonly phones: readonly Phone[];
  readonly url?: string;
  readonly email?: string;
  readonly place?: Place;
  readonly schedules?: readonly Schedule[];
  /** The feed's own words about hours, always kept. */
  readonly hoursText?: string;
  /** `complete`: `schedules` say all of `hoursText`. `partial`: a main clause was understood beside words that were not. Absent: not understood. */
  readonly hoursAre?: 'complete' | 'partial';
  /** IANA zone. Absent is unknown: never the device's. */
  readonly timeZone?: string;
  readonly languages?: readonly SpokenLanguage[];
  /** In the feed's words. */
  readonly cost?: string;
  /** Known to be free, or known not to be. */
  readonly free?: boolean;
  readonly eligibility?: string;
  /** Ages in years, where the feed gives them as numbers. */
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  /** Whom it serves, in the feed's words ("Women", "Veterans"). */
  readonly serves?: readonly string[];
  readonly responders?: readonly Responder[];
  readonly policeMayCome?: 'no' | 'if-danger' | 'yes';
  /** Why, in the source's words. */
  readonly policeNote?: string;
  /** How to reach it where there is nothing of its own to dial ("through 988"). */
  readonly reachedBy?: string;
  /** What to do to be helped, in the feed's words ("Call for an appointment"). */
  readonly applicationProcess?: string;
  /** What to bring, in the feed's words. */
  readonly requiredDocuments?: readonly string[];
  readonly coverage?: Coverage;
  /** By phone, text or video, without coming anywhere. */
  readonly virtual?: boolean;
  /** Its place is withheld; `place` then holds at most locality and region, never anything finer. */
  readonly confidential?: boolean;
  /** In the feed's words. */
  readonly accessibility?: string;
  /** Known to be step-free or otherwise accessible, or known not to be. */
  readonly accessible?: boolean;
  readonly alert?: string;
  readonly status?: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  /** ISO date on which a person verified the record. A date of last change is not one. */
  readonly assuredDate?: string;
  readonly source?: Provenance;
  /** BCP 47 tag of the feed's own text, where known. */
  readonly language?: string;
}
