/** The pins as inline SVG. It is a picture for the eye; the table below it says the same to everyone. */
import { escape } from './escape.js';
import type { FeedMap, Frame, Pin } from './pin-map.js';

const MOST_NAMES = 20;
/** More are drawn smaller. */
const MANY_PINS = 300;

/** Round, and pointed where a pin is far from the others: state is never colour alone. */
function pin({ x, y, count, title, far }: Pin, least: number): string {
  const size = Math.min(10, least + Math.log2(count));
  const shape = far ? `<path class="far" d="M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z">` : `<circle cx="${x}" cy="${y}" r="${Math.round(size * 10) / 10}">`;
  return `${shape}<title>${escape(title)}</title></${far ? 'path' : 'circle'}>`;
}

function drawing({ width, height, pins, lines, scale, extent }: Frame, label: string, id: string): string {
  return `<figure><svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}"><title id="${id}">${escape(label)}</title>
<g class="lines">${lines.map(({ x1, y1, x2, y2 }) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`).join('')}</g>
<g class="pins">${pins.map(each => pin(each, pins.length > MANY_PINS ? 3 : 5)).join('\n')}</g>
<path class="scale" d="M${scale.x1} ${scale.y - 5}V${scale.y}H${scale.x2}V${scale.y - 5}"/></svg>
<figcaption>${escape(label)}. North is up. The thick line is ${escape(scale.words)}. ${escape(extent)}.</figcaption></figure>`;
}

const many = (count: number, one: string, more: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

export function feedMap(map: FeedMap | undefined, prefix: string, level: number): string {
  const heading = `<section class="where" aria-labelledby="${prefix}h-map"><h${level} id="${prefix}h-map">Where they are</h${level}>`;
  if (!map) return `${heading}<p>No resource has latitude and longitude, so there is no map.</p></section>`;
  const { near, all, pins, without, withheld, far } = map;
  const names = far.slice(0, MOST_NAMES);
  return `${heading}
<p>${[many(pins, 'pin', 'pins'), without && `${many(without, 'resource', 'resources')} without a pin`, withheld && `${many(withheld, 'place', 'places')} not shown because confidential`].filter(Boolean).join('; ')}.</p>
${drawing(near, all ? 'Pins, without those far from the others' : 'Pins', `${prefix}map`)}
${all ? `<p><strong>${many(far.length, 'pin is', 'pins are')} far from the others.</strong> Check that ${far.length === 1 ? 'it belongs' : 'they belong'} there:</p>
<ul>${names.map(each => `<li dir="auto">${escape(each)}</li>`).join('')}</ul>${far.length > names.length ? `<p>and ${(far.length - names.length).toLocaleString('en')} more</p>` : ''}
${drawing(all, 'All pins; those far from the others are diamonds', `${prefix}map-all`)}` : ''}</section>`;
}
