/** The pins as SVG. A picture for the eye: the table of all resources says the same to everyone. */
import { count, element, svg } from './dom.js';

const MANY_PINS = 300;
const MOST_NAMES = 20;
/** Pins made before the page gets its thread back. */
const AT_ONCE = 400;

function pin({ x, y, count: times, title, far }, least) {
  const size = Math.min(10, least + Math.log2(times));
  const shape = far ? svg('path', { class: 'far', d: `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z` }) : svg('circle', { cx: x, cy: y, r: size.toFixed(1) });
  shape.append(svg('title', {}, title));
  return shape;
}

async function drawing({ width, height, pins, lines, scale, extent }, label, pause) {
  const drawnPins = svg('g', { class: 'pins' });
  for (const [index, each] of pins.entries()) {
    drawnPins.append(pin(each, pins.length > MANY_PINS ? 3 : 5));
    if (index % AT_ONCE === AT_ONCE - 1) await pause();
  }
  const drawn = svg('svg', { class: 'map', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    svg('g', { class: 'lines' }, ...lines.map(line => svg('line', line))), drawnPins,
    svg('path', { class: 'scale', d: `M${scale.x1} ${scale.y - 5}V${scale.y}H${scale.x2}V${scale.y - 5}` }));
  return element('figure', {}, drawn, element('figcaption', {}, `${label}. North is up. The thick line is ${scale.words}. ${extent}.`));
}

/** @param pause gives the page its thread back */
export async function mapView(map, pause) {
  const made = element('section', { class: 'where', 'aria-labelledby': 'section-map' }, element('h3', { id: 'section-map' }, 'Where they are'));
  if (!map) {
    made.append(element('p', {}, 'No resource has latitude and longitude, so there is no map.'));
    return made;
  }
  const { near, all, pins, without, withheld, far } = map;
  const words = [pins === 1 ? '1 pin' : `${count(pins)} pins`, without && `${count(without)} without a pin`, withheld && `${count(withheld)} not shown because confidential`].filter(Boolean).join('; ');
  made.append(element('p', {}, `${words}.`), await drawing(near, all ? 'Pins, without those far from the others' : 'Pins', pause));
  if (all) {
    made.append(element('p', {}, element('strong', {}, far.length === 1 ? '1 pin is far from the others.' : `${count(far.length)} pins are far from the others.`), ' Check that it is so:'),
      element('ul', {}, ...far.slice(0, MOST_NAMES).map(each => element('li', { dir: 'auto' }, each))),
      far.length > MOST_NAMES ? element('p', {}, `and ${count(far.length - MOST_NAMES)} more`) : '',
      await drawing(all, 'All pins; those far from the others are diamonds', pause));
  }
  return made;
}
