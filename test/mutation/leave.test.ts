/**
 * Leaving at once, with a page that is a fake: no browser lets a test stand in for `location.replace`, and what happens
 * before it is what hides the page. The real thing is pressed in test/elements/rf-exit and test/pages.
 */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { hearShift, leave } from '../../src/elements/rf-exit/leave.js';

const AWAY = 'https://www.weather.gov/', WORDS = 'Leaving this page';
type Listener = (event: unknown) => void;

class FakeElement {
  readonly attributes = new Map<string, string>();
  readonly children: FakeElement[] = [];
  readonly style: Record<string, unknown> = {};
  textContent = '';
  removed = false;
  constructor(readonly localName: string) {}
  setAttribute(name: string, value: string): void { this.attributes.set(name, value); }
  append(child: FakeElement): void { this.children.push(child); }
  remove(): void { this.removed = true; }
}

/** In the order in which it happened. */
let happened: string[];
let listeners: { type: string; listener: Listener; once: boolean; capture: boolean }[];
let root: FakeElement;
let body: { hidden: boolean; style: { setProperty(...of: string[]): void; removeProperty(name: string): void } };

/** A page at the top, or in a frame whose host lets it go or does not. */
function page(frame?: { refuses: boolean }): void {
  happened = [];
  listeners = [];
  root = new FakeElement('html');
  body = { hidden: false, style: {
    setProperty: (...of) => { happened.push(`body ${of.join(' ')}`); },
    removeProperty: (name) => { happened.push(`body without ${name}`); },
  } };
  const self = {}, top = frame ? { location: { replace: (url: string) => {
    if (frame.refuses) throw new Error('The host forbids it.');
    happened.push(`top ${url}, ${body.hidden ? 'hidden' : 'in sight'}`);
  } } } : self;
  Object.assign(globalThis, {
    self, top,
    document: { documentElement: root, body, createElement: (name: string) => new FakeElement(name) },
    location: { replace: (url: string) => { happened.push(`here ${url}, ${body.hidden ? 'hidden' : 'in sight'}`); } },
    open: (...of: string[]) => { happened.push(`open ${of.join(' ')}`); },
    addEventListener: (type: string, listener: Listener, { once = false, capture = false }: { once?: boolean; capture?: boolean } = {}) => { listeners.push({ type, listener, once, capture }); },
    removeEventListener: (type: string, listener: Listener, { capture = false }: { capture?: boolean } = {}) => {
      listeners = listeners.filter((each) => !(each.type === type && each.listener === listener && each.capture === capture));
    },
  });
}
function dispatch(type: string, event: unknown = {}): void {
  for (const each of listeners.filter((one) => one.type === type)) {
    if (each.once) listeners.splice(listeners.indexOf(each), 1);
    each.listener(event);
  }
}
const press = (key: string, timeStamp: number, repeat = false): void => { dispatch('keydown', { key, timeStamp, repeat }); };

beforeEach(() => { page(); });

test('leaving covers the whole page, hides it, and only then goes, with no entry to come back to', () => {
  leave(AWAY, WORDS);
  assert.deepEqual(happened, ['body display none important', `here ${AWAY}, hidden`]);
  const [cover] = root.children;
  assert.equal(root.children.length, 1);
  assert.deepEqual([cover?.localName, cover?.attributes.get('role'), cover?.textContent], ['div', 'alert', WORDS]);
  assert.deepEqual(cover?.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: '#fff', color: '#fff' });
});

test('a page that the browser brings back is shown again, once', () => {
  leave(AWAY, WORDS);
  dispatch('pageshow');
  assert.deepEqual([root.children[0]?.removed, body.hidden, happened.at(-1)], [true, false, 'body without display']);
  assert.equal(listeners.length, 0);
});

test('from a frame the whole page goes; where its host forbids it, another opens beside and the frame is blank', () => {
  page({ refuses: false });
  leave(AWAY, WORDS);
  assert.deepEqual(happened.slice(1), [`top ${AWAY}, hidden`]);
  page({ refuses: true });
  leave(AWAY, WORDS);
  assert.deepEqual(happened.slice(1), [`open ${AWAY} _blank noopener,noreferrer`]);
  assert.equal(body.hidden, true);
});

test('where there is no page above, this one goes', () => {
  Object.assign(globalThis, { top: null });
  leave(AWAY, WORDS);
  assert.deepEqual(happened.slice(1), [`here ${AWAY}, hidden`]);
});

test('Shift three times, each within five seconds of the last; another key or a longer wait starts again', () => {
  const left: number[] = [];
  const release = hearShift({ press: (count) => { left.push(count); } });
  for (const at of [10_000, 14_999, 19_998]) press('Shift', at);
  assert.deepEqual(left.splice(0), [2, 1, 0]);
  for (const at of [30_000, 35_000, 39_999]) press('Shift', at);
  assert.deepEqual(left.splice(0), [2, 2, 1]);
  press('a', 40_000);
  press('Shift', 40_001);
  press('Shift', 40_002, true);
  press('Shift', 40_003);
  assert.deepEqual(left.splice(0), [3, 2, 1]);
  press('Shift', 40_004);
  press('Shift', 40_005);
  assert.deepEqual(left, [0, 2], 'after three it starts again');
  release();
});

test('a page that is brought back begins to count anew', () => {
  const left: number[] = [];
  const release = hearShift({ press: (count) => { left.push(count); } });
  press('b', 50_000);
  press('Shift', 50_001);
  press('Shift', 50_002);
  dispatch('pageshow');
  press('Shift', 50_003);
  assert.deepEqual(left, [3, 2, 1, 2]);
  release();
});

test('one listener a page, before anything else hears the key: the first exit answers, then the next, and none is left behind', () => {
  const heard: string[] = [];
  const exits = ['first', 'second', 'third'].map((name) => hearShift({ press: () => { heard.push(name); } }));
  assert.deepEqual(listeners.map(({ type, capture }) => [type, capture]), [['keydown', true], ['pageshow', false]]);
  press('Shift', 60_000);
  exits[1]?.();
  press('Shift', 70_000);
  exits[0]?.();
  press('Shift', 80_000);
  assert.deepEqual(heard, ['first', 'first', 'third']);
  assert.equal(listeners.length, 2);
  exits[2]?.();
  assert.equal(listeners.length, 0);
});
