/** A bug of ours, or a page that has changed what browsers bring: nothing of it reaches the page, and help stays in sight. */
import { expect, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import '../../../src/elements/rf-crisis/define.js';
import '../../../src/elements/rf-detail/define.js';
import '../../../src/elements/rf-filters/define.js';
import '../../../src/elements/rf-map/define.js';
import '../../../src/elements/rf-near/define.js';
import { restEn } from '../../../src/locale/rest.en.js';
import { card, crisisLinks, fallback, failed, names, place, ready, resources, shadow, spoken, strip, taken, within } from './page.js';

type Method = 'willUpdate' | 'render' | 'updated';
const LINES = ['tel:988', 'sms:988', 'tel:911'];
const BUG = 'a bug of ours';

/** The method throws for as long as `when` says so. Returns what mends it. */
function breaks(name: string, method: Method, when: (element: Element) => boolean = () => true): () => void {
  const made = customElements.get(name)?.prototype as Record<Method, ((...given: unknown[]) => unknown) | undefined> | undefined;
  if (!made) throw new Error(`no ${name}`);
  const own = Object.hasOwn(made, method), before = made[method];
  made[method] = function broken(this: Element, ...given) {
    if (when(this)) throw new Error(BUG);
    return before?.apply(this, given);
  };
  return () => {
    if (own) made[method] = before; else Reflect.deleteProperty(made, method);
  };
}

const visible = (root: ParentNode | null | undefined, selector: string): boolean => !!root?.querySelector<HTMLElement>(selector)?.checkVisibility();
/** Of the exit, whoever draws it: the link that is seen. */
const exits = (finder: Element): (string | null)[] => {
  return [...within(finder, 'rf-exit').querySelectorAll('a')].filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'));
};
/** As it is seen: what stands inside an element is not, where the element draws. */
const reads = (element: Element | null, words: string): boolean => [...element?.querySelectorAll('p') ?? [], ...element?.shadowRoot?.querySelectorAll('p') ?? []].some((each) => each.checkVisibility() && each.textContent?.includes(words));

describe('what cannot be drawn', () => {
  const thrown: string[] = [], codes: string[] = [], told: unknown[] = [];
  const { error: log } = console;
  let mend: (() => void) | undefined;
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => { thrown.push(String('reason' in event ? event.reason : event.message)); };
  const hear = ({ code }: Event & { code?: string }): void => { codes.push(code ?? ''); };

  beforeEach(() => {
    thrown.length = codes.length = told.length = 0;
    console.error = (...given) => { told.push(given[0]); };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    document.addEventListener('rf-error', hear);
  });
  afterEach(() => {
    mend?.();
    mend = undefined;
    console.error = log;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    document.removeEventListener('rf-error', hear);
    expect(thrown, 'nothing reaches the page').to.deep.equal([]);
    expect(codes.filter((code) => code === 'render-failed'), 'said once').to.have.length(1);
    expect(told.some((each) => each instanceof Error && each.message === BUG), 'the console has the error').to.equal(true);
  });

  for (const method of ['willUpdate', 'render', 'updated'] as const) {
    for (const name of ['rf-doors', 'rf-search']) {
      it(`${name} (${method}): a sentence in its place, and the list`, async () => {
        mend = breaks(name, method);
        const finder = await place();
        await ready(finder);
        await taken(finder);
        expect(names(finder)).to.have.length(resources.length);
        expect(reads(shadow(finder).querySelector(name), restEn.lost)).to.equal(true);
        expect(exits(finder)).to.have.length(1);
        expect(crisisLinks(finder)).to.include.members(LINES);
        await expect(finder).to.be.accessible();
      });
    }

    it(`rf-results (${method}): the host's own list, until it can be drawn`, async () => {
      mend = breaks('rf-results', method);
      const finder = await place();
      await waitUntil(() => visible(finder, '#fallback') && shadow(finder).querySelector('rf-crisis')?.shadowRoot?.querySelector('a'), 'no list of the host', { timeout: 9000 });
      expect(crisisLinks(finder)).to.include.members(LINES);
      expect(exits(finder)).to.have.length(1);
      await expect(finder).to.be.accessible();
      mend();
      finder.query = { text: 'pantry' };
      await ready(finder);
      await waitUntil(() => names(finder).length === 1, 'never drawn again', { timeout: 9000 });
      expect(visible(finder, '#fallback')).to.equal(false);
    });

    it(`rf-exit (${method}): the way out stays`, async () => {
      mend = breaks('rf-exit', method);
      const finder = await place();
      await ready(finder);
      expect(exits(finder)).to.deep.equal(['https://www.weather.gov/']);
      const box = within(finder, 'rf-exit').querySelector('a')?.getBoundingClientRect();
      expect(box?.height).to.be.at.least(44);
    });

    for (const content of [[strip, fallback], [fallback]]) {
      it(`rf-crisis (${method}), ${content.length > 1 ? 'with a strip of the host' : 'without one'}: the lines stay`, async () => {
        mend = breaks('rf-crisis', method);
        const finder = await place({ content });
        await ready(finder);
        await waitUntil(() => codes.includes('render-failed'), 'never broken', { timeout: 9000 });
        const seen = [...finder.querySelectorAll<HTMLElement>('a'), ...within(finder, 'rf-crisis').querySelectorAll<HTMLElement>('a')].filter((link) => link.checkVisibility());
        expect(seen.map((link) => link.getAttribute('href'))).to.include.members(LINES);
        expect(names(finder)).to.have.length(resources.length);
      });
    }

    it(`rf-detail (${method}): a sentence, and the way back to the list`, async () => {
      const finder = await place();
      await ready(finder);
      await taken(finder);
      mend = breaks('rf-detail', method);
      card(finder, 'pantry').querySelector<HTMLElement>('.name')?.click();
      await waitUntil(() => visible(shadow(finder).querySelector('rf-detail')?.shadowRoot, 'button'), 'no way back', { timeout: 9000 });
      expect(reads(shadow(finder).querySelector('rf-detail'), restEn.lost)).to.equal(true);
      within(finder, 'rf-detail').querySelector('button')?.click();
      await ready(finder);
      expect(names(finder)).to.have.length(resources.length);
    });

    for (const [panel, opener] of [['rf-near', 0], ['rf-filters', 1], ['rf-map', 2]] as const) {
      it(`${panel} (${method}): a sentence in its place, and the list`, async () => {
        const finder = await place();
        await ready(finder);
        await taken(finder);
        mend = breaks(panel, method);
        shadow(finder).querySelectorAll<HTMLElement>('.tools button')[opener]?.click();
        await waitUntil(() => reads(shadow(finder).querySelector(panel), restEn.lost), 'no sentence', { timeout: 9000 });
        expect(names(finder)).to.have.length(resources.length);
      });
    }
  }

  it('what is around the list: the host\'s own list comes back, with "Try again", which brings it', async () => {
    let broken = true;
    mend = breaks('resource-finder', 'render', (finder) => broken && !!(finder as unknown as { current?: { status: string } }).current?.status.startsWith('ready'));
    const finder = await place();
    await failed(finder);
    expect(visible(finder, '#fallback')).to.equal(true);
    expect(crisisLinks(finder)).to.include.members(LINES);
    expect(exits(finder)).to.have.length(1);
    await expect(finder).to.be.accessible();
    broken = false;
    shadow(finder).querySelector<HTMLElement>('.failed button')?.click();
    await ready(finder);
    expect(names(finder)).to.have.length(resources.length);
  });

  for (const method of ['willUpdate', 'render'] as const) {
    for (const content of [[strip, fallback], [fallback]]) {
      it(`all of it (${method}), ${content.length > 1 ? 'with a strip of the host' : 'without one'}: the lines and the host's own list`, async () => {
        let broken = false;
        mend = breaks('resource-finder', method, () => broken);
        const finder = await place({ content });
        await spoken(finder);
        broken = true;
        finder.notice = 'Anything';
        const root = shadow(finder);
        await waitUntil(() => visible(finder, '#fallback') && !root.querySelector('rf-exit'), 'never fell', { timeout: 9000 });
        const seen = [...finder.querySelectorAll<HTMLElement>('a'), ...root.querySelectorAll<HTMLElement>('a'), ...root.querySelector('rf-crisis')?.shadowRoot?.querySelectorAll('a') ?? []].filter((link) => link.checkVisibility());
        expect(seen.map((link) => link.getAttribute('href'))).to.include.members(LINES);
      });
    }
  }

  it('a page on which Lit itself cannot draw: what the host wrote', async () => {
    const finder = document.createElement('resource-finder'), { importNode } = Document.prototype;
    render([strip, fallback], finder);
    Document.prototype.importNode = () => { throw new Error(BUG); };
    mend = () => { Document.prototype.importNode = importNode; };
    document.body.append(finder);
    await finder.updateComplete;
    await waitUntil(() => visible(finder, '#fallback'), 'nothing to see', { timeout: 9000 });
    expect(visible(finder, 'a')).to.equal(true);
    finder.remove();
  });
});
