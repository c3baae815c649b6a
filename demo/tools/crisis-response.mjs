/**
 * Turns the research file of crisis-response services into feeds in the project's own "resources" format:
 * one file with every city, and one for each city.
 *
 *   node demo/tools/crisis-response.mjs INPUT.json OUTPUT_FOLDER
 *
 * What it refuses: to invent. A null stays absent, a channel without a number or an address gives no phone, and a
 * responder or a language that the source does not name in plain words stays text. Opening hours become a schedule
 * only where the source says exactly "24/7".
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [input, outputFolder] = process.argv.slice(2);
if (!input || !outputFolder) {
  console.error('usage: node demo/tools/crisis-response.mjs INPUT.json OUTPUT_FOLDER');
  process.exit(2);
}

/** The source's type words -> category ids. A type that is missing here keeps its own word and no id. */
const CATEGORY_OF_TYPE = {
  'crisis line': 'crisis-line',
  'warmline': 'warmline',
  'peer support': 'peer-support',
  'mobile crisis team': 'mobile-crisis',
  'co-responder team': 'co-responder',
  'police CIT': 'cit-police',
  'outpatient clinic intake': 'outpatient-mental-health',
  'peer respite': 'peer-respite',
};

/** "Crisis centre" covers three kinds of place; the source's own sentences tell them apart. First match wins. */
const CATEGORY_OF_CENTRE = [
  [/\bwalk-in (?:crisis )?(?:center|places)|\bcan walk in or be|\bwalk-ins are welcome/i, 'crisis-walk-in'],
  [/psychiatric emergency service/i, 'psychiatric-emergency'],
  [/\bstay\b|\brest there for up to\b/i, 'crisis-stabilization'],
];

const LANGUAGE_CODES = { English: 'en', Spanish: 'es' };
const EVERY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const STATUS_NOTES = {
  'seen on provider or government page': 'Seen on a page of the provider or of a government.',
  'seen elsewhere': 'Not seen on a page of the provider or of a government.',
};

/** An object without its undefined, null and empty members, so that absence is absence. */
function present(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)));
}

function categoriesOf(service) {
  const label = (service.type.charAt(0).toUpperCase() + service.type.slice(1)).replace('centre', 'center');
  const words = `${service.description} ${service.notes ?? ''}`;
  const id = service.type === 'crisis centre'
    ? CATEGORY_OF_CENTRE.find(([pattern]) => pattern.test(words))?.[1]
    : CATEGORY_OF_TYPE[service.type];
  return [{ ...(id && { id }), label }];
}

/** Short codes stay as they stand; the ten digits of the North American plan become E.164. */
function dialOf(number) {
  const digits = number.replace(/\D/g, '');
  if (digits.length <= 6) return digits;
  if (digits.length === 10) return `+1${digits}`;
  if (digits.length === 11 && digits.startsWith('1')) return `+${digits}`;
  return undefined;
}

/** The source's "call 911 and …" as words that read on after "Reach it". */
function wayOf(how) {
  const way = how?.replace(/^call 911(?: and |; )/, 'through 911: ').replace(/^call 911\b/, 'through 911');
  return way?.startsWith('through ') ? way : undefined;
}

/** What a number is for. A way in through another service's number is said whole in `reachedBy`, so its first words do here. */
function labelOf(how) {
  return wayOf(how)?.split(/[;:,]| if /)[0] ?? how;
}

function phoneOf(channel) {
  if (!channel.number && !channel.url) return undefined;
  const languages = (channel.languages ?? []).map(word => LANGUAGE_CODES[word]).filter(Boolean);
  return present({
    number: channel.number,
    dial: channel.number ? dialOf(channel.number) : undefined,
    kind: channel.kind,
    keyword: channel.keyword,
    label: labelOf(channel.how),
    languages,
    hoursText: channel.hours,
    url: channel.url,
  });
}

/** In the source's words, where the only way in is another service's number. */
function reachedByOf(channels) {
  const ways = channels.map(channel => wayOf(channel.how)).filter(Boolean);
  const unique = [...new Set(ways)];
  return channels.length > 0 && ways.length === channels.length ? unique.join('; ') : undefined;
}

