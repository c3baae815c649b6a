/**
 * The schema of what leaves the widget by an event: for each public event its fields, and for each field every word that
 * it may hold. A word that is not here is a leak: the test of a whole visit fails, and so does the check of the source.
 */
export const ERROR_CODES = [
  'feed-missing', 'feed-not-found', 'feed-unreachable', 'feed-timeout', 'feed-empty', 'feed-not-a-feed', 'feed-format-unknown', 'feed-too-large', 'feed-too-deep', 'feed-no-resources', 'feed-not-signed', 'feed-copy', 'signature-not-checked',
  'feed-problems', 'crisis-line-expired', 'crisis-line-number', 'crisis-line-link', 'crisis-line-nameless', 'crisis-line-unreachable', 'crisis-line-not-readable',
  'config-not-read', 'columns-not-read', 'categories-not-read', 'rest-not-loaded', 'map-not-loaded', 'filters-not-loaded', 'near-not-loaded', 'detail-not-loaded', 'language-not-loaded',
  'defined-twice', 'script-not-loaded', 'embed-refused', 'tracker-on-page',
] as const;

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
