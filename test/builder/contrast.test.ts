/** What can be read, and that every ready-made theme can. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { failing, nearest, PAIRS, ratio, rgbOf, shownRatio } from '../../demo/builder/contrast.js';
import { COLOURS, THEMES } from '../../demo/builder/themes.js';

describe('ratio', () => {
  // Known values of WCAG's formula.
  for (const [one, other, least, most] of [['#000', '#fff', 21, 21], ['#ffffff', '#ffffff', 1, 1], ['#767676', '#fff', 4.54, 4.55], ['#777777', '#fff', 4.47, 4.48], ['#0000ff', '#ffffff', 8.59, 8.6]] as const) {
    it(`${one} on ${other}`, () => { assert.ok(ratio(one, other) >= least && ratio(one, other) <= most, String(ratio(one, other))); assert.equal(ratio(one, other), ratio(other, one)); });
  }
  it('is 0 for what is not a hex colour', () => { for (const text of ['red', '', '#12', '#1234567', 'var(--x)', '#12345g']) assert.equal(ratio(text, '#fff'), 0, text); });
  it('reads short, long and upper-case colours', () => { assert.deepEqual(rgbOf('#0AF'), rgbOf(' #00aaff ')); });
  it('is never shown as more than it is', () => { assert.equal(shownRatio(4.4999), '4.49'); assert.equal(shownRatio(21), '21'); });
});

describe('themes', () => {
  for (const [id, { colours }] of Object.entries(THEMES)) for (const scheme of [0, 1] as const) {
    it(`${id}, ${scheme ? 'dark' : 'light'}: every pair passes AA`, () => { assert.deepEqual(failing(colours, scheme), []); });
  }
  it('the high-contrast one passes AAA', () => {
    const { colours } = THEMES['high-contrast'] as { colours: Record<string, readonly [string, string]> };
    for (const [front, ground, least] of PAIRS) for (const scheme of [0, 1] as const) {
      const pair = [colours[front]?.[scheme], colours[ground]?.[scheme]];
      if (least === 4.5 && pair[0] && pair[1]) assert.ok(ratio(pair[0], pair[1]) >= 7, `${front} on ${ground}`);
    }
  });
  it('plain is what the widget wears by itself', () => {
    const css = readFileSync('src/elements/base/base.css', 'utf8') + readFileSync('src/elements/rf-crisis/static.css', 'utf8');
    const short = (hex: string): string => hex.replace(/^#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3$/, '#$1$2$3');
    for (const name of COLOURS) {
      const value = new RegExp(`var\\(--rf-color-${name}, ((?:light-dark\\([^)]*\\))|#[0-9a-f]+)\\)`).exec(css)?.[1];
      const [light, dark] = (THEMES['plain'] as { colours: Record<string, [string, string]> }).colours[name] ?? ['', ''];
      assert.equal(value, light === dark ? short(light) : `light-dark(${short(light)}, ${short(dark)})`, name);
    }
  });
});

describe('nearest', () => {
  const { colours } = THEMES['plain'] as { colours: Record<string, readonly [string, string]> };
  it('is a shade with which every pair can be read', () => {
    const pale = { ...colours, accent: ['#88ffcc', '#73b3e7'] as const };
    const better = nearest(pale, 'accent', 0) ?? '';
    assert.deepEqual(failing({ ...pale, accent: [better, '#73b3e7'] }, 0), []);
    assert.notDeepEqual(failing(pale, 0), []);
  });
  it('leaves a colour that can be read', () => { assert.equal(nearest(colours, 'accent', 0), '#005ea2'); });
  it('is nothing where no shade fits: a button cannot stand out from black and from white text', () => {
    assert.equal(nearest({ ...colours, 'on-accent': ['#ffffff', '#fff'], surface: ['#6b6b6b', '#000'], raised: ['#6b6b6b', '#000'] }, 'accent', 0), undefined);
  });
});
