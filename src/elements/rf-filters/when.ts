/**
 * "Open at another time": a day of the next seven and a time, asked for as soon as either is chosen. The time is that where each
 * service is, so it is sent without a zone. A native select and a native time field: both speak to every screen reader.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localizer } from '../../locale/localizer.js';
import { wallClock } from '../../model/zone-clock.js';

const DAYS = 7;
const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** What a day is asked with before a time is chosen. */
const MORNING = '09:00';

/** The chosen day and time of a query; undefined for "now", none, or an instant, which is no time on a clock here. */
export function chosenTime(openAt: string | undefined): { readonly day: string; readonly time: string } | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(openAt ?? '') ?? [];
  return day && time ? { day, time } : undefined;
}

/** The date (days since 1970-01-01) in the host's zone, or where the reader is: it only says which days are offered. */
function dayIn(now: Date, timeZone: string | undefined): number {
  const there = timeZone === undefined ? undefined : wallClock(now, timeZone)?.day;
  return there ?? Math.floor(now.getTime() / DAY - now.getTimezoneOffset() / 1440);
}

export interface WhenContext {
  readonly localizer: Localizer;
  readonly now: Date;
  readonly timeZone: string | undefined;
  readonly ask: (openAt: string | undefined) => void;
}

export function renderWhen(openAt: string | undefined, { localizer, now, timeZone, ask }: WhenContext): TemplateResult {
  const chosen = chosenTime(openAt);
  const today = dayIn(now, timeZone);
  const days = [...Array(DAYS).keys()].map((ahead) => new Date((today + ahead) * DAY));
  const options = days.map((date, ahead) => ({
    value: date.toISOString().slice(0, 10),
    words: ahead === 0 ? localizer.text('filterToday') : ahead === 1 ? localizer.text('filterTomorrow') : localizer.weekday(WEEKDAYS[date.getUTCDay()] ?? ''),
  }));
  // A day from a link may be one that is not offered.
  if (chosen && !options.some(({ value }) => value === chosen.day)) options.push({ value: chosen.day, words: localizer.date(chosen.day) });
  const pick = (day: string, time: string): void => ask(day ? `${day}T${time || MORNING}` : undefined);
  return html`
    <fieldset class="when">
      <legend class="unseen">${localizer.text('filterWhen')}</legend>
      <label><span class="label">${localizer.text('filterDay')}</span>
        <select class="field" @change=${({ target }: Event) => pick((target as HTMLSelectElement).value, chosen?.time ?? '')}>
          <option value="" .selected=${live(!chosen)}>${localizer.text('filterAnyDay')}</option>
          ${options.map(({ value, words }) => html`<option value=${value} .selected=${live(value === chosen?.day)}>${words}</option>`)}
        </select></label>
      <label><span class="label">${localizer.text('filterTime')}</span>
        <input class="field" type="time" .value=${live(chosen?.time ?? '')}
          @change=${({ target }: Event) => pick(chosen?.day ?? options[0]?.value ?? '', (target as HTMLInputElement).value)}></label>
      ${chosen ? html`<button type="button" class="button" @click=${() => ask(undefined)}>${localizer.text('filterAnyTime')}</button>` : nothing}
    </fieldset>`;
}
