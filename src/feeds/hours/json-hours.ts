/**
 * One line of hours in a list of objects, as schema.org, map services and directories write it, put into the words of a
 * spreadsheet: `{ "dayOfWeek": "Monday", "opens": "09:00", "closes": "17:00" }` is "Monday: 09:00 - 17:00". Nothing is
 * passed over: a day without times is a dash, and what is no plain day or has dates of its own stays in the words, so
 * that the whole is not taken for understood.
 */
import { asObject, own, type Json } from '../json/json-value.js';

const DAYS = ['dayofweek', 'day', 'days', 'weekday', 'weekdays', 'byday', 'day_of_week'];
const OPENS = ['opens', 'open', 'opentime', 'open_time', 'opens_at', 'opensat', 'start', 'start_time', 'starttime', 'from'];
const CLOSES = ['closes', 'close', 'closetime', 'close_time', 'closes_at', 'closesat', 'end', 'end_time', 'endtime', 'to'];
const WHOLE = ['hours', 'time', 'times'];
const DATES = ['validfrom', 'validthrough', 'valid_from', 'valid_to', 'date'];

const text = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join(', ');
  const object = asObject(value);
  if (object) return text(own(object, 'name') ?? own(object, 'label'));
  return typeof value === 'string' ? value.replace(/^https?:\/\/schema\.org\//, '').trim() : typeof value === 'number' ? String(value) : '';
};

/** Undefined for an object that is no line of hours. */
export function hoursLine(source: Json): string | undefined {
  const keys = new Map(Object.keys(source).map(key => [key.toLowerCase(), key]));
  const say = (names: readonly string[]): string => {
    const name = names.find(each => keys.has(each));
    return name === undefined ? '' : text(own(source, keys.get(name) ?? name));
  };
  const isHours = DAYS.some(name => keys.has(name)) && [...OPENS, ...CLOSES, ...WHOLE, 'closed', 'is_closed', 'isclosed'].some(name => keys.has(name));
  if (!isHours) return undefined;
  const days = say(DAYS), opens = say(OPENS), closes = say(CLOSES), dates = DATES.map(name => say([name])).filter(Boolean).join(' to ');
  const shut = ['closed', 'is_closed', 'isclosed'].some(name => own(source, keys.get(name) ?? name) === true);
  // From midnight to midnight is the whole day to some, and a day of rest to others.
  const times = shut ? 'Closed' : [opens, closes].filter(Boolean).join(' - ') || say(WHOLE);
  // A number may count from Sunday or from Monday.
  return `${/^\d/.test(days) ? `Day ${days}` : days || 'Day ?'}: ${times || '-'}${dates ? ` (${dates})` : ''}`;
}
