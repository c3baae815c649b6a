import type { RfErrorCode } from '../../../src/elements/base/events.js';

/**
 * The schema of what leaves the widget by an event: for each public event its fields, and for each field every word that
 * it may hold. A word that is not here is a leak: the test of a whole visit fails, and so does the check of the source.
 */
/** A code that is missing here, or that nobody can send, does not compile. */
const CODES: Readonly<Record<RfErrorCode, true>> = {
  'feed-missing': true, 'feed-not-found': true, 'feed-unreachable': true, 'feed-timeout': true, 'feed-empty': true, 'feed-not-a-feed': true,
  'feed-format-unknown': true, 'feed-too-large': true, 'feed-too-deep': true, 'feed-no-resources': true, 'feed-not-signed': true, 'feed-copy': true,
  'feed-is-url': true, 'feed-problems': true, 'signature-not-checked': true, 'bad-option': true, 'bad-query': true, 'closed': true, 'aborted': true,
  'crisis-line-expired': true, 'crisis-line-number': true, 'crisis-line-link': true, 'crisis-line-nameless': true, 'crisis-line-unreachable': true,
  'crisis-line-not-readable': true, 'config-not-read': true, 'columns-not-read': true, 'categories-not-read': true, 'rest-not-loaded': true,
  'map-not-loaded': true, 'filters-not-loaded': true, 'near-not-loaded': true, 'detail-not-loaded': true, 'language-not-loaded': true,
  'script-not-loaded': true, 'basemap-failed': true, 'render-failed': true, 'defined-twice': true, 'embed-refused': true, 'tracker-on-page': true,
};
export const ERROR_CODES = Object.keys(CODES) as readonly RfErrorCode[];

export const EVENT_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'rf-ready': {},
  'rf-search': { results: ['none', 'some', 'relaxed'] },
  'rf-select': { state: ['opened', 'closed'] },
  'rf-contact': { channel: ['call', 'text', 'chat', 'email', 'website', 'directions'] },
  'rf-error': { code: ERROR_CODES, severity: ['error', 'warning'] },
  'rf-exit': {},
};

/** What an event carries beside what every event has, and does not say in the words of the schema. */
export function leaksOf(event: Event): string[] {
  const fields = EVENT_WORDS[event.type];
  if (!fields) return [`${event.type} is no public event`];
  const own = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  return own.filter(([name, value]) => !fields[name]?.some((word) => word === value)).map(([name, value]) => `${event.type}.${name} = ${JSON.stringify(value)}`)
    .concat(Object.keys(fields).filter((name) => !Object.hasOwn(event, name)).map((name) => `${event.type} lacks ${name}`));
}
