/** Reads the page around a finder into plain facts. It changes nothing, asks nobody, and calls no script of others. */
import type { DataFacts, ElementFacts, InsideFacts, PageFacts } from './facts.js';
import { COLOURS, poorPairs } from './colours.js';
import type { Patient } from './patient.js';
import { trackersOf } from './trackers.js';

const OWN_SCRIPT = /\/(?:resource-finder(?:\.single)?|mount)\.js(?:[?#]|$)/;
const OWN_STYLE = 'link[rel~="stylesheet"][href*="resource-finder.css"]';

const levelOf = (heading: Element): number => Number(heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1] ?? 2);

function headings(finder: Element, where: number): number[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')]
    .filter((heading) => !finder.contains(heading) && finder.compareDocumentPosition(heading) & where && heading.checkVisibility()).map(levelOf);
}

function geolocationBarred(): boolean {
  const { permissionsPolicy, featurePolicy } = document as unknown as Record<string, { allowsFeature?(name: string): boolean } | undefined>;
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature?.('geolocation') === false;
}

export function pageOf(finder: Element): PageFacts {
  const viewport = document.querySelector<HTMLMetaElement>('meta[name="viewport" i]')?.content;
  const links = [...document.querySelectorAll<HTMLLinkElement>(OWN_STYLE)];
  return {
    address: document.baseURI, secure: isSecureContext, lang: document.documentElement.lang, title: document.title,
    ...(viewport === undefined ? {} : { viewport }),
    quirks: document.compatMode === 'BackCompat', charset: document.characterSet,
    headingsBefore: headings(finder, Node.DOCUMENT_POSITION_PRECEDING), headingsAfter: headings(finder, Node.DOCUMENT_POSITION_FOLLOWING),
    // mount.js fetches the other by itself: only what the page names is counted, and each kind apart.
    ownScripts: [...document.scripts].flatMap(({ src }) => OWN_SCRIPT.test(src) && !/\/mount\.js/.test(src) ? src : []),
    style: links.length === 0 ? 'none' : links.some(({ sheet }) => sheet) ? 'loaded' : 'failed',
    geolocationBarred: geolocationBarred(), trackers: trackersOf(window),
  };
}

export function insideOf(finder: Element): InsideFacts {
  const strip = finder.querySelector('.rf-crisis'), own = finder.querySelector(':scope > .rf-crisis');
  const list = [...finder.childNodes].some((node) => node instanceof Element
    ? !node.slot && !node.matches('script, template, .rf-crisis') : node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const links = [...finder.querySelectorAll('a')].map((link) => (link.getAttribute('href') ?? '').replace(/[\s().-]/g, ''));
  return {
    list, strip: !strip ? 'none' : !own ? 'nested' : own.slot === 'crisis' ? 'taken' : 'unslotted',
    dials: links.filter((href) => /^(?:tel|sms):/.test(href)), undialled: links.filter((href) => /^\+?\d{3,15}$/.test(href)),
  };
}

/** @param swatches what wears each colour, by its name, once for each scheme that the page may have. */
export function elementOf(finder: Patient, swatches: readonly ParentNode[]): ElementFacts | undefined {
  const exit = finder.shadowRoot?.querySelector('rf-exit');
  const { settings, localizer } = exit ?? {};
  if (!settings || !localizer) return undefined;
  const schemes = getComputedStyle(finder).colorScheme;
  const dark = /\bdark\b/.test(schemes), light = /\blight\b|normal/.test(schemes) || !dark;
  const poor = swatches.filter((_, index) => index ? dark : light).flatMap((group) =>
    poorPairs(Object.fromEntries(COLOURS.map((name) => [name, getComputedStyle(group.querySelector(`.${name}`) ?? finder).color]))));
  const unheard = finder.closest('[aria-hidden="true"], [inert]');
  const hidden = !finder.checkVisibility({ visibilityProperty: true }) ? 'unseen' : unheard ? 'unheard' : undefined;
  const written = finder.getAttribute('doctor');
  return {
    attributes: Object.fromEntries([...finder.attributes].map(({ name, value }) => [name, value])),
    known: (finder.constructor as unknown as { readonly observedAttributes: readonly string[] }).observedAttributes,
    region: settings.region, headingLevel: settings.headingLevel, exitUrl: settings.exitUrl, staleAfterDays: settings.staleAfterDays,
    ...(settings.timeZone ? { timeZone: settings.timeZone } : {}),
    given: finder.resources !== undefined, width: finder.getBoundingClientRect().width, ...(hidden ? { hidden } : {}),
    speaks: localizer.lang, poor, always: written?.trim().toLowerCase() !== 'address',
  };
}

/** How many listings are looked through for what only they can tell. */
const SAMPLE = 200;

export async function dataOf({ directory, now }: Patient, signal: AbortSignal): Promise<DataFacts | undefined> {
  if (!directory) return undefined;
  const { count, newest, has } = directory.describe();
  const { items } = await directory.search({ limit: SAMPLE, sort: 'name' }, { signal });
  const withHours = items.filter(({ resource }) => resource.schedules?.length);
  const told = (severity: string): number => directory.problems.filter((each) => each.severity === severity).length;
  return {
    count, phones: has.phone, errors: told('error'), warnings: told('warning'),
    // A date to come says nothing of when somebody looked.
    ...(newest && Date.parse(newest) <= now().getTime() ? { newest } : {}),
    withHours: withHours.length, withoutZone: withHours.filter(({ resource }) => !resource.timeZone).length,
  };
}
