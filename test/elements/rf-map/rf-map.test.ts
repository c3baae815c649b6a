import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { RfQueryRequestEvent } from '../../../src/elements/base/events.js';
import type { RfMap } from '../../../src/elements/rf-map/rf-map.js';
import type { Resource } from '../../../src/model/resource.js';
import type { Places, Query } from '../../../src/search/query.js';
import { all, directoryOf, focused, grid, localizer, mount, one, placesOf, settle, stateOf, until } from './fixtures.js';

/** How many presses of Tab lead from before the map to after it. */
async function tabStops(map: RfMap): Promise<number> {
  const before = document.createElement('button');
  const after = document.createElement('button');
  map.before(before);
  map.after(after);
  before.focus();
  let count = 0;
  for (; count < 60 && document.activeElement !== after; count += 1) await sendKeys({ press: 'Tab' });
  before.remove();
  after.remove();
  return count - 1;
}

describe('rf-map', () => {
  let map: RfMap;
  afterEach(() => { map.remove(); document.body.replaceChildren(); });

  const asked = (): Query[] => {
    const queries: Query[] = [];
    map.addEventListener(RfQueryRequestEvent.type, (event) => queries.push((event).query));
    return queries;
  };

  it('gives every match a pin with a name of its own', async () => {
    map = await mount(grid(30));
    const names = all(map, '.pin').map((pin) => pin.getAttribute('aria-label'));
    expect(names).to.have.length(30);
    expect(new Set(names)).to.have.property('size', 30);
    expect(names[3]).to.equal('4 of 30: Center 3');
    expect(one(map, 'section').getAttribute('aria-label')).to.equal('Map of results');
  });

  it('costs as many tab stops with 150 pins as with 3', async () => {
    map = await mount(grid(3));
    const few = await tabStops(map);
    map.remove();
    map = await mount(grid(150));
    expect(await tabStops(map)).to.equal(few);
    expect(few).to.equal(6);
    expect(all(map, '.pin[tabindex="0"]')).to.have.length(1);
  });

  it('is walked pin by pin with the arrows, by where they lie', async () => {
    map = await mount(grid(30));
    const pins = all(map, '.pin');
    pins[0]?.focus();
    for (const [key, index] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowDown', 12], ['ArrowLeft', 11], ['ArrowUp', 1],
      ['End', 29], ['PageUp', 28], ['Home', 0], ['ArrowLeft', 0]] as const) {
      await sendKeys({ press: key });
      expect(pins.indexOf(focused(map) as HTMLElement), key).to.equal(index);
      expect(all(map, '.pin[tabindex="0"]'), key).to.deep.equal([pins[index]]);
    }
    expect(one(map, '.caption').textContent).to.equal('Center 0');
  });

  it('asks for the record of a pressed pin and marks the record that is open', async () => {
    const resources = grid(30);
    map = await mount(resources);
    const queries = asked();
    all(map, '.pin')[7]?.click();
    expect(queries).to.deep.equal([{ id: 'r7' }]);
    map.state = stateOf({ id: 'r7' }, 30, resources[7]);
    await settle();
    expect(all(map, '.pin[aria-pressed="true"]')).to.deep.equal([all(map, '.pin')[7]]);
    map.state = stateOf({}, 30);
    await settle();
    expect(all(map, '.pin[aria-pressed="true"]')).to.have.length(0);
    map.focus();
    expect(focused(map)).to.equal(all(map, '.pin')[7]);
  });

  it('brings the open record into sight', async () => {
    const resources = grid(30);
    map = await mount(resources);
    for (let step = 0; step < 4; step += 1) one(map, '[aria-label="Zoom in"]').click();
    const inSight = (): boolean => {
      const [view, pin] = [one(map, '.view').getBoundingClientRect(), all(map, '.pin')[0]?.getBoundingClientRect()];
      return pin !== undefined && pin.left >= view.left && pin.right <= view.right && pin.top >= view.top && pin.bottom <= view.bottom;
    };
    expect(inSight()).to.equal(false);
    map.state = stateOf({ id: 'r0' }, 30, resources[0]);
    await until(inSight, 'the pin to come into sight');
  });

  it('outlines the area that the open record serves, says so, and takes both away with the record', async () => {
    const team: Resource = { id: 'team', name: 'Mobile team', categories: [], phones: [], coverage: { text: 'Zone 3', polygons: [[[-75.3, 39.8, -75, 39.8, -75, 40.1, -75.3, 40.1], [-75.17, 39.93, -75.13, 39.93, -75.13, 39.97, -75.17, 39.97]]] } };
    map = await mount([...grid(30), team]);
    expect(all(map, '.served')).to.have.length(0);
    map.state = stateOf({ id: 'team' }, 31, team);
    await settle();
    const [outline] = all(map, 'canvas.served') as HTMLCanvasElement[];
    expect(outline?.getAttribute('aria-hidden')).to.equal('true');
    expect(one(map, '.area-served').textContent).to.equal('The outline shows the area that Mobile team serves.');
    await expect(map).to.be.accessible();
    // The area fills half the sight or more, with a bare hole in its middle.
    const box = one(map, '.view').getBoundingClientRect(), painted = (across: number, down: number): boolean => {
      const canvas = outline?.getBoundingClientRect();
      const pixels = outline?.getContext('2d', { willReadFrequently: true })?.getImageData((box.left + across * box.width - (canvas?.left ?? 0)) * devicePixelRatio, (box.top + down * box.height - (canvas?.top ?? 0)) * devicePixelRatio, 1, 1);
      return (pixels?.data[3] ?? 0) > 0;
    };
    await until(() => painted(0.5, 0.65), 'the ground to be painted');
    expect(painted(0.5, 0.5), 'the hole').to.equal(false);
    map.state = stateOf({}, 31);
    await settle();
    expect(all(map, '.served')).to.have.length(0);
    expect(all(map, '.area-served')).to.have.length(0);
  });

  it('shows the area where nothing has a pin, and never that of a confidential record', async () => {
    const team: Resource = { id: 'team', name: 'Mobile team', categories: [], phones: [], coverage: { polygons: [[[-75.3, 39.8, -75, 39.8, -75, 40.1]]] } };
    map = await mount([team]);
    expect(one(map, '.frame').hidden).to.equal(true);
    map.state = stateOf({ id: 'team' }, 1, team);
    await settle();
    expect(one(map, '.frame').hidden).to.equal(false);
    expect(all(map, 'canvas.served')).to.have.length(1);
    map.state = stateOf({ id: 'team' }, 1, { ...team, confidential: true });
    await settle();
    expect(all(map, 'canvas.served')).to.have.length(0);
    expect(one(map, '.frame').hidden).to.equal(true);
  });

  it('draws more than 200 on a canvas, and leaves the list to speak for it', async () => {
    map = await mount(grid(201));
    expect(all(map, '.pin')).to.have.length(0);
    expect(one(map, '.points').getAttribute('role')).to.equal('img');
    expect(one(map, '.points').getAttribute('aria-label')).to.include('201 places');
    expect(await tabStops(map)).to.equal(5);
    const context = (one(map, '.points') as HTMLCanvasElement).getContext('2d');
    const pixels = context?.getImageData(0, 0, context.canvas.width, context.canvas.height).data ?? [];
    expect(pixels.some((value) => value > 0)).to.equal(true);
  });

  it('looks closer at a pressed group, and asks for the record of a pressed point', async () => {
    const resources = grid(201).map((resource, index) => ({
      ...resource, place: index === 0 ? { longitude: -80, latitude: 42 } : resource.place ?? {},
    }));
    map = await mount(resources);
    const queries = asked();
    const view = one(map, '.view');
    const box = view.getBoundingClientRect();
    const press = (x: number, y: number): void => {
      const at = { bubbles: true, composed: true, clientX: box.left + x, clientY: box.top + y };
      for (const type of ['mousedown', 'mouseup', 'click']) view.dispatchEvent(new MouseEvent(type, at));
    };
    /** Presses every 10 pixels of a part of the view until something happened. */
    const scan = (from: number, to: number, happened: () => boolean): void => {
      for (let x = from; x < to && !happened(); x += 10) for (let y = 5; y < box.height && !happened(); y += 10) press(x, y);
    };
    // The lone place lies to the left, the others together to the right.
    scan(5, box.width / 2, () => queries.length > 0);
    expect(queries).to.deep.equal([{ id: 'r0' }]);
    const offer = one(map, '.area');
    expect(offer.hidden).to.equal(true);
    scan(box.width / 2, box.width, () => (map as unknown as { moved: boolean }).moved);
    await settle();
    expect(offer.checkVisibility()).to.equal(true);
    expect(queries).to.have.length(1);
  });

  it('shows the answer of the latest query, whichever comes last', async () => {
    const resources = grid(20);
    const answers: Record<string, (places: Places) => void> = {};
    const aborted: string[] = [];
    const directory = directoryOf(resources, (query, options) => new Promise((resolve) => {
      const text = query.text ?? '';
      if (!text) { resolve(placesOf(resources)); return; }
      answers[text] = resolve;
      options?.signal?.addEventListener('abort', () => aborted.push(text));
    }));
    map = await mount(resources, { directory });
    map.state = stateOf({ text: 'first' }, 5);
    await settle();
    map.state = stateOf({ text: 'second' }, 3);
    await settle();
    expect(aborted).to.deep.equal(['first']);
    answers['second']?.(placesOf(resources.slice(0, 3)));
    await until(() => all(map, '.pin').length === 3, 'three pins');
    answers['first']?.(placesOf(resources.slice(0, 5)));
    await settle();
    expect(all(map, '.pin')).to.have.length(3);
  });

  it('asks once for a query, however the list is paged or a record opened', async () => {
    const directory = directoryOf(grid(9)) as ReturnType<typeof directoryOf> & { asked: Query[] };
    map = await mount(grid(9), { directory });
    for (const query of [{ id: 'r1' }, { cursor: 'x' }, { limit: 40 }]) {
      map.state = stateOf(query, 9);
      await settle();
    }
    expect(directory.asked).to.deep.equal([{}]);
  });

  it('never shows what is confidential or has no coordinates, whatever the directory says', async () => {
    const resources = grid(5).map((resource, index) => ({
      ...resource, ...(index === 1 ? { confidential: true } : {}), ...(index === 2 ? { place: { locality: 'Here' } } : {}),
    }));
    map = await mount(resources);
    expect(all(map, '.pin')).to.have.length(3);
    expect(one(map, '.count').textContent).to.include('3 places on the map. 2 results are only in the list');
    map.state = stateOf({ id: 'r1' }, 5, resources[1]);
    await settle();
    expect(all(map, '.pin[aria-pressed="true"]')).to.have.length(0);
  });

  it('says so in a sentence when nothing has a place', async () => {
    map = await mount([]);
    expect(one(map, '.notice').textContent).to.equal(localizer.text('map.none'));
    expect(one(map, '.frame').checkVisibility()).to.equal(false);
    map.state = stateOf({ text: 'more' }, 4);
    map.directory = directoryOf(grid(4));
    await until(() => all(map, '.pin').length === 4, 'pins after none');
    expect(one(map, '.frame').checkVisibility()).to.equal(true);
  });

  it('says so in a sentence when the map library or the places fail', async () => {
    map = await mount(grid(4), { loadView: () => Promise.reject(new Error('no chunk')) });
    expect(one(map, '.notice').textContent).to.equal(localizer.text('map.failed'));
    map.remove();
    map = await mount(grid(4), { directory: directoryOf([], () => Promise.reject(new Error('no places'))) });
    expect(one(map, '.notice').textContent).to.equal(localizer.text('map.places-failed'));
  });

  it('offers to search the area only after someone moved the map', async () => {
    map = await mount(grid(30));
    const offer = one(map, '.area');
    expect(offer.checkVisibility()).to.equal(false);
    const queries = asked();
    one(map, '[aria-label="Zoom in"]').click();
    await settle();
    expect(offer.checkVisibility()).to.equal(true);
    offer.querySelector('button')?.click();
    await settle();
    expect(offer.checkVisibility()).to.equal(false);
    expect(focused(map)).to.equal(one(map, '.view'));
    const [west, south, east, north] = queries[0]?.within ?? [0, 0, 0, 0];
    expect(west < -75.15 && -75.15 < east && south < 39.995 && 39.995 < north, String(queries[0]?.within)).to.equal(true);
  });

  it('lets one finger scroll the page and the wheel too, unless Ctrl is held', async () => {
    map = await mount(grid(30));
    const view = one(map, '.view');
    expect(getComputedStyle(view).touchAction).to.equal('pan-x pan-y');
    const where = (): string => all(map, '.pins')[0]?.style.transform ?? '';
    const start = where();
    const wheel = (ctrlKey: boolean): boolean => view.dispatchEvent(new WheelEvent('wheel', { deltaY: -400, ctrlKey, bubbles: true, cancelable: true }));
    expect(wheel(false), 'a plain wheel is left to the page').to.equal(true);
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    expect(where()).to.equal(start);
    expect(wheel(true)).to.equal(false);
    await until(() => where() !== start, 'the map to zoom');
  });

  it('is skipped by its first button', async () => {
    map = await mount(grid(30));
    one(map, '.skip').click();
    expect(focused(map)).to.equal(one(map, '.count'));
  });

  it('has no violation that axe knows', async () => {
    map = await mount(grid(30));
    await expect(map).to.be.accessible();
    map.state = stateOf({ text: 'many' }, 300);
    map.directory = directoryOf(grid(300));
    await until(() => all(map, '.points').length, 'the canvas');
    await expect(map).to.be.accessible();
  });
});
