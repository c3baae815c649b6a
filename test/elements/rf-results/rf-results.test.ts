import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { RfContactEvent } from '../../../src/elements/base/events.js';
import type { Resource } from '../../../src/model/resource.js';
import { card, place, ready, resources, shadow, taken, within } from '../resource-finder/page.js';

const links = (of: Element): (string | null)[] => [...of.querySelectorAll('a')].map((link) => link.getAttribute('href'));
const text = (of: Element): string => of.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A list of its own, with what a finder gave: no finder gives it another state meanwhile. */
async function alone() {
  const finder = await place();
  await ready(finder);
  await taken(finder);
  const given = shadow(finder).querySelector('rf-results'), state = given?.state, page = state?.page;
  if (!given || !page) throw new Error('no list');
  const { localizer, settings, rest, lines, now } = given, list = Object.assign(document.createElement('rf-results'), { localizer, settings, rest, lines, now, state });
  finder.after(list);
  return { list, state, page };
}

describe('rf-results', () => {
  it('without what comes after the first page, a card is name and numbers', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const list = shadow(finder).querySelector('rf-results');
    if (!list) throw new Error('no list');
    list.rest = undefined;
    await list.updateComplete;
    expect(links(card(finder, 'pantry'))).to.deep.equal(['tel:+12155550101;ext=7', 'sms:+12155550102']);
    expect(text(card(finder, 'bare'))).to.equal('Bare Clinic Phone number not listed');
  });

  it('a card with everything', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const full = card(finder, 'pantry');
    expect(links(full)).to.deep.equal(['tel:+12155550101;ext=7', 'sms:+12155550102', 'https://www.openstreetmap.org/directions?to=39.95%2C-75.16', 'https://pantry.example/']);
    for (const said of ['Call 215-555-0101, extension 7', 'Text 215-555-0102', 'Open until 5 PM', 'Free', '1 Main St, Philadelphia', 'Neighbors', 'Food', 'Last verified March 3, 2024. Call to check.']) {
      expect(text(full).replace(/\u202f/g, ' ')).to.include(said);
    }
    for (const link of full.querySelectorAll('a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('a card with only a name says what is missing and invents nothing', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const bare = card(finder, 'bare');
    expect(text(bare)).to.equal('Bare Clinic Hours not listed: call first Phone number not listed');
    expect(links(bare)).to.deep.equal([]);
  });

  it('a confidential place has no place, and a number that cannot be dialled is text', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const safe = card(finder, 'safe');
    expect(links(safe)).to.deep.equal([]);
    expect(text(safe)).to.include('Address kept private for safety');
    expect(text(safe)).to.include('Phone, as listed: 215-555-010');
    expect(text(safe)).not.to.include('Philadelphia');
  });

  it('says how to reach it, who comes, and asks what is not said; markup and script links stay text', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const team = card(finder, 'team');
    expect(text(team)).to.include('Mobile Team <b>1</b>');
    expect(text(team)).to.include('Reach it through 988');
    expect(text(team)).to.include('A mental-health worker comes or answers. Ask whether police may come');
    expect(links(team)).to.deep.equal([]);
  });

  it('tells the host by which way, and nothing more', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    const told = oneEvent<RfContactEvent>(finder, 'rf-contact');
    card(finder, 'pantry').querySelector('a')?.click();
    const event = await told;
    expect(event.channel).to.equal('call');
    expect(JSON.stringify(event)).not.to.include('215');
  });

  it('lists what the data is silent about as its own counted group', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    finder.query = { openAt: 'now' };
    await waitUntil(() => within(finder, 'rf-results').querySelector('.group'));
    expect(within(finder, 'rf-results').querySelector('.group')?.textContent).to.equal('Hours not listed: call first (3)');
  });

  it('says the chosen day and time, and takes them away', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    finder.query = { openAt: '2026-11-28T18:30' };
    await waitUntil(() => within(finder, 'rf-results').querySelector('.chip'));
    const chip = within(finder, 'rf-results').querySelector<HTMLButtonElement>('.chip');
    expect(chip?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Open on November 28, 2026, 6:30 PM ✕');
    chip?.click();
    expect(finder.query.openAt).to.equal(undefined);
  });

  it('says whether a service serves the place, and what place a ZIP code was read as', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const list = shadow(finder).querySelector('rf-results'), state = list?.state, page = state?.page;
    if (!list || !page) throw new Error('no list');
    const line = (id: string, rest: object, serves?: 'yes' | 'no' | 'unknown') => ({ resource: { id, name: id, categories: [], phones: [], ...rest }, ...(serves ? { serves } : {}) });
    const coverage = { text: 'Bucks County', counties: ['Bucks'] };
    list.state = { ...state, query: { text: 'food 19104' }, page: { ...page, place: '19104' }, items: [line('near', { coverage }, 'yes'), line('ask', { coverage }, 'unknown'), line('far', { coverage }, 'no'), line('plain', { coverage })] };
    await list.updateComplete;
    await waitUntil(() => list.renderRoot.querySelector('[data-id=plain]'));
    const said = (id: string): string => { const found = list.renderRoot.querySelector(`[data-id=${id}]`); return found ? text(found) : ''; };
    expect(said('near')).to.include('Serves your area');
    expect(said('near')).not.to.include('Bucks');
    expect(said('ask')).to.include('Area it serves: Bucks County. Ask if that includes you.');
    expect(said('far')).to.include('Your place is not listed. Call to ask.');
    expect(said('plain')).to.include('Area it serves: Bucks County');
    expect(text(list.renderRoot.querySelector('.head')?.parentNode as Element)).to.include('Near 19104');
    await expect(list).to.be.accessible();
  });

  it('says what a listing was found by where its card does not show it, as the agency wrote it', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const list = shadow(finder).querySelector('rf-results'), state = list?.state;
    if (!list || !state) throw new Error('no list');
    const found = (id: string, why: object[], rest: object = {}) => ({ resource: { id, name: id, categories: [], phones: [], description: 'Laundry, Médicos and showers.', serves: ['Families'], ...rest }, why });
    const by = (field: string, how: string, ...words: string[]) => ({ field, by: how, words });
    list.state = { ...state, items: [
      found('told', [by('description', 'exact', 'laundry', 'medicos'), by('serves', 'corrected', 'families')]), found('named', [by('name', 'exact', 'laundry'), by('description', 'exact', 'laundry')]),
      found('beginning', [by('description', 'prefix', 'showers')]), found('private', [by('description', 'exact', 'laundry')], { confidential: true }), found('plain', []),
    ] } as unknown as typeof state;
    await list.updateComplete;
    await waitUntil(() => list.renderRoot.querySelector('[data-id=plain]'));
    const said = (id: string): string | undefined => list.renderRoot.querySelector(`[data-id=${id}] .mentions`)?.textContent ?? undefined;
    expect(said('told')).to.equal('It mentions: Laundry, Médicos, and Families');
    for (const id of ['named', 'beginning', 'private', 'plain']) expect(said(id), id).to.equal(undefined);
    await expect(list).to.be.accessible();
  });

  it('says the order that the list has: nearest first for a place that was typed among the words', async () => {
    const { list, state, page } = await alone();
    list.state = { ...state, query: { text: 'food 19104' }, page: { ...page, place: '19104', applied: { text: 'food', near: { latitude: 40, longitude: -75 }, sort: 'distance' } } };
    await list.updateComplete;
    const select = list.renderRoot.querySelector('select');
    expect(select?.value).to.equal('distance');
    expect(select?.selectedOptions[0]?.textContent).to.equal('Distance');
    list.remove();
  });

  it('says that the whole list is shown where no word meant anything', async () => {
    const { list, state, page } = await alone();
    for (const [text, said] of [[undefined, 'at the whole list, without your words'], ['food zebra', 'for some of the words']] as const) {
      list.state = { ...state, query: { text: 'food zebra' }, page: { ...page, relaxed: ['words'], applied: text === undefined ? {} : { text } } };
      await list.updateComplete;
      expect(list.renderRoot.textContent).to.contain(said);
    }
    list.remove();
  });

  it('calls nothing the best match that has only some of the words', async () => {
    const { list, state, page } = await alone();
    for (const [relaxed, said] of [[['words'], 'Closest match'], [['open'], 'Best match'], [[], 'Best match']] as const) {
      list.state = { ...state, query: { text: 'food zebra' }, page: { ...page, relaxed, applied: { text: 'food zebra' } } };
      await list.updateComplete;
      expect(list.renderRoot.querySelector('select')?.selectedOptions[0]?.textContent, relaxed.join()).to.equal(said);
    }
    list.remove();
  });

  it('chips take away one filter, or all', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    finder.query = { openAt: 'now', free: true };
    const chips = (): string[] => [...within(finder, 'rf-results').querySelectorAll('.chip')].map((chip) => chip.getAttribute('aria-label') ?? text(chip));
    await waitUntil(() => chips().length === 3);
    expect(chips()).to.deep.equal(['Remove: Open now', 'Remove: Free', 'Clear all']);
    within(finder, 'rf-results').querySelector<HTMLElement>('.chip')?.click();
    await waitUntil(() => chips().length === 2);
    expect(finder.query.openAt).to.equal(undefined);
    [...within(finder, 'rf-results').querySelectorAll<HTMLElement>('.chip')].at(-1)?.click();
    await waitUntil(() => chips().length === 0);
  });

  it('show more puts focus on the first new name', async () => {
    const many = Array.from({ length: 30 }, (_, index): Resource => ({ id: `r${index}`, name: `Place ${String(index).padStart(2, '0')}`, categories: [], phones: [] }));
    const finder = await place({ properties: { resources: many } });
    await ready(finder);
    await taken(finder);
    const root = within(finder, 'rf-results');
    await waitUntil(() => root.querySelectorAll('article').length === 20);
    root.querySelector<HTMLElement>('.more')?.click();
    await waitUntil(() => root.querySelectorAll('article').length === 30);
    await waitUntil(() => root.activeElement?.closest('article') === root.querySelectorAll('article')[20]);
  });

  it('show more puts focus there also while the cards above are being made anew', async () => {
    const many = Array.from({ length: 30 }, (_, index): Resource => ({ id: `r${index}`, name: `Place ${String(index).padStart(2, '0')}`, categories: [], phones: [] }));
    const finder = await place({ properties: { resources: many } });
    await ready(finder);
    await taken(finder);
    const root = within(finder, 'rf-results'), results = shadow(finder).querySelector('rf-results');
    await waitUntil(() => root.querySelectorAll('article').length === 20);
    const { settings, state } = results ?? {};
    if (!results || !settings || !state) throw new Error('no settings');
    results.addEventListener('rf-query-request', (event) => { event.stopPropagation(); }, { once: true });
    root.querySelector<HTMLElement>('.more')?.click();
    // The answer comes together with what makes every card another: the first new one comes in the fifth turn.
    results.settings = { ...settings };
    results.state = { ...state, items: many.map((resource) => ({ resource })) };
    await waitUntil(() => root.querySelectorAll('article').length === 30);
    await waitUntil(() => root.activeElement?.closest('article') === root.querySelectorAll('article')[20]);
  });

  it('makes a page of cards a few at a time, and what stood there stays until its turn', async () => {
    const named = (word: string): Resource[] => Array.from({ length: 20 }, (_, index): Resource => ({ id: `${word}${index}`, name: `${word} ${String(index).padStart(2, '0')}`, categories: [], phones: [] }));
    const finder = await place({ properties: { resources: named('Old') } });
    await ready(finder);
    await taken(finder);
    const results = shadow(finder).querySelector('rf-results');
    const { state } = results ?? {};
    if (!results || !state?.page) throw new Error('no page');
    await results.updateComplete;
    const names = (): string[] => [...within(finder, 'rf-results').querySelectorAll('.name')].map(text);
    const seen: number[] = [];
    const watch = new MutationObserver(() => {
      const fresh = names().filter((name) => name.startsWith('New')).length;
      expect(names().length).to.equal(20);
      if (fresh !== seen.at(-1)) seen.push(fresh);
    });
    watch.observe(within(finder, 'rf-results'), { subtree: true, childList: true, characterData: true });
    results.state = { ...state, items: named('New').map((resource) => ({ resource })) };
    await results.updateComplete;
    await waitUntil(() => seen.at(-1) === 20);
    watch.disconnect();
    expect(seen).to.deep.equal([5, 10, 15, 20]);
    // An update that changes no card makes none.
    const before = within(finder, 'rf-results').querySelector('article');
    results.requestUpdate();
    await results.updateComplete;
    expect(within(finder, 'rf-results').querySelector('article')).to.equal(before);
  });

  it('a search that speaks of a crisis gets lines first and its results too', async () => {
    const finder = await place();
    await ready(finder);
    await taken(finder);
    const results = shadow(finder).querySelector('rf-results');
    const state = results?.state;
    if (!results || !state?.page) throw new Error('no page');
    for (const [crisis, dialled] of [['suicide', ['tel:988', 'sms:988']], ['violence', ['tel:+18007997233', 'sms:88788', 'tel:988', 'sms:988']]] as const) {
      results.state = { ...state, page: { ...state.page, crisis } };
      await results.updateComplete;
      expect([...links(within(finder, 'rf-results').querySelector('.panel') as Element)].sort()).to.deep.equal([...dialled].sort());
      expect(within(finder, 'rf-results').querySelectorAll('article').length).to.equal(resources.length);
    }
  });

  it('headings follow the host\'s level', async () => {
    const finder = await place({ attributes: { 'heading-level': '3' }, properties: { resources } });
    await ready(finder);
    await taken(finder);
    expect(within(finder, 'rf-results').querySelector('.title')?.getAttribute('aria-level')).to.equal('3');
    expect(card(finder, 'bare').querySelector('[role=heading]')?.getAttribute('aria-level')).to.equal('4');
    expect(shadow(finder).querySelector('.question')?.getAttribute('aria-level')).to.equal('3');
  });
});
