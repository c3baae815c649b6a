/** Opening status as one sentence: what a person asks is "until when", so that is what it says. */
import { openStatus, wallClock, type OpenStatus } from '../model/hours.js';
import type { Resource } from '../model/resource.js';
import type { Localizer } from './localizer.js';

export interface Opening {
  readonly state: 'open' | 'closed' | 'unknown';
  readonly text: string;
  /** Where hours may be others than they are listed: said beside them. */
  readonly note?: string;
}

const DAY = 86_400_000;
/** From here on the end is said in minutes too: somebody may have to run, or to call instead. */
const SOON = 60;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Days since 1970-01-01 of the date that an instant has in a zone. Not by a locale's way of writing dates: engines differ in it. */
const dayOf = (at: Date, timeZone: string): number => wallClock(at, timeZone)?.day ?? Math.floor(at.getTime() / DAY);

/** Is the resource open at an instant, and until when, in its own zone. Unknown hours are said as the feed wrote them. */
export function opening(resource: Resource, at: Date, localizer: Localizer): Opening {
  const status = openStatus(resource, at);
  const { state, holiday } = status;
  const text = sentence(resource, at, status, localizer);
  return holiday ? { state, text, note: localizer.text(holiday === 'now' ? 'holidayNow' : 'holidayThen') } : { state, text };
}

function sentence(resource: Resource, at: Date, { state, until }: OpenStatus, localizer: Localizer): string {
  const { timeZone } = resource;
  if (state === 'unknown') {
    return resource.hoursText ? localizer.text('hoursAsWritten', { hours: resource.hoursText }) : localizer.text('hoursUnknown');
  }
  const open = state === 'open';
  if (!until || !timeZone) return localizer.text(open ? until ? 'openNow' : 'open24' : 'closed');
  const then = dayOf(until, timeZone);
  const days = then - dayOf(at, timeZone);
  const left = until.getTime() - at.getTime();
  const params = {
    time: localizer.time(until, timeZone),
    day: days < 7 ? localizer.weekday(WEEKDAYS[new Date(then * DAY).getUTCDay()] ?? '')
      : localizer.date(new Date(then * DAY).toISOString().slice(0, 10)),
    count: Math.max(1, Math.floor(left / 60_000)),
  };
  // Open past midnight is still "until 2 AM".
  if (open) return localizer.text(left < DAY ? left < SOON * 60_000 ? 'openMinutes' : 'openUntil' : 'openUntilDay', params);
  return localizer.text(days === 0 ? 'closedUntilToday' : days === 1 ? 'closedUntilTomorrow' : 'closedUntilDay', params);
}
