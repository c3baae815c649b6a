/** Copies of feeds: on the device only where the host wants it, shown as what they are, and gone when they should be. */
import { expect, waitUntil } from '@open-wc/testing';
import { RfExitEvent } from '../../../src/elements/base/events.js';
import type { ResourceFinder } from '../../../src/elements/resource-finder/resource-finder.js';
import { crisisLinks, failed, NOW, place, ready, shadow } from './page.js';

const FEED = '/offline/services.csv';
const LIST = 'name,phone,city\nBread,215-555-0101,Here\nSoup,215-555-0102,Here\n';
const TIMEOUT = { timeout: 8000 };

describe('resource-finder offline', () => {
  const real = window.fetch;
  let up = true;
  let asked = 0;
  before(() => {
    window.fetch = (input, init) => {
      if (!String(input instanceof Request ? input.url : input).includes(FEED)) return real.call(window, input, init);
      asked += 1;
      return up ? Promise.resolve(new Response(LIST)) : Promise.resolve(new Response('', { status: 404 }));
    };
  });
  after(() => { window.fetch = real; });
  beforeEach(async () => { up = true; asked = 0; await caches.delete('resource-finder-copies'); });
  afterEach(() => caches.delete('resource-finder-copies'));

  const kept = async (): Promise<number> => {
    if (!await caches.has('resource-finder-copies')) return 0;
    return (await (await caches.open('resource-finder-copies')).keys()).length;
  };
  const open = (attributes: Record<string, string>, now = NOW): Promise<ResourceFinder> => place({ attributes: { feed: FEED, ...attributes }, properties: { now: () => now } });
  const isKept = (count: number): Promise<void> => waitUntil(async () => await kept() === count, `${count} kept`, TIMEOUT);
  const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
  const told = async (finder: ResourceFinder): Promise<string> => {
    await waitUntil(() => /copy/.test(shadow(finder).querySelector('.failed')?.textContent ?? ''), 'never told', TIMEOUT);
    return shadow(finder).querySelector('.failed p')?.textContent ?? '';
  };

  it('keeps nothing by default', async () => {
    const finder = await open({});
    await ready(finder);
    await finder.directory?.later;
    expect(await kept()).to.equal(0);
    up = false;
    const next = await open({});
    await failed(next);
    expect(shadow(next).querySelector('.failed p')?.textContent).to.equal('The list of services did not load.');
  });

  it('shows the copy, dated, when the feed is gone, and the list itself once it is back', async () => {
    await ready(await open({ offline: '' }));
    await isKept(1);
    up = false;
    const finder = await open({ offline: '' }, later(3));
    await ready(finder);
    expect(await told(finder)).to.equal('The list could not be updated. This copy is from November 23, 2026, 3 days ago. Call first to check.');
    expect(crisisLinks(finder)).to.include.members(['tel:988', 'sms:988', 'tel:911']);
    await expect(finder).to.be.accessible();
    up = true;
    shadow(finder).querySelector<HTMLElement>('.failed button')?.click();
    await waitUntil(() => !shadow(finder).querySelector('.failed'), 'the notice stays', TIMEOUT);
  });

  it('says so in Spanish', async () => {
    await ready(await open({ offline: '' }));
    await isKept(1);
    up = false;
    const finder = await open({ offline: '', lang: 'es' }, later(1));
    await waitUntil(() => /copia/.test(shadow(finder).querySelector('.failed')?.textContent ?? ''), 'never told', TIMEOUT);
    expect(shadow(finder).querySelector('.failed p')?.textContent).to.match(/23 de noviembre de 2026, de hace 1 día\./);
  });

  it('shows none older than thirty days, and keeps it no longer', async () => {
    await ready(await open({ offline: '' }));
    await isKept(1);
    up = false;
    await failed(await open({ offline: '' }, later(31)));
    await isKept(0);
  });

  it('tells no age by a clock that was set back', async () => {
    await ready(await open({ offline: '' }));
    await isKept(1);
    up = false;
    expect(await told(await open({ offline: '' }, later(-400)))).to.equal('The list could not be updated. This copy is from November 23, 2026. Call first to check.');
  });

  it('goes when the host switches it off', async () => {
    await ready(await open({ offline: '' }));
    await isKept(1);
    await ready(await open({}));
    await isKept(0);
  });

  it('goes when a resident leaves by quick exit', async () => {
    const finder = await open({ offline: '' });
    await ready(finder);
    await isKept(1);
    finder.dispatchEvent(new RfExitEvent());
    await isKept(0);
    dispatchEvent(new Event('pageshow'));
    expect(asked).to.be.greaterThan(0);
  });
});
