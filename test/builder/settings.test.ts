/** From choices to the code that is copied: nothing typed can break out of it, and what cannot be used is left out and named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORMS } from '../../demo/builder/forms.js';
import { crisisLinesOf, elementOf, frameSettings, propertiesOf, refused, settingsOf, START, styleOf, usedColours, wrong, type Choices } from '../../demo/builder/settings.js';

const choices = (more: Partial<Choices> = {}): Choices => ({ ...START, feed: '/data/services.csv', ...more });
const made = { crisis: '<p><a href="tel:988">Call 988</a></p>\n', list: '<ul><li>Alder</li></ul>\n', date: new Date(2026, 2, 3) };
const code = (form: string, of: Choices): string => FORMS.find(({ id }) => id === form)?.snippet(settingsOf(of, made, form)) ?? '';

describe('settings -> snippet', () => {
  it('the least: a feed, and the lines that always stand', () => {
    assert.match(code('element', choices()), /<script type="module" src="\/resource-finder\/resource-finder\.js"><\/script>[^]*<resource-finder\n {2}feed="\/data\/services\.csv">[^]*tel:988[^]*<\/resource-finder>/);
  });
  it('every setting is in the code', () => {
    const all = choices({
      base: 'https://files.example.gov/rf/', lang: 'es', region: 'ca', timeZone: 'America/Toronto', doors: ['talk', 'food'], categories: { 'Meals & more': 'food' }, basemapKind: 'outline', basemap: '/map.geojson', basemapAttribution: 'City maps', publicPlaces: ['Main Street Office'],
      lineName: 'City Line', linePhone: '215-555-0100', lineText: '', lineAbout: 'any time', exitUrl: 'https://www.weather.gov/', correctionUrl: 'mailto:web@example.gov',
    });
    const { attributes, config } = elementOf(all);
    assert.deepEqual(attributes, { feed: '/data/services.csv', 'time-zone': 'America/Toronto', region: 'CA', basemap: '/map.geojson', 'exit-url': 'https://www.weather.gov/', 'correction-url': 'mailto:web@example.gov', lang: 'es' });
    assert.deepEqual(config, { doors: ['talk', 'food'], crisisLines: [{ name: 'City Line', about: 'any time', phone: '215-555-0100' }], basemapAttribution: 'City maps', publicPlaces: ['Main Street Office'], categories: { 'Meals & more': 'food' } });
    assert.match(code('element', all), /"Meals & more": "food"[^]*La lista completa|La lista completa[^]*"Meals & more": "food"/);
  });
  it('the static form and "the list too" hold the list, the others the lines and a link to the file', () => {
    assert.match(code('static', choices()), /Alder/);
    assert.match(code('element', choices({ inside: 'list' })), /Alder/);
    assert.doesNotMatch(code('element', choices()), /Alder/);
    assert.match(code('element', choices()), /<a href="&#47;data|<a href="\/data\/services\.csv">The whole list/);
  });
  const nasty = ['"><script>alert(1)</script>', "' onload='alert(1)", '</script><img src=x onerror=alert(1)>', '<!--', '& " < >', '\u2028'];
  for (const text of nasty) for (const { id } of FORMS) {
    it(`${id}: ${JSON.stringify(text)} stays a value`, () => {
      const html = code(id, choices({ lineName: text, lineAbout: text, linePhone: text, categories: { [text]: 'food' }, basemap: '/a.geojson', basemapAttribution: text, feed: `/data/${encodeURIComponent(text)}.csv` }));
      assert.equal((html.match(/<script\b/g) ?? []).length, (html.match(/<\/script>/g) ?? []).length, 'as many scripts begin as end');
      assert.doesNotMatch(html, /<img|<!--|alert\(1\)<\/script>/);
      // With scripts and quoted values taken away, nothing that a person typed is left: no attribute ended early.
      assert.doesNotMatch(html.replace(/<script type="application\/json">[^]*?<\/script>/g, '').replace(/"[^"]*"/g, ''), /onload|alert/);
    });
  }
});

describe('what cannot be used', () => {
  const cases: [keyof Choices, string, string | undefined][] = [
    ['feed', 'javascript:alert(1)', 'notAddress'], ['feed', 'data:text/csv,Name', 'notAddress'], ['feed', '/a.csv https://b.example/c.csv', undefined], ['feed', '', undefined],
    ['base', 'file:///C:/x', 'notAddress'], ['base', 'https://files.example/rf', undefined], ['region', 'USA', 'notRegion'], ['region', 'es', undefined],
    ['timeZone', 'Eastern', 'notZone'], ['timeZone', 'America/New_York', undefined], ['exitUrl', '/weather', 'notWeb'], ['exitUrl', 'javascript://https://x', 'notWeb'], ['exitUrl', 'https://www.weather.gov/', undefined],
    ['correctionUrl', 'tel:+12155550100', 'notCorrection'], ['correctionUrl', 'mailto:web@example.gov', undefined], ['basemap', 'https://tiles.example/{z}/{x}/{y}.png', undefined], ['basemap', 'blob:x', 'notAddress'],
  ];
  for (const [field, value, expected] of cases) {
    it(`${field} ${JSON.stringify(value)}: ${expected ?? 'is fine'}`, () => {
      const of = choices({ [field]: value });
      assert.equal(wrong(of)[field], expected);
      if (expected && value) assert.doesNotMatch(FORMS.map(({ id }) => code(id, of)).join(''), new RegExp(`="${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), 'it is not in the code');
    });
  }
  it('a line needs a name and a number', () => {
    assert.equal(wrong(choices({ lineName: 'City Line' }))['linePhone'], 'lineNoNumber');
    assert.equal(wrong(choices({ linePhone: '215-555-0100' }))['lineName'], 'lineNoName');
    assert.equal(crisisLinesOf(choices({ lineName: 'City Line' })), undefined);
    assert.deepEqual(wrong(choices({ lineName: 'City Line', lineText: '741741' })), {});
  });
});

describe('colours', () => {
  it('nothing chosen: nothing to set', () => { assert.equal(styleOf(choices()), ''); assert.deepEqual(refused(choices()), []); });
  it('a colour that can be read is in the style lines, in both schemes', () => {
    assert.equal(styleOf(choices({ colours: { accent: ['#0b544f', '#7fd0c8'] } })), 'resource-finder, [data-resource-finder], .rf-crisis {\n  --rf-color-accent: light-dark(#0b544f, #7fd0c8);\n}\n');
  });
  it('one scheme set: the other stays as it was', () => { assert.equal(propertiesOf(choices({ colours: { accent: ['#0b544f', ''] } }))['--rf-color-accent'], 'light-dark(#0b544f, #73b3e7)'); });
  it('a colour that cannot be read is refused, named with its pair, and the theme\'s is used', () => {
    const of = choices({ colours: { accent: ['#88ffcc', ''] } });
    const found = refused(of);
    assert.ok(found.length > 0 && found.every(({ name, scheme, code: why }) => name === 'accent' && scheme === 0 && why === 'unreadable'));
    assert.ok(found.every((each) => each.try && !refused(choices({ colours: { accent: [each.try, ''] } })).length), 'what it offers passes');
    assert.equal(styleOf(of), '');
  });
  it('two that do not go together are both named', () => {
    assert.deepEqual(new Set(refused(choices({ colours: { surface: ['#222222', ''], ink: ['#333333', ''] } })).map(({ name }) => name)), new Set(['surface', 'ink']));
  });
  it('a crisis strip on which its own buttons would not be seen is refused', () => {
    assert.ok(refused(choices({ colours: { crisis: ['#f0f0f0', ''], 'on-crisis': ['#000000', ''] } })).some(({ name, other }) => name === 'crisis' && other === 'button'));
  });
  it('what is not a colour cannot get into a style sheet', () => {
    for (const text of ['red', 'url(https://evil.example)', '#fff;} body{display:none', 'light-dark(#000,#fff)']) {
      const of = choices({ colours: { accent: [text, ''] } });
      assert.deepEqual(refused(of).map(({ code: why }) => why), ['notColour'], text);
      assert.equal(styleOf(of), '');
      assert.equal(usedColours(of)['accent']?.[0], '#005ea2');
    }
  });
  it('a theme brings its colours, corners and font', () => {
    assert.match(styleOf(choices({ theme: 'uswds' })), /--rf-radius: 4px;/);
    assert.match(styleOf(choices({ theme: 'high-contrast' })), /--rf-color-accent: light-dark\(#00307a, #ffe34d\)/);
  });
});

describe('the background of the map', () => {
  const tiles = 'https://tiles.example/{z}/{x}/{y}.png';
  const cases: readonly [Choices['basemapKind'], string, string | undefined][] = [
    ['outline', '/map.geojson', undefined], ['outline', tiles, 'notOutline'], ['outline', '/city.pmtiles', 'notOutline'],
    ['pmtiles', '/city.pmtiles', undefined], ['pmtiles', 'https://maps.example/City.PMTiles?v=2', undefined], ['pmtiles', '/map.geojson', 'notMapFile'], ['pmtiles', 'blob:x.pmtiles', 'notAddress'],
    ['raster', tiles, undefined], ['raster', 'https://{s}.tiles.example/{z}/{x}/{-y}{r}.png', undefined], ['raster', '/map.geojson', 'notPictures'], ['raster', 'https://tiles.example/{z}/{x}/{y}.{ext}', 'notPictures'],
  ];
  for (const [basemapKind, basemap, expected] of cases) {
    it(`${basemapKind} ${basemap}: ${expected ?? 'is fine'}`, () => {
      const of = choices({ basemapKind, basemap });
      assert.equal(wrong(of)['basemap'], expected);
      assert.equal(elementOf(of).attributes['basemap'], expected ? undefined : basemap);
    });
  }
  it('none chosen: none in the code, whatever was typed', () => { assert.equal(elementOf(choices({ basemap: '/city.pmtiles', basemapOutline: '/map.geojson' })).attributes['basemap'], undefined); });
  it('an outline stands behind streets and pictures', () => {
    for (const [basemapKind, basemap] of [['pmtiles', '/city.pmtiles'], ['raster', tiles]] as const) assert.equal(elementOf(choices({ basemapKind, basemap, basemapOutline: '/map.geojson' })).attributes['basemap'], `${basemap} /map.geojson`);
    assert.equal(elementOf(choices({ basemapKind: 'pmtiles', basemap: '/city.pmtiles', basemapOutline: tiles })).attributes['basemap'], '/city.pmtiles');
  });
  const lines = (more: Partial<Choices>): Record<string, string> => Object.fromEntries(
    (FORMS.find(({ id }) => id === 'element')?.policy({ ...settingsOf(choices(more), made, 'element'), page: 'https://city.example/' }) ?? []).map(({ directive, sources }) => [directive, sources.join(' ')]));
  it('each has its own line, and no other', () => {
    assert.deepEqual([lines({})['connect-src'], lines({})['img-src']], ["'self'", undefined]);
    const file = lines({ basemapKind: 'pmtiles', basemap: 'https://maps.example/city.pmtiles', basemapOutline: '/map.geojson' });
    assert.deepEqual([file['connect-src'], file['img-src']], ["'self' https://maps.example", undefined]);
    const pictures = lines({ basemapKind: 'raster', basemap: tiles });
    assert.deepEqual([pictures['connect-src'], pictures['img-src']], ["'self'", 'https://tiles.example']);
    assert.equal(lines({ basemapKind: 'raster', basemap: 'https://{s}.tiles.example/{z}/{x}/{y}.png' })['img-src'], 'https://a.tiles.example https://b.tiles.example https://c.tiles.example');
  });
  it('of another server, it is named in embed.html', () => {
    assert.deepEqual(JSON.parse(frameSettings(settingsOf(choices({ basemapKind: 'pmtiles', basemap: 'https://maps.example/city.pmtiles', basemapOutline: '/map.geojson' }), made, 'iframe')) ?? 'null'), { allow: ['/', 'https://maps.example/city.pmtiles'] });
  });
});

describe('a pasted list says of which day it is', () => {
  it('in the words of the page', () => {
    assert.match(code('static', choices()), /This list is of March 3, 2026\./);
    assert.match(code('static', choices({ lang: 'es' })), /Esta lista es del 3 de marzo de 2026\./);
    assert.match(code('element', choices({ inside: 'list' })), /March 3, 2026/);
    assert.doesNotMatch(code('element', choices()), /2026/);
  });
});

describe('988 and 911 stand only where they are answered', () => {
  const none = { crisis: '', list: '', date: new Date(2026, 2, 3) };
  const bare = (form: string, region: string, lines = none): string => FORMS.find(({ id }) => id === form)?.snippet(settingsOf(choices({ region }), lines, form)) ?? '';
  for (const { id } of FORMS) {
    it(`${id}: not in Spain`, () => { assert.doesNotMatch(bare(id, 'ES'), /(?:tel|sms):9(?:88|11)/); });
  }
  it('a frame in Spain has the lines of Spain beside it', () => {
    assert.match(bare('iframe', 'ES', { ...none, crisis: '<p><a href="tel:024">024</a></p>' }), /<\/iframe>[^]*tel:024/);
  });
  for (const region of ['US', 'CA', '']) {
    it(`a frame in ${region || 'no country named'} has both beside it`, () => { assert.match(bare('iframe', region), /tel:988[^]*tel:911/); });
  }
});

describe('what embed.html must hold itself', () => {
  const held = (more: Partial<Choices>): unknown => JSON.parse(frameSettings(settingsOf(choices(more), made, 'iframe')) ?? 'null');
  it('nothing, where the address of the frame says it all', () => { assert.equal(held({ timeZone: 'America/New_York' }), null); });
  it('what a stranger must not set', () => {
    assert.deepEqual(held({ exitUrl: 'https://www.weather.gov/', lineName: 'City Line', linePhone: '215-555-0100' }), { attributes: { 'exit-url': 'https://www.weather.gov/' }, config: { crisisLines: [{ name: 'City Line', phone: '215-555-0100' }] } });
  });
  it('a list of another server, beside its own', () => { assert.deepEqual(held({ feed: 'https://data.example.gov/a.csv /b.csv' }), { allow: ['/', 'https://data.example.gov/a.csv'] }); });
  it('nothing that ends its script', () => { assert.doesNotMatch(frameSettings(settingsOf(choices({ lineName: '</script>', linePhone: '1' }), made, 'iframe')) ?? '', /<\//); });
});
