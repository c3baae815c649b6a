/**
 * Federal holidays of the United States, by rule: the day itself, and the day it is observed on where it falls on a weekend.
 *
 * On such a day most agencies keep other hours than their week says, and few write it down. So it is said that hours may differ,
 * where the data is silent; never that a place is closed, which nobody told us.
 */
import { hasException, planDay, weekdayOf, type HoursOf } from './day-plan.js';
import { DAY } from './zone-clock.js';
import { STATE_ZONES } from './zones.data.js';
import { TERRITORIES } from './zones.js';

/** Month and date: New Year, Juneteenth, Independence, Veterans, Christmas. */
const DATES = ['1-1', '6-19', '7-4', '11-11', '12-25'];
/** Month, weekday (Monday is 0) and which of them: King, Washington, Labor, Columbus, Thanksgiving. Memorial Day is the last Monday of May. */
const NTHS = ['1-0-3', '2-0-3', '9-0-1', '10-0-2', '11-3-4'];
/** Words of a feed that speak of holidays themselves, and say that they change nothing. */
const OPEN_ALL_THE_SAME = /\b(includ\w+|open( on)?|even|also) (all |federal |major |most )*holidays|\b365\b/i;

function isFixed(day: number): boolean {
  const date = new Date(day * DAY);
  return DATES.includes(`${date.getUTCMonth() + 1}-${date.getUTCDate()}`);
}

/** Whether a date (days since 1970-01-01) is a federal holiday, or the weekday on which one is observed. */
export function isFederalHoliday(day: number): boolean {
  const date = new Date(day * DAY);
  const [month, of, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), weekdayOf(day)];
  return isFixed(day) || (weekday === 4 && isFixed(day + 1)) || (weekday === 0 && isFixed(day - 1))
    || NTHS.includes(`${month}-${weekday}-${Math.ceil(of / 7)}`) || (month === 5 && weekday === 0 && of > 24);
}

function isAmerican({ place, timeZone }: HoursOf): boolean {
  const country = place?.country;
  return country === undefined ? STATE_ZONES.some(([zone]) => zone === timeZone) : country === 'US' || TERRITORIES.includes(country);
}

/** Whether the hours of a local date may be others than the data says, as it is a holiday of which the data is silent. */
export function mayDiffer(resource: HoursOf, day: number): boolean {
  const { schedules = [], hoursAre, hoursText = '' } = resource;
  return isFederalHoliday(day) && isAmerican(resource) && !OPEN_ALL_THE_SAME.test(hoursText)
    && !hasException(schedules, day) && planDay(schedules, hoursAre, day).spans.length > 0;
}