/** Languages that the source names; what it says in other words is returned as text. */
function languagesOf(words) {
  if (!words) return {};
  const named = words.filter(word => LANGUAGE_CODES[word]);
  const rest = words.filter(word => !LANGUAGE_CODES[word]);
  const toldApart = rest.some(word => /translat|interpret/i.test(word));
  return {
    languages: named.map(word => ({ code: LANGUAGE_CODES[word], mode: toldApart ? 'spoken' : 'unknown' })),
    text: rest.length ? `Languages: ${rest.join('; ')}.` : undefined,
  };
}

/** The source's "chat" without an address, or "text" without a number: not something to press, but worth knowing. */
function unlistedChannelsOf(channels) {
  const unlisted = channels.filter(channel => !channel.number && !channel.url);
  if (unlisted.length === 0) return undefined;
  const names = { voice: 'phone', text: 'text', chat: 'chat' };
  const kinds = [...new Set(unlisted.map(channel => names[channel.kind] ?? channel.kind))];
  return `Number or address not listed by the source: ${kinds.join(', ')}.`;
}

function placeOf(service) {
  if (!service.address) return undefined;
  const { street, city, state, zip } = service.address;
  return present({
    address: street, locality: city, region: state, postalCode: zip, country: 'US',
    ...(service.latitude !== null && service.longitude !== null
      && { latitude: service.latitude, longitude: service.longitude }),
  });
}

function sourceOf(service, data) {
  const links = service.sources.filter(link => /^https?:/.test(link));
  return present({
    name: NAME,
    url: service.url,
    seenOn: service.seenDate,
    links,
    notes: [service.notes, STATUS_NOTES[service.status]].filter(Boolean),
    disagreements: data.disagreements.filter(entry => entry.id === service.id)
      .map(({ field, says }) => ({ field, says })),
  });
}

function resourceOf(service, data) {
  const { languages, text: languageText } = languagesOf(service.languages);
  const allDay = service.hours === '24/7';
  return present({
    id: service.id,
    name: service.name,
    organization: service.organization,
    description: [service.description, languageText, unlistedChannelsOf(service.channels)].filter(Boolean).join(' '),
    categories: categoriesOf(service),
    phones: service.channels.map(phoneOf).filter(Boolean),
    url: service.url,
    place: placeOf(service),
    schedules: allDay
      ? [{ freq: 'WEEKLY', byday: EVERY_DAY, opensAt: '00:00', closesAt: '24:00' }]
      : undefined,
    hoursText: service.hours,
    hoursAre: allDay ? 'complete' : undefined,
    timeZone: service.timeZone,
    languages,
    cost: service.cost,
    free: /^free\b/i.test(service.cost ?? '') || undefined,
    eligibility: service.eligibility,
    responders: service.responders,
    policeMayCome: service.policeMayCome,
    policeNote: service.policeReason,
    reachedBy: reachedByOf(service.channels),
    coverage: service.serviceArea ? { text: service.serviceArea } : undefined,
    virtual: ['crisis line', 'warmline'].includes(service.type) || undefined,
    source: sourceOf(service, data),
    language: 'en',
  });
}

const NAME = 'Crisis-response services (example data)';
const NOTE = 'Old example data: do not call. Written from stored copies of public pages of uneven age, seen on the date '
  + 'given with each entry. Nobody has phoned these numbers. A missing field means "not seen", never "no".';

const data = JSON.parse(await readFile(input, 'utf8'));
const entries = data.services.map(service => {
  const resource = resourceOf(service, data);
  return { city: service.city, resource: { ...resource, phones: resource.phones ?? [] } };
});

const files = new Map([['all', entries]]);
for (const entry of entries) {
  const file = entry.city.toLowerCase().replaceAll(' ', '-');
  files.set(file, [...(files.get(file) ?? []), entry]);
}

await mkdir(outputFolder, { recursive: true });
for (const [file, list] of files) {
  const feed = { format: 'resources', name: NAME, date: data.checked, note: NOTE, resources: list.map(entry => entry.resource) };
  await writeFile(join(outputFolder, `${file}.json`), `${JSON.stringify(feed, null, 1)}\n`);
  console.log(`${file}.json: ${list.length} resources`);
}
