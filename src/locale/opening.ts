/** Opening status as one sentence: what a person asks is "until when", so that is what it says. */
import { openStatus } from '../model/hours.js';
import type { Resource } from '../model/resource.js';
import type { Localizer } from './localizer.js';

export interface Opening {
  readonly state: 'open' | 'closed' | 'unknown';
  readonly text: string;
}

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Midnight (UTC) of the calendar day that an instant falls on in a zone. */
function dayOf(at: Date, timeZone: string): number {
  let calendar = calendars.get(timeZone);
  if (!calendar) calendars.set(timeZone, calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));
  return Date.parse(calendar.format(at));
}

/** Is the resource open at an instant, and until when, in its own zone. Unknown hours are said as the feed wrote them. */
export function opening(resource: Resource, at: Date, localizer: Localizer): Opening {
  const { state, until } = openStatus(resource, at);
  const { timeZone } = resource;
  if (state === 'unknown') {
    const text = resource.hoursText
      ? localizer.text('hoursAsWritten', { hours: resource.hoursText }) : localizer.text('hoursUnknown');
    return { state, text };
  }
  const open = state === 'open';
  if (!until || !timeZone) return { state, text: localizer.text(open ? until ? 'openNow' : 'open24' : 'closed') };
  const then = dayOf(until, timeZone);
  const days = Math.round((then - dayOf(at, timeZone)) / DAY);
  const params = {
    time: localizer.time(until, timeZone),
    day: days < 7 ? localizer.weekday(WEEKDAYS[new Date(then).getUTCDay()] ?? '')
      : localizer.date(new Date(then).toISOString().slice(0, 10)),
  };
  // Open past midnight is still "until 2 AM".
  if (open) return { state, text: localizer.text(until.getTime() - at.getTime() < DAY ? 'openUntil' : 'openUntilDay', params) };
  return {
    state,
    text: localizer.text(days === 0 ? 'closedUntilToday' : days === 1 ? 'closedUntilTomorrow' : 'closedUntilDay', params),
  };
}
