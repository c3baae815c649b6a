/**
 * A withheld place said again in the record's own words ("Our shelter at 1702 French Street has …"). Only the street and
 * number that the record gave as its address are taken out, and its postal code: known, not guessed. Other addresses in
 * prose stay, as withholdPlace says.
 */
import type { Place, Resource } from '../../model/resource.js';

const TEXTS = ['name', 'alternateName', 'description', 'eligibility', 'applicationProcess', 'hoursText', 'accessibility', 'alert', 'cost'] as const;
const COMPASS = String.raw`(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.?`;
const KINDS = 'street|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|way|parkway|pkwy|highway|hwy|circle|cir|terrace|ter|square|sq|trail|trl|alley|pike';

const literal = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, String.raw`\s+`);

/** How the street of an address may be said; undefined for one without a number. */
function saidAs(address: string): string | undefined {
  const [, number, street] = /^\W*(\d+(?:-\d+)?[a-z]?)\s+(.+)$/i.exec(address) ?? [];
  const words = street?.replace(new RegExp(String.raw`^(?:${COMPASS}\s+)+(?=\S)`, 'i'), '').split(/\s+/) ?? [], [first] = words;
  return number && first ? String.raw`${number}\s+(?:${COMPASS}\s+)?${literal(first)}(?:(?:\s+\w+)?\s+(?:${KINDS})\b|(?![\p{L}\p{N}]))` : undefined;
}

/** `place`: what is withheld of the record. */
export function withoutOwnStreet(resource: Resource, place: Place | undefined): Resource {
  const lines = (place?.address?.slice(0, 300) ?? '').split(/[,;\n]/).map(part => part.trim());
  const said = [
    ...lines.map(saidAs), ...(place?.address && /\d/.test(place.address) && place.address.length > 7 ? [literal(place.address.slice(0, 300))] : []),
    ...(place?.postalCode && /\d{4}/.test(place.postalCode) ? [literal(place.postalCode)] : []),
  ].filter(each => each !== undefined);
  if (!said.length) return resource;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${said.join('|')})(?![\p{L}\p{N}])`, 'giu');
  const changed = TEXTS.flatMap(field => {
    const text = resource[field], less = text?.replace(pattern, '…');
    return less !== undefined && less !== text ? [[field, less] as const] : [];
  });
  return changed.length ? { ...resource, ...Object.fromEntries(changed) } : resource;
}
