import { aTimeout, expect, fixtureSync, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RfErrorEvent, RfSearchEvent } from '../../../src/elements/base/events.js';
import { card, crisisLinks, failed, fallback, names, place, ready, resources, shadow, strip, taken, within } from './page.js';

const LINES = ['tel:988', 'sms:988', 'tel:911'];
const deepActive = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

describe('resource-finder', () => {
  it('shows every listing and takes the fallback away', async () => {
    const finder = await place();
    await ready(finder);
    expect(names(finder)).to.have.members(resources.map(({ name }) => name));
    expect(finder.querySelector('#fallback')?.checkVisibility()).to.equal(false);
    await expect(finder).to.be.accessible();
  });

  it('answers what is typed, tells the host in fixed words, and says it once', async () => {
    const finder = await place();
    await ready(finder);
    const said: string[] = [];
    const regions = [...shadow(finder).querySelectorAll('.say')];
    await aTimeout(900);
    const log = new MutationObserver(() => said.push(...regions.map(({ textContent }) => textContent ?? '').filter(Boolean)));
    for (const region of regions) log.observe(region, { childList: true });
    const field = within(finder, 'rf-search').querySelector('input');
    field?.focus();
    const answered = oneEvent<RfSearchEvent>(finder, 'rf-search');
    await sendKeys({ type: 'pantry' });
    expect((await answered).results).to.equal('some');
    await waitUntil(() => names(finder).length === 1);
    expect(finder.query.text).to.equal('pantry');
    await aTimeout(900);
    expect(said).to.deep.equal(['1 result found']);
    expect(deepActive()).to.equal(field);
  });

  it('a query changes neither settings nor strip, so that cards that stay are not made anew', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const given = (): unknown[] => {
      const { settings, lines } = shadow(finder).querySelector('rf-results') ?? {};
      return [settings, lines];
    };
    const before = given();
    finder.query = { text: 'pantry' };
    await waitUntil(() => names(finder).length === 1);
    expect(given().map((each, index) => each === before[index])).to.deep.equal([true, true]);
    finder.region = 'CA';
    await finder.updateComplete;
    expect(given()[0]).to.not.equal(before[0]);
  });

  it('shows as many as the host says, also when it says so later', async () => {
    const finder = await place({ attributes: { 'page-size': '2' } });
    await ready(finder);
    expect(names(finder).length).to.equal(2);
    finder.pageSize = 3;
    await waitUntil(() => names(finder).length === 3);
  });

  it('leaves URL, history, title and storage alone', async () => {
    const before = [location.href, history.length, document.title, localStorage.length, sessionStorage.length, document.cookie];
    const finder = await place();
    await ready(finder);
    finder.query = { text: 'pantry' };
    await waitUntil(() => names(finder).length === 1);
    card(finder, 'pantry').querySelector<HTMLElement>('.name')?.click();
    await waitUntil(() => shadow(finder).querySelector('rf-detail'));
    expect([location.href, history.length, document.title, localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
  });

  it('keeps the query in the URL only where asked, and never the place', async () => {
    const finder = await place({ attributes: { 'url-sync': '' } });
    await ready(finder);
    const { href } = location;
    const field = within(finder, 'rf-search').querySelector('input');
    if (field) field.value = 'clinic';
    field?.dispatchEvent(new Event('input'));
    await waitUntil(() => new URL(location.href).searchParams.get('rf-q') === 'clinic');
    expect(location.href).not.to.include('near');
    history.replaceState(null, '', href);
  });

  it('takes "false" for off, as frameworks write it: what is on leaves traces', async () => {
    const finder = await place({ attributes: { 'url-sync': 'false', offline: 'false' } });
    await ready(finder);
    const { href } = location;
    expect([finder.urlSync, finder.offline]).to.deep.equal([false, false]);
    finder.query = { text: 'pantry' };
    await waitUntil(() => names(finder).length === 1);
    expect(location.href).to.equal(href);
    finder.setAttribute('url-sync', '');
    expect(finder.urlSync).to.equal(true);
    finder.removeAttribute('url-sync');
    expect(finder.urlSync).to.equal(false);
  });

  it('an attribute that is taken away is as one that never was', async () => {
    const attributes = { 'time-zone': 'America/New_York', 'region': 'US', 'basemap': '/none.geojson', 'gazetteer': '/none.json', 'categories': '{}', 'columns': '{}', 'crisis-lines': 'City Line 215-555-0199',
      'notice': 'Notice', 'exit-url': 'https://news.example/', 'correction-url': 'mailto:a@b.example', 'heading-level': '3', 'page-size': '2', 'feed': '/none.csv' };
    const codes: string[] = [], hear = ({ code }: Event & { code?: string }): void => { codes.push(code ?? ''); };
    addEventListener('rf-error', hear);
    try {
      const finder = await place({ attributes });
      await ready(finder);
      await taken(finder);
      for (const name of Object.keys(attributes)) {
        finder.removeAttribute(name);
        await finder.updateComplete;
        expect(shadow(finder).querySelector('rf-exit')?.localizer, name).to.be.an('object');
      }
      await waitUntil(() => shadow(finder).querySelector('rf-results')?.shadowRoot?.querySelectorAll('article').length === resources.length, 'the list', { timeout: 8000 });
      expect(within(finder, 'rf-exit').querySelector('a')?.href).to.equal('https://www.weather.gov/');
      expect(crisisLinks(finder)).to.include.members(LINES);
    } finally { removeEventListener('rf-error', hear); }
    expect(codes).to.deep.equal([]);
  });

  it('does not wait for a config that never comes: the list stands without it, and the host is told', async () => {
    const { fetch } = window, timeout = AbortSignal.timeout.bind(AbortSignal);
    const waits: number[] = [];
    window.fetch = (input, init) => String(input instanceof Request ? input.url : input).endsWith('/stalled.json')
      ? new Promise((_, reject) => { init?.signal?.addEventListener('abort', () => { reject(new DOMException('late', 'TimeoutError')); }); }) : fetch(input, init);
    AbortSignal.timeout = (milliseconds) => { waits.push(milliseconds); return timeout(20); };
    try {
      const codes: string[] = [];
      const hear = ({ code }: Event & { code?: string }): void => { codes.push(code ?? ''); };
      addEventListener('rf-error', hear);
      const finder = await place({ attributes: { config: '/stalled.json' } });
      await ready(finder);
      removeEventListener('rf-error', hear);
      expect(codes).to.include('config-not-read');
      expect(waits).to.deep.equal([8000]);
    } finally {
      window.fetch = fetch;
      AbortSignal.timeout = timeout;
    }
  });

  it('opens a listing, puts focus on its heading, and gives it back', async () => {
    const finder = await place();
    await ready(finder);
    card(finder, 'pantry').querySelector<HTMLElement>('.name')?.click();
    await waitUntil(() => deepActive()?.getAttribute('role') === 'heading');
    expect(deepActive()?.textContent).to.include('Corner Pantry');
    within(finder, 'rf-detail').querySelector<HTMLElement>('.back')?.click();
    await waitUntil(() => shadow(finder).querySelector('rf-results'));
    await waitUntil(() => deepActive()?.classList.contains('name'));
    expect(deepActive()?.textContent).to.include('Corner Pantry');
  });

  describe('when it cannot', () => {
    for (const [name, feed] of [['a feed that is not there', '/no/such/feed.csv'], ['a page that is no feed', '/test/elements/resource-finder/page.ts']] as const) {
      it(`${name}: the fallback comes back, the lines stay, nothing is thrown`, async () => {
        const thrown: unknown[] = [];
        const onError = (event: Event): void => { thrown.push(event); };
        addEventListener('error', onError);
        addEventListener('unhandledrejection', onError);
        const finder = await place({ attributes: { feed }, properties: {} });
        await failed(finder);
        expect(finder.querySelector('#fallback')?.checkVisibility()).to.equal(true);
        expect(crisisLinks(finder)).to.include.members(LINES);
        expect(shadow(finder).querySelectorAll('.failed button').length).to.equal(1);
        await expect(finder).to.be.accessible();
        removeEventListener('error', onError);
        removeEventListener('unhandledrejection', onError);
        expect(thrown).to.deep.equal([]);
      });
    }

    it('no feed at all: the host is told, and what it wrote stays', async () => {
      const told = oneEvent<RfErrorEvent>(document, 'rf-error');
      const finder = await place({ properties: {} });
      expect((await told).code).to.equal('feed-missing');
      expect(finder.querySelector('#fallback')?.checkVisibility()).to.equal(true);
      expect(crisisLinks(finder)).to.include.members(LINES);
    });

    it('retry recovers', async () => {
      const finder = await place({ attributes: { feed: '/no/such/feed.csv' }, properties: {} });
      await failed(finder);
      finder.resources = resources;
      await ready(finder);
      expect(names(finder).length).to.equal(resources.length);
      expect(shadow(finder).querySelector('.failed')).to.equal(null);
    });
  });

  it('two on a page do not know each other', async () => {
    const one = await place();
    const two = await place({ properties: { resources: resources.slice(0, 1) } });
    await Promise.all([ready(one), ready(two)]);
    one.query = { text: 'clinic' };
    await waitUntil(() => names(one).length === 1);
    expect(names(two)).to.deep.equal(['Corner Pantry']);
    expect(two.query.text).to.equal(undefined);
  });

  it('keeps its state when moved, lets everything go when removed, and comes back', async () => {
    const finder = await place();
    await ready(finder);
    finder.query = { text: 'clinic' };
    await waitUntil(() => names(finder).length === 1);
    const { directory, parentElement } = finder;
    const elsewhere = document.createElement('div');
    parentElement?.append(elsewhere);
    elsewhere.append(finder);
    await aTimeout(0);
    expect(finder.directory).to.equal(directory);
    finder.remove();
    await aTimeout(0);
    expect(finder.directory).to.equal(undefined);
    elsewhere.append(finder);
    await ready(finder);
    await waitUntil(() => names(finder).length === 1);
    expect(finder.query.text).to.equal('clinic');
  });

  it('speaks the language of the page, and changes with it', async () => {
    const finder = await place();
    await ready(finder);
    finder.parentElement?.setAttribute('lang', 'es');
    await taken(finder);
    await waitUntil(() => within(finder, 'rf-crisis').textContent?.includes('Puede venir la policía'));
    expect(within(finder, 'rf-search').querySelector('label')?.textContent).to.equal('Buscar ayuda');
    await expect(finder).to.be.accessible();
    finder.parentElement?.setAttribute('lang', 'en');
    await waitUntil(() => within(finder, 'rf-search').querySelector('label')?.textContent === 'Search for help');
  });

  it('takes a host\'s words, doors and lines from an inert script', async () => {
    const config = document.createElement('script');
    config.type = 'application/json';
    config.textContent = JSON.stringify({ strings: { searchLabel: 'Find', 'category:food': 'Meals and groceries' }, doors: ['food', 'care'], crisisLines: [{ name: 'Own line', phone: '215-555-0177' }] });
    const finder = await place({ content: [strip, fallback, config] });
    await taken(finder);
    await ready(finder);
    expect(within(finder, 'rf-search').querySelector('label')?.textContent).to.equal('Find');
    expect([...within(finder, 'rf-doors').querySelectorAll('button span:first-child')].map(({ textContent }) => textContent)).to.deep.equal(['Meals and groceries', 'Ongoing help']);
    expect(crisisLinks(finder)).to.deep.equal([...LINES, 'tel:+12155550177', 'tel:+12155550100']);
  });

  it('reads a host\'s own words for a kind of help, and words that mean the same', async () => {
    const finder = await place({ properties: { resources, config: { synonyms: { food: ['chow'], grubhall: ['pantry'] } } } });
    await ready(finder);
    for (const text of ['chow', 'grubhall', 'hungry']) {
      finder.query = { text };
      await waitUntil(() => names(finder).length === 1, text);
      expect(names(finder)[0]).to.match(/pantry/i);
      finder.query = {};
      await waitUntil(() => names(finder).length > 1);
    }
  });

  it('takes a config that is given later, each time it is given', async () => {
    const finder = await place({ content: [strip] });
    await ready(finder);
    await taken(finder);
    const dials = (): (string | null)[] => crisisLinks(finder);
    for (const [phone, dial] of [['215-555-0177', '12155550177'], ['215-555-0178', '12155550178']] as const) {
      finder.config = { crisisLines: [{ name: 'Own line', phone }], doors: [phone.endsWith('7') ? 'food' : 'care'] };
      await waitUntil(() => dials().some((href) => href?.includes(dial)), `${phone} is in the strip`, { timeout: 2000 });
      expect(shadow(finder).querySelector('rf-exit')?.settings?.doors).to.deep.equal(finder.config.doors);
    }
  });

  it('takes a config that comes right after the element stands in the page, as frameworks give it', async () => {
    for (const before of [undefined, '[object Object]']) {
      const finder = document.createElement('resource-finder');
      if (before) finder.setAttribute('config', before);
      finder.append(document.createElement('p'));
      const box = fixtureSync<HTMLElement>('<main></main>');
      box.append(finder);
      finder.resources = resources;
      finder.config = { notice: 'Call before you go.', doors: ['food'] };
      await ready(finder);
      expect(shadow(finder).querySelector('.notice')?.textContent).to.equal('Call before you go.');
      expect(within(finder, 'rf-doors').querySelectorAll('button')).to.have.length(1);
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('[object') || name.includes('%5Bobject'))).to.be.empty;
    }
  });

  it('warns of a config it cannot read, and goes on', async () => {
    const codes: string[] = [];
    const listen = (event: RfErrorEvent): void => { codes.push(`${event.code} ${event.severity}`); };
    document.addEventListener('rf-error', listen as EventListener);
    const finder = await place({ properties: { resources, config: '/no/such/config.json' } });
    await ready(finder);
    await taken(finder);
    document.removeEventListener('rf-error', listen as EventListener);
    expect(codes).to.deep.equal(['config-not-read warning']);
  });

  it('fits a right-to-left page of 320 px', async () => {
    const finder = await place();
    const box = finder.parentElement;
    if (box) { box.dir = 'rtl'; box.style.inlineSize = '320px'; }
    await ready(finder);
    for (const element of [finder, ...shadow(finder).querySelectorAll<HTMLElement>('rf-results, rf-doors, rf-search, rf-crisis')]) {
      expect(element.scrollWidth, element.localName).to.be.at.most(320);
    }
    await expect(finder).to.be.accessible();
  });
});

describe('resource-finder with its map', () => {
  for (const [width, mapStays] of [[360, false], [1000, true]] as const) {
    it(`a listing opened from the map can be read at ${width} px`, async () => {
      const finder = await place();
      if (finder.parentElement) finder.parentElement.style.inlineSize = `${width}px`;
      await ready(finder);
      const root = shadow(finder);
      [...root.querySelectorAll('button')].find((button) => button.textContent === 'Map' && button.checkVisibility())?.click();
      await waitUntil(() => root.querySelector('rf-map'), 'no map', { timeout: 4000 });
      expect(root.querySelector('rf-results')?.checkVisibility()).to.equal(mapStays);
      finder.query = { id: 'pantry' };
      await waitUntil(() => root.querySelector('rf-detail')?.checkVisibility(), 'no detail', { timeout: 4000 });
      expect(root.querySelector('rf-map')?.checkVisibility()).to.equal(mapStays);
    });
  }
});
