/**
 * The facts of a listing, in the order people ask for them. A fact that is missing takes no line;
 * hours, phone and who comes stand elsewhere, where their absence is said.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../../locale/strings.js';
import type { DetailContext } from './parts.js';

export function renderFacts(context: DetailContext): TemplateResult | typeof nothing {
  const facts = factsOf(context);
  if (facts.length === 0) return nothing;
  return html`<dl>${facts.map(([term, content]) => html`<dt>${context.localizer.text(term)}</dt><dd>${content}</dd>`)}</dl>`;
}

function factsOf(context: DetailContext): (readonly [StringKey, unknown])[] {
  const { resource, localizer } = context;
  const said = (text: string): TemplateResult => html`<span dir="auto" lang=${resource.language ?? nothing}>${text}</span>`;
  const lines = (...all: unknown[]): unknown[] | undefined => {
    const present = all.filter((line) => line !== undefined);
    return present.length > 0 ? present.map((line) => html`<p>${line}</p>`) : undefined;
  };
  const { cost, free, eligibility, serves = [], accessibility, accessible, virtual, categories, languages = [], reachedBy, phones } = resource;
  const { alternateName, minimumAge, maximumAge, applicationProcess, requiredDocuments = [], place, confidential } = resource;
  const facts: readonly (readonly [StringKey, unknown])[] = [
    ['detailAlsoNamed', alternateName && alternateName !== resource.name ? said(alternateName) : undefined],
    [place?.addressType === 'postal' && !confidential ? 'detailMail' : 'detailAddress', address(context)],
    ['detailTransport', place?.transportation && !confidential ? said(place.transportation) : undefined],
    ['detailReached', reachedBy && phones.length > 0 ? said(reachedBy) : undefined],
    ['detailApply', applicationProcess && said(applicationProcess)],
    ['detailBring', lines(...requiredDocuments.map(said))],
    ['detailCost', lines(free === undefined ? undefined : localizer.text(free ? 'free' : 'detailNotFree'), cost && cost.toLowerCase() !== 'free' ? said(cost) : undefined)],
    ['detailEligibility', eligibility && said(eligibility)],
    ['detailAges', ages(minimumAge, maximumAge, context)],
    ['detailServes', serves.length > 0 ? said(localizer.list(serves)) : undefined],
    ['detailLanguages', lines(...languages.map(({ code, mode }) => localizer.text(LANGUAGE[mode], { language: localizer.language(code) })))],
    ['detailVirtual', virtual === undefined ? undefined : localizer.text(virtual ? 'detailVirtualYes' : 'detailVirtualNo')],
    ['detailAccessibility', lines(
      accessible === undefined ? undefined : localizer.text(accessible ? 'detailAccessibleYes' : 'detailAccessibleNo'),
      accessibility && said(accessibility))],
    ['detailCoverage', coverage(context, lines, said)],
    ['detailCategories', lines(...categories.map(({ id, label }) => {
      const plain = id && localizer.category(id);
      if (!plain) return said(label);
      return plain.toLowerCase() === label.toLowerCase() ? plain : html`${plain} (${said(label)})`;
    }))],
  ];
  return facts.filter(([, content]) => content !== undefined && content !== '');
}

const LANGUAGE = { spoken: 'detailSpoken', interpreter: 'detailInterpreter', unknown: 'detailLanguageModeUnknown' } as const;

function ages(minimum: number | undefined, maximum: number | undefined, { localizer }: DetailContext): string | undefined {
  if (maximum !== undefined) return localizer.text(minimum ? 'detailAgeRange' : 'detailAgeTo', { from: minimum ?? 0, to: maximum });
  return minimum ? localizer.text('detailAgeFrom', { from: minimum }) : undefined;
}

/** Where it is, or that this is withheld and why. */
function address({ resource, localizer }: DetailContext): unknown {
  const { place, confidential } = resource;
  if (confidential) return localizer.text('addressWithheld');
  const town = [place?.locality, [place?.region, place?.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const street = place?.address;
  // Some feeds write the whole address in one cell, and its town again in another.
  const line = place?.postalCode && street?.includes(place.postalCode) ? street : [street, town].filter(Boolean).join(', ');
  const whole = [place?.name !== resource.name && place?.name !== resource.organization && place?.name, line].filter(Boolean).join(', ');
  return whole ? html`<span dir="auto">${whole}</span>` : undefined;
}

function coverage(
  { resource: { coverage: area }, localizer }: DetailContext,
  lines: (...all: unknown[]) => unknown[] | undefined,
  said: (text: string) => TemplateResult,
): unknown {
  const extent = area?.extent === 'national' ? 'detailNational' : area?.extent === 'statewide' ? 'detailStatewide' : undefined;
  const parts = [...(area?.regions ?? []), ...(area?.counties ?? []).map((name) => localizer.text('servesCounty', { name })), ...(area?.localities ?? [])];
  return lines(
    area?.text ? said(area.text) : undefined,
    extent && !area?.text ? localizer.text(extent) : undefined,
    !area?.text && parts.length ? said(localizer.list(parts)) : undefined,
    area?.postalCodes?.length ? localizer.text('detailPostalCodes', { codes: localizer.list(area.postalCodes) }) : undefined,
  );
}
