/** The live widget with the person's list, at the width of a phone or of a desk, dressed as chosen. */
import { element } from '../checker/dom.js';
import { elementOf, propertiesOf } from './settings.js';

const ATTRIBUTES = ['time-zone', 'region', 'basemap', 'exit-url', 'correction-url', 'lang'];

/** @param {HTMLElement} place @param say told a sentence's key */
export function preview(place, say) {
  let finder, shown;
  // Quick exit would take the person's choices with it.
  place.addEventListener('click', (event) => {
    if (!event.composedPath().some((each) => each instanceof Element && each.localName === 'rf-exit')) return;
    event.preventDefault();
    event.stopPropagation();
    say('exitKept');
  }, { capture: true });

  /** @param feed the feed as it was read @param {import('./settings.js').Choices} choices */
  return function show(feed, choices, country) {
    if (!feed) return;
    const { attributes, config } = elementOf(choices);
    const wanted = { ...attributes, region: choices.region.trim() ? attributes.region : country, basemap: attributes.basemap };
    if (!finder || shown !== feed) {
      finder = element('resource-finder', { 'heading-level': '3' });
      place.replaceChildren(finder);
    }
    for (const name of ATTRIBUTES) {
      const value = wanted[name] ?? '';
      if (!value) finder.removeAttribute(name);
      else if (finder.getAttribute(name) !== value) finder.setAttribute(name, value);
    }
    const properties = propertiesOf(choices);
    for (const name of [...finder.style]) if (name.startsWith('--rf-') && !Object.hasOwn(properties, name)) finder.style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) finder.style.setProperty(name, value);
    if (JSON.stringify(finder.config) !== JSON.stringify(config)) finder.config = config;
    if (shown !== feed) finder.resources = feed;
    shown = feed;
  };
}
