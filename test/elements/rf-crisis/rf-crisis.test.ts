import { expect, waitUntil } from '@open-wc/testing';
import { crisisLinks, failed, NOW, place, ready, resources, shadow, spoken, strip, taken, within } from '../resource-finder/page.js';
import staticSheet from '../../../src/elements/rf-crisis/static.css';

const LINES = ['tel:988', 'sms:988', 'tel:911'];

describe('rf-crisis', () => {
  it('988 first, then 911, then what the page\'s own strip has and nobody else', async () => {
    const finder = await place();
    expect(crisisLinks(finder)).to.deep.equal([...LINES, 'tel:+12155550100']);
    await taken(finder);
    expect(crisisLinks(finder)).to.deep.equal([...LINES, 'tel:+12155550100']);
    const words = within(finder, 'rf-crisis').querySelector('.rf-crisis')?.textContent?.replace(/\s+/g, ' ');
    expect(words).to.include('988: call or text, any time');
    expect(words).to.include('Español: oprima 2 o envíe AYUDA al 988');
    expect(words).to.include('Life in danger now: 911. Police may come. Where there is one, you can ask for an officer trained for mental-health crises (CIT).');
    expect(words).to.include('City Line');
  });

  it('stands in every state: loading, ready, searching for nothing, failed', async () => {
    const never = await place({ properties: { resources: undefined, feed: '/slow' } });
    expect(crisisLinks(never)).to.include.members(LINES);
    const finder = await place();
    await ready(finder);
    finder.query = { text: 'zzzzqqqq', categories: ['no-such'], openAt: 'now' };
    await waitUntil(() => finder.query.text === 'zzzzqqqq');
    expect(crisisLinks(finder)).to.include.members(LINES);
    await failed(never);
    expect(crisisLinks(never)).to.include.members(LINES);
  });

  it('without a strip of the host\'s, or with an empty configuration, the lines are the same', async () => {
    const finder = await place({ properties: { resources, config: { crisisLines: [] } }, content: '' });
    await spoken(finder);
    expect(crisisLinks(finder)).to.deep.equal(LINES);
    expect(shadow(finder).querySelector('.bare'), 'at once, before anything else was fetched').to.not.equal(null);
    await taken(finder);
    expect(crisisLinks(finder)).to.deep.equal(LINES);
  });

  it('a host that tries to replace 988 and 911 cannot', async () => {
    const crisisLines = [{ id: 'us-988', name: 'Other', phone: '215-555-0199' }, { id: 'us-911', name: 'Other', phone: '215-555-0198' }];
    const finder = await place({ properties: { resources, config: { crisisLines } } });
    await taken(finder);
    expect(crisisLinks(finder).slice(0, 3)).to.deep.equal(LINES);
  });

  it('pressing a line fires nothing and nothing cancels it', async () => {
    const finder = await place();
    await taken(finder);
    const heard: string[] = [];
    for (const type of ['rf-contact', 'rf-select', 'rf-search', 'rf-error', 'rf-exit', 'rf-query-request']) document.addEventListener(type, () => heard.push(type));
    for (const link of within(finder, 'rf-crisis').querySelectorAll('a')) {
      let cancelled: boolean | undefined;
      const last = (event: Event): void => { cancelled = event.defaultPrevented; event.preventDefault(); };
      addEventListener('click', last, { once: true });
      link.click();
      expect(cancelled, link.href).to.equal(false);
    }
    expect(heard).to.deep.equal([]);
  });

  it('an expired line is said to the host and stays', async () => {
    const codes: string[] = [];
    const listen = (event: Event): void => { codes.push((event as Event & { code: string }).code); };
    document.addEventListener('rf-error', listen);
    const finder = await place({ properties: { resources, now: () => new Date('2040-01-01') } });
    await taken(finder);
    document.removeEventListener('rf-error', listen);
    expect(codes).to.deep.equal(['crisis-line-expired']);
    expect(crisisLinks(finder)).to.include.members(LINES);
    expect(NOW.getUTCFullYear()).to.equal(2026);
  });

  for (const width of [360, 768, 1280]) {
    it(`takes the host's strip over without a jump at ${width} px`, async () => {
      const before = await place({ content: strip });
      await taken(before);
      const box = before.parentElement;
      if (!box || !staticSheet.styleSheet) throw new Error('no page');
      document.adoptedStyleSheets.push(staticSheet.styleSheet);
      box.style.inlineSize = `${width}px`;
      // The same markup where no widget is.
      const plain = box.querySelector('.rf-crisis')?.cloneNode(true) as HTMLElement;
      plain.removeAttribute('slot');
      box.append(plain);
      const rows = (root: ParentNode): number[][] => [...root.querySelectorAll<HTMLElement>('.rf-crisis > *, .rf-crisis a')]
        .map((each) => {
          const at = each.getBoundingClientRect();
          const from = (each.closest('.rf-crisis') ?? each).getBoundingClientRect();
          return [at.x - from.x, at.y - from.y, at.width, at.height].map(Math.round);
        });
      const own = within(before, 'rf-crisis');
      expect(rows(own)).to.deep.equal(rows(box).slice(-rows(own).length));
      expect(own.querySelector('.rf-crisis')?.getBoundingClientRect().y).to.equal(before.getBoundingClientRect().y);
      document.adoptedStyleSheets.pop();
      expect(shadow(before).querySelector('rf-exit')?.getBoundingClientRect().height).to.equal(0);
    });
  }

  it('targets are at least 44 px high', async () => {
    const finder = await place();
    await taken(finder);
    for (const link of within(finder, 'rf-crisis').querySelectorAll('a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });
});
