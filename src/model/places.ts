/** Distances between places, and how much of a place may be told. */
import type { Coverage, Place, Resource } from './resource.js';

export interface Point { readonly latitude: number; readonly longitude: number }

const EARTH_RADIUS = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine; within 0.5 % of the ellipsoid). */
export function distance(a: Point, b: Point): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const half = latitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The resident's place, blurred to a grid of about 1 km: what is kept of a device's position. */
export function coarsen(point: Point): Point {
  const latitude = Math.round(point.latitude * 100) / 100;
  // Meridians draw together towards the poles, so a cell of the same width spans more degrees.
  const cells = Math.max(1, Math.round(100 * Math.cos(radians(latitude))));
  return { latitude, longitude: Math.round((Math.round(point.longitude * cells) / cells) * 1e4) / 1e4 };
}

/** [west, south, east, north] of the points, or undefined for none. */
export function bounds(points: Iterable<Point>): [number, number, number, number] | undefined {
  let box: [number, number, number, number] | undefined;
  for (const { latitude, longitude } of points) {
    box = box === undefined
      ? [longitude, latitude, longitude, latitude]
      : [Math.min(box[0], longitude), Math.min(box[1], latitude), Math.max(box[2], longitude), Math.max(box[3], latitude)];
  }
  return box;
}

const ABOUT_PLACE = /address|street|place|location|postal|zip|latitude|longitude|coord|\b(?:lat|lon|lng)\b/i;

/** Ground told by measure: a circle around a door gives the door away as surely as its address. */
const MEASURED = /\d|\b(?:radius|miles?|mi|kilomet\w+|km|metres?|meters?|blocks?|within|around|near|corner|intersection|millas?|radio|cuadras?|alrededor|cerca|rayon|autour|pres)\b/i;

/**
 * The area that a confidential service covers, as names of towns, counties and states alone. A polygon has a middle, and
 * is often a circle around the door or the few streets near it; a list of postal codes narrows it to one of them. A town's
 * name says no more than the locality, which stays too.
 */
function withoutGround({ text, counties, localities, regions, extent, complete, postalCodes, polygons }: Coverage): Coverage {
  const words = text !== undefined && !MEASURED.test(text) ? text : undefined;
  const names = { ...(counties && { counties }), ...(localities && { localities }), ...(regions && { regions }), ...(extent && { extent }) };
  // What is left out may have served more: nobody is told that they are not served.
  const less = words !== text || Boolean(postalCodes?.length) || Boolean(polygons?.length), whole = less && Object.keys(names).length ? false : complete;
  return { ...(words !== undefined && { text: words }), ...names, ...(whole !== undefined && { complete: whole }) };
}

/**
 * The resource without its place: no address, postal code, coordinates, or key to find them by (`locationId`,
 * ground or postal codes of its coverage, a disagreement about the address). Locality, region and country stay.
 *
 * What it does not do: text in the feed's words (name, description, alert, notes, a web page) stays as it is,
 * because taking addresses out of prose would be guessing (feeds/places/own-street.ts takes out what the record itself gave
 * as its address). A host who must hide more leaves it out of the feed.
 */
export function withholdPlace(resource: Resource): Resource {
  const { place, locationId: _location, coverage, source, ...rest } = resource;
  const kept: Place = {
    ...(place?.locality === undefined ? {} : { locality: place.locality }),
    ...(place?.region === undefined ? {} : { region: place.region }),
    ...(place?.country === undefined ? {} : { country: place.country }),
  };
  const area = coverage && withoutGround(coverage);
  const { disagreements, ...origin } = source ?? {};
  const disputed = disagreements?.filter(({ field }) => !ABOUT_PLACE.test(field)) ?? [];
  return {
    ...rest,
    confidential: true,
    ...(Object.keys(kept).length ? { place: kept } : {}),
    ...(area && Object.keys(area).length ? { coverage: area } : {}),
    ...(source ? { source: disputed.length ? { ...origin, disagreements: disputed } : origin } : {}),
  };
}

export { looksConfidential, type Described } from './confidential.js';
