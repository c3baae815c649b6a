import { expect, waitUntil } from '@open-wc/testing';
import type { RfErrorEvent } from '../../../src/elements/base/events.js';
import { crisisLinks, fallback, place, ready, shadow, strip, taken, within, type Given } from '../resource-finder/page.js';

const LONG = { timeout: 8000 };
const codes = (finder: Element): string[] => [...shadow(finder).querySelector('rf-doctor')?.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? []].map(({ dataset }) => dataset['code'] ?? '');
const concluded = (finder: Element): Promise<void> => waitUntil(() => {
  const root = shadow(finder).querySelector('rf-doctor')?.shadowRoot;
  return !!root?.querySelector('[role=status]') && !/Looking|Mirando/.test(root.querySelector('[role=status]')?.textContent ?? '');
}, 'the doctor never concluded', LONG);
const holding = (finder: Element, code: string): Promise<void> => waitUntil(() => codes(finder).includes(code), `never found: ${code}`, LONG);

async function withDoctor({ attributes = {}, ...given }: Given = {}): Promise<Element> {
  const finder = await place({ attributes: { doctor: '', ...attributes }, ...given });
  await concluded(finder);
  return finder;
}

describe('rf-doctor', () => {
  it('is not there unless the host asks, whatever the address says', async () => {
    const { href } = location;
    history.replaceState(null, '', '#rf-doctor');
    try {
      const plain = await place();
      const other = await place({ attributes: { doctor: 'address' } });
      // What asks for the doctor came with the strip from data: the one that was asked for stands, so the other was looked at, too.
      await taken(plain);
      await concluded(other);
      expect(shadow(plain).querySelector('rf-doctor')).to.equal(null);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('stands below everything, is a region with a heading, and is accessible', async () => {
    const finder = await withDoctor();
    await ready(finder);
    expect(shadow(finder).querySelector('.root')?.lastElementChild?.localName).to.equal('rf-doctor');
    const root = within(finder, 'rf-doctor');
    expect(root.querySelector('section')?.getAttribute('aria-labelledby')).to.equal(root.querySelector('[role=heading]')?.id);
    expect(root.textContent).to.include('for the person who keeps this web page');
    for (const item of root.querySelectorAll('li')) expect(item.querySelector('.severity')?.textContent).to.match(/mended|know/);
    await expect(finder).to.be.accessible();
  });

  it('finds what stands inside and what does not', async () => {
    const good = await withDoctor();
    expect(codes(good)).not.to.include('fallback-numbers');
    expect(codes(good)).not.to.include('fallback-list');
    expect(codes(await withDoctor({ content: fallback }))).to.include.members(['fallback-numbers']);
    expect(codes(await withDoctor({ content: strip }))).to.include.members(['fallback-list']);
  });

  it('without a list it says so, and the strip and what the host wrote stand', async () => {
    const finder = await withDoctor({ properties: {} });
    await holding(finder, 'feed-missing');
    expect(finder.querySelector('#fallback')?.checkVisibility()).to.equal(true);
    expect(crisisLinks(finder)).to.include.members(['tel:988', 'tel:911']);
  });

  it('a list that is not there, and a page in its place', async () => {
    await holding(await withDoctor({ attributes: { feed: '/no/such/feed.csv' }, properties: {} }), 'feed-not-there');
    await holding(await withDoctor({ attributes: { feed: '/' }, properties: {} }), 'feed-web-page');
  });

  it('measures the colours of the page, and says a shade that passes', async () => {
    const finder = await withDoctor();
    expect(codes(finder)).not.to.include('contrast');
    (finder as HTMLElement).style.setProperty('--rf-color-accent', '#9cc7ea');
    within(finder, 'rf-doctor').querySelector('button')?.click();
    await holding(finder, 'contrast');
    expect(within(finder, 'rf-doctor').querySelector('[data-code=contrast] pre')?.textContent).to.match(/--rf-color-accent: #[0-9a-f]{6}/);
  });

  it('hears what the finder says later', async () => {
    const finder = await withDoctor();
    (finder as HTMLElement & { crisisLines: string }).crisisLines = 'Nobody at all';
    await waitUntil(() => codes(finder).some((code) => code.startsWith('crisis-line-')), 'never heard', LONG);
  });

  it('speaks the language of its page', async () => {
    const finder = await place({ attributes: { doctor: '', lang: 'es' } });
    await concluded(finder);
    expect(within(finder, 'rf-doctor').textContent).to.include('la persona que mantiene esta página');
  });

  it('goes and comes with the attribute, and with the finder', async () => {
    const finder = await withDoctor();
    finder.removeAttribute('doctor');
    await waitUntil(() => !shadow(finder).querySelector('rf-doctor'), 'never went', LONG);
    finder.setAttribute('doctor', '');
    await concluded(finder);
    const parent = finder.parentElement;
    finder.remove();
    await Promise.resolve();
    parent?.append(finder);
    await concluded(finder);
    expect(shadow(finder).querySelectorAll('rf-doctor').length).to.equal(1);
  });

  it('asks for nothing but the host’s own addresses and its own parts', async () => {
    const from = performance.now();
    await withDoctor({ attributes: { feed: '/no/such/other.csv' }, properties: {} });
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= from).map(({ name }) => new URL(name));
    expect(asked.filter(({ origin }) => origin !== location.origin)).to.deep.equal([]);
    expect(asked.filter(({ pathname, search }) => !/^\/(?:src|node_modules|__wds|__web)/.test(pathname) && !/other\.csv$/.test(pathname) && search !== '' )).to.deep.equal([]);
  });
});

describe('a page with scripts that listen to clicks', () => {
  const warned = async (): Promise<{ codes: string[]; keys: string[][] }> => {
    const heard: RfErrorEvent[] = [];
    const hear = (event: Event): void => { heard.push(event as RfErrorEvent); };
    document.addEventListener('rf-error', hear);
    const finder = await place();
    await taken(finder);
    await waitUntil(() => heard.some(({ code }) => code === 'tracker-on-page'), 'never warned', LONG).catch(() => undefined);
    document.removeEventListener('rf-error', hear);
    return { codes: heard.map(({ code }) => code), keys: heard.map((event) => Object.keys(event).filter((key) => key !== 'isTrusted').sort()) };
  };

  it('the host is warned once, in fixed words, and nothing of it is called', async () => {
    const called: unknown[] = [];
    const tracker = new Proxy(() => undefined, { apply: (...given) => { called.push(given); }, get: (_, name) => { called.push(name); } });
    Object.assign(window, { fbq: tracker });
    try {
      const { codes: said, keys } = await warned();
      expect(said.filter((code) => code === 'tracker-on-page')).to.deep.equal(['tracker-on-page']);
      expect(keys[said.indexOf('tracker-on-page')]).to.deep.equal(['code', 'severity']);
      expect(called).to.deep.equal([]);
      expect(codes(await withDoctor())).to.include('trackers');
    } finally {
      delete (window as { fbq?: unknown }).fbq;
    }
  });

  it('one that comes later is noticed too', async () => {
    const heard: string[] = [];
    const finder = await place();
    finder.addEventListener('rf-error', ({ code }) => { heard.push(code); });
    await taken(finder);
    // The same server by its other name: another origin, and a file that is known by the end of its path. It need not be there.
    const script = Object.assign(document.createElement('script'), { src: `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}/matomo.js` });
    document.head.append(script);
    await waitUntil(() => heard.includes('tracker-on-page'), 'never warned', LONG);
    script.remove();
  });
});
