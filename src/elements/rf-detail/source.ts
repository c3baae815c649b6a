/** Where the record comes from, when it was checked, and what its sources say against each other: shown, not smoothed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../../locale/strings.js';
import { safeLink } from '../../model/links.js';
import { ownValue } from '../../model/own-value.js';
import type { DetailContext } from './parts.js';

/** What a field is called on the page; a field of another name is left unnamed. */
const FIELDS: Readonly<Partial<Record<string, StringKey>>> = {
  address: 'detailAddress', hours: 'detailHours', number: 'detailContact', phone: 'detailContact', phones: 'detailContact', url: 'detailWebsite',
  cost: 'detailCost', languages: 'detailLanguages', eligibility: 'detailEligibility', responders: 'detailWho', policeMayCome: 'detailWho',
  serviceArea: 'detailCoverage', coverage: 'detailCoverage',
};

export function renderSource({ resource, localizer, settings }: DetailContext): TemplateResult {
  const { source, language } = resource;
  const name = source?.name ?? hostOf(source?.url);
  const url = page(source?.url);
  const links = (source?.links ?? []).flatMap((link) => page(link) ?? []);
  const title = (words: string): TemplateResult => html`<div class="subtitle" role="heading" aria-level=${Math.min(settings.headingLevel + 2, 6)}>${words}</div>`;
  return html`
    ${name ? html`<p>${url
      ? html`<a href=${url} target="_blank" rel="noopener noreferrer" dir="auto">${localizer.text('detailSourceName', { name })}</a>`
      : html`<span dir="auto">${localizer.text('detailSourceName', { name })}</span>`}</p>` : nothing}
    ${source?.seenOn ? html`<p>${localizer.text('detailSeen', { date: localizer.date(source.seenOn) })}</p>` : nothing}
    ${source?.row === undefined ? nothing : html`<p class="quiet">${localizer.text('detailRow', { row: source.row })}</p>`}
    ${source?.disagreements?.map(({ field, says }) => {
      const named = ownValue(FIELDS, field);
      return html`
      <p class="disagreement" dir="auto">${named
        ? localizer.text('detailDisagreeField', { field: localizer.text(named), says }) : localizer.text('detailDisagree', { says })}</p>`;
    })}
    ${source?.notes?.length ? html`
      ${title(localizer.text('detailNotes'))}
      ${source.notes.map((note) => html`<p dir="auto" lang=${language ?? nothing}>${note}</p>`)}` : nothing}
    ${links.length > 0 ? html`
      ${title(localizer.text('detailSourceLinks'))}
      <ol>${links.map((link, index) => html`
        <li><a href=${link} target="_blank" rel="noopener noreferrer">${localizer.text('detailSourceLink', { number: index + 1, host: hostOf(link) ?? link })}</a></li>`)}
      </ol>` : nothing}`;
}

/** A source is a page: no number to dial, no letter. */
function page(link: string | undefined): string | undefined {
  const safe = safeLink(link);
  return safe?.startsWith('http') ? safe : undefined;
}

function hostOf(link: string | undefined): string | undefined {
  const safe = safeLink(link);
  return safe === undefined ? undefined : new URL(safe).host.replace(/^www\./, '') || undefined;
}
