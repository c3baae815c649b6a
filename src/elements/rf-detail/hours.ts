/** The week as a table, and beside it, always, the feed's own words: they are what was checked, the table is our reading. */
import { html, nothing, type TemplateResult } from 'lit';
import { weekHours, type WeekdayHours } from '../../model/hours.js';
import type { DetailContext } from './parts.js';

export function renderHours(context: DetailContext): TemplateResult {
  const { resource, localizer, now } = context;
  const week = weekHours(resource, now);
  const { hoursText, language } = resource;
  if (!week && !hoursText) return html`<p>${localizer.text('hoursUnknown')}</p>`;
  return html`
    ${week ? html`
      <table>
        <thead class="unseen"><tr><th scope="col">${localizer.text('detailDay')}</th><th scope="col">${localizer.text('detailTimes')}</th></tr></thead>
        <tbody>
          ${week.map((day) => html`
            <tr><th scope="row">${localizer.weekday(day.day)}</th><td class=${day.state}>${renderDay(day, context)}</td></tr>`)}
        </tbody>
      </table>` : nothing}
    ${week && resource.hoursAre === 'partial' ? html`<p>${localizer.text('detailHoursPartly')}</p>` : nothing}
    ${week && resource.timeZone ? html`<p class="quiet">${localizer.text('detailHoursZone', { zone: zoneName(resource.timeZone, context) })}</p>` : nothing}
    ${hoursText ? html`
      <p class="quiet">${localizer.text('detailAsListed')}</p>
      <p class="words" dir="auto" lang=${language ?? nothing}>${hoursText}</p>` : nothing}`;
}

function renderDay({ state, spans }: WeekdayHours, { localizer }: DetailContext): unknown {
  if (state === 'unknown') return localizer.text('detailDayUnknown');
  if (state === 'closed') return localizer.text('detailClosedDay');
  return spans.map(({ opensAt, closesAt }) => {
    if (opensAt === '00:00' && closesAt === '24:00') return html`<span>${localizer.text('detailOpenAllDay')}</span>`;
    const key = closesAt <= opensAt ? 'detailRangeNext' : 'detailRange';
    return html`<span>${localizer.text(key, { from: localizer.clock(opensAt), to: localizer.clock(closesAt) })}</span>`;
  });
}

/** "Eastern Time"; the zone's own id where the browser has no name for it. */
function zoneName(timeZone: string, { localizer, now }: DetailContext): string {
  try {
    const parts = new Intl.DateTimeFormat(localizer.lang, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(now);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
