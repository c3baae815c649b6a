/**
 * Resources as a spreadsheet that people can edit and `readFeed` can read again: headers in plain words, columns that
 * nobody fills left out. A cell that a spreadsheet program would run as a formula is made text; a plain number is no
 * formula and stays one, or longitudes would be lost. A confidential service has no place here.
 */
import type { Phone, PhoneKind, Resource, Schedule } from '../model/resource.js';
import { namesOf } from '../sources/hsds-service-areas.js';

const DAYS = { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' } as const;
const list = (texts: readonly (string | undefined)[] = []): string => [...new Set(texts)].filter(Boolean).join('; ');

const languageName = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
function nameOf(code: string): string {
  try { return languageName.of(code) ?? code; } catch { return code; }
}

const phone = ({ number, dial, extension, keyword }: Phone): string => [number ?? dial, extension && `x${extension}`, keyword && `(${keyword})`].filter(Boolean).join(' ');
const phones = (...kinds: PhoneKind[]) => (resource: Resource): string => list(resource.phones.filter(({ kind }) => kinds.includes(kind)).map(phone));

const rule = ({ state = 'open', byday, opensAt, closesAt, description }: Schedule): string | undefined =>
  state === 'open' && byday?.length && opensAt && closesAt ? `${byday.map(day => DAYS[day]).join(', ')} ${opensAt}-${closesAt}` : description;

const where = (read: (place: NonNullable<Resource['place']>) => string | number | undefined) => ({ place, confidential }: Resource) =>
  place && !confidential ? read(place) : undefined;
const yes = (value: boolean | undefined): string | undefined => value === undefined ? undefined : value ? 'Yes' : 'No';

const COLUMNS: Readonly<Record<string, (resource: Resource) => string | number | undefined>> = {
  'Id': ({ id }) => id, 'Name': ({ name }) => name, 'Also Known As': ({ alternateName }) => alternateName, 'Organization': ({ organization }) => organization,
  'Category': ({ categories }) => list(categories.map(({ label }) => label)),
  'Phone': phones('voice', 'videophone'), 'Fax': phones('fax'), 'TTY': phones('tty'), 'Text': phones('text'),
  'Building': where(({ name }) => name), 'Address': where(({ address, addressType }) => addressType ? undefined : address), 'Mailing Address': where(({ address, addressType }) => addressType && address), 'City': where(({ locality }) => locality), 'State': where(({ region }) => region),
  'Zip': where(({ postalCode }) => postalCode), 'Country': where(({ country }) => country),
  'Latitude': where(({ latitude }) => latitude), 'Longitude': where(({ longitude }) => longitude),
  'Transportation': where(({ transportation }) => transportation),
  'Hours': ({ hoursText, schedules }) => hoursText ?? list(schedules?.map(rule)),
  'Languages': ({ languages }) => list(languages?.map(({ code }) => nameOf(code))).replaceAll('; ', ', '),
  'Cost': ({ cost, free }) => cost ?? (free ? 'Free' : undefined), 'Eligibility': ({ eligibility }) => eligibility,
  'Minimum Age': ({ minimumAge }) => minimumAge, 'Maximum Age': ({ maximumAge }) => maximumAge,
  'How to Apply': ({ applicationProcess }) => applicationProcess, 'Documents': ({ requiredDocuments }) => list(requiredDocuments),
  'People Served': ({ serves }) => list(serves).replaceAll('; ', ', '), 'Website': ({ url }) => url, 'Email': ({ email }) => email,
  'Description': ({ description }) => description, 'Accessibility': ({ accessibility, accessible }) => accessibility ?? yes(accessible),
  'Telehealth': ({ virtual }) => yes(virtual), 'Responders': ({ responders }) => list(responders).replaceAll('; ', ', '),
  'Service Area': ({ coverage }) => coverage && (coverage.text ?? (namesOf(coverage) || (coverage.extent === 'area' ? undefined : coverage.extent))), 'ZIP Codes Served': ({ coverage }) => coverage?.postalCodes?.every(code => coverage.text?.includes(code)) ? undefined : list(coverage?.postalCodes), 'Alert': ({ alert }) => alert, 'Status': ({ status }) => status,
  'Last verified': ({ assuredDate }) => assuredDate, 'Confidential': ({ confidential }) => confidential ? 'Yes' : undefined,
};

/** One cell: harmless, and quoted where it must be. */
export function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const harmless = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** CSV with a byte-order mark, which spreadsheet programs need to see that it is UTF-8. */
export function toSpreadsheet(resources: readonly Resource[]): string {
  const columns = Object.entries(COLUMNS).filter(([header, read]) => header === 'Name' || resources.some(resource => read(resource)));
  const rows = [columns.map(([header]) => header), ...resources.map(resource => columns.map(([, read]) => read(resource)))];
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
