import { expect } from '@open-wc/testing';
import { all, grid, mount, settingsOf, settle, until } from './fixtures.js';

/** Listeners put on what outlives the element, less those taken away or ended by their signal. */
function countListeners(): { readonly left: () => number; readonly stop: () => void } {
  const live = new Set<string>();
  const keys = new WeakMap<object, number>();
  let next = 0;
  const keyOf = (value: object): number => { if (!keys.has(value)) keys.set(value, next += 1); return keys.get(value) ?? 0; };
  const prototype = EventTarget.prototype;
  const { addEventListener, removeEventListener } = prototype;
  const outlives = (target: EventTarget): boolean => target === window || target === document || target instanceof MediaQueryList;
  prototype.addEventListener = function add(this: EventTarget, type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions) {
    addEventListener.call(this, type, listener, options);
    const target = this ?? window;
    if (!listener || !outlives(target)) return;
    const key = `${keyOf(target)} ${type} ${keyOf(listener)}`;
    live.add(key);
    if (typeof options === 'object' && options.signal) addEventListener.call(options.signal, 'abort', () => live.delete(key));
  };
  prototype.removeEventListener = function remove(this: EventTarget, type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions) {
    removeEventListener.call(this, type, listener, options);
    if (listener) live.delete(`${keyOf(this ?? window)} ${type} ${keyOf(listener)}`);
  };
  return { left: () => live.size, stop: () => Object.assign(prototype, { addEventListener, removeEventListener }) };
}

describe('rf-map lifecycle', () => {
  it('leaves no listener behind when it is removed, and works again when it is put back', async () => {
    // Where a browser has no touch events, Leaflet listens for pointers on the document, once, for the page's life.
    (await mount(grid(1))).remove();
    const listeners = countListeners();
    try {
      const outline = '{"type":"LineString","coordinates":[[-75.2,40],[-75.1,39.9]]}';
      const more = { settings: settingsOf('/a.geojson'), fetch: async () => new Response(outline) };
      for (const count of [30, 300]) {
        const map = await mount(grid(count), more);
        await until(() => all(map, '.outline').length, 'the outline');
        expect(listeners.left(), 'the count counts').to.be.greaterThan(0);
        map.remove();
        await settle();
        expect(listeners.left(), `${count} places`).to.equal(0);
        document.body.append(map);
        await until(() => all(map, '.pin, .points').length, 'the map again');
        await until(() => all(map, '.outline').length, 'the outline again');
        expect(all(map, '.pins, .points')).to.have.length(1);
        map.remove();
        await settle();
        expect(listeners.left(), `${count} places, second time`).to.equal(0);
      }
    } finally {
      listeners.stop();
    }
  });

  it('survives being moved many times in a row, and shows one map', async () => {
    const map = await mount(grid(12));
    for (let turn = 0; turn < 100; turn += 1) document.body.append(map);
    await until(() => all(map, '.pin').length === 12, 'the pins');
    await settle();
    expect(all(map, '.pins')).to.have.length(1);
    expect(all(map, '.leaflet-map-pane')).to.have.length(1);
    map.remove();
  });

  it('fits its places when it is shown after it was hidden', async () => {
    const box = document.createElement('div');
    box.style.display = 'none';
    const map = await mount(grid(12));
    document.body.append(box);
    box.append(map);
    await settle();
    box.style.display = '';
    const view = (): DOMRect | undefined => all(map, '.view')[0]?.getBoundingClientRect();
    await until(() => {
      const box = view();
      return box && box.width > 0 && all(map, '.pin').length === 12 && all(map, '.pin').every((pin) => {
        const { left, right, top, bottom } = pin.getBoundingClientRect();
        return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
      });
    }, 'all pins in sight');
    box.remove();
  });
});
