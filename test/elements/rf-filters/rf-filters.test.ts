import { expect, fixture, html, aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/rf-filters/define.js';
import type { FinderState } from '../../../src/finder/state.js';
import { everything, facets, localizerOf, pageOf, requestsOf, settings, stateOf } from './panel-state.js';

async function open(state: FinderState = stateOf(), { width = 900, lang = 'en', dir = 'ltr' } = {}) {
  const box = await fixture<HTMLElement>(html`<div dir=${dir}></div>`);
  box.style.width = `${width}px`;
  const filters = document.createElement('rf-filters');
  Object.assign(filters, { state, localizer: localizerOf(lang), settings });
  box.append(filters);
  await filters.updateComplete;
  await aTimeout(0);
  await filters.updateComplete;
  const root = filters.renderRoot;
  const labels = (): string[] => [...root.querySelectorAll('label')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
  return {
    filters, root, labels, requests: requestsOf(filters),
    box: (words: string): HTMLInputElement => {
      const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(words));
      const input = label?.querySelector('input');
      if (!input) throw new Error(`no ${words} among ${labels().join(' | ')}`);
      return input;
    },
    button: (words: string): HTMLButtonElement => {
      const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
      if (!found) throw new Error(`no button ${words}`);
      return found;
    },
  };
}

describe('rf-filters', () => {
  it('tells what is known from what is not listed, and spoken from interpreted', async () => {
    const { labels } = await open();
    expect(labels()).to.include.members([
      'Open now 12 and 34 not listed', 'Free 20', 'By phone or video 0 and 51 not listed', 'Accessible 6 and 44 not listed',
      'Spanish 8 spoken and 4 by interpreter', 'Vietnamese 3 by interpreter', 'Haitian Creole 2', 'Food 18', 'Pet care 1',
    ]);
  });

  for (const [has, gone] of [['hours', 'Open now'], ['cost', 'Free'], ['virtual', 'By phone'], ['accessible', 'Accessible'], ['languages', 'Spanish']] as const) {
    it(`leaves out a filter the data cannot answer: ${has}`, async () => {
      const { labels } = await open(stateOf({}, { description: { count: 51, columns: [], records: [], has: { ...everything, [has]: 0 } } }));
      expect(labels().some((label) => label.startsWith(gone))).to.equal(false);
      expect(labels().length).to.be.above(3);
    });
  }

  it('keeps a chosen filter in reach even where the data is silent', async () => {
    const { box } = await open(stateOf({ openAt: 'now' }, { description: { count: 51, columns: [], records: [], has: { ...everything, hours: 0 } } }));
    expect(box('Open now').checked).to.equal(true);
  });

  for (const [words, change] of [
    ['Open now', { openAt: 'now' }], ['Free', { free: true }], ['By phone', { virtual: true }], ['Accessible', { accessible: true }],
    ['Spanish', { languages: ['es'] }], ['Food', { categories: ['food'] }], ['Pet care', { categories: ['Pet care'] }],
  ] as const) {
    it(`asks at once: ${words}`, async () => {
      const { box, requests } = await open(stateOf({ text: 'help', cursor: 'c' }));
      box(words).click();
      expect(requests.map(({ query }) => query)).to.deep.equal([{ text: 'help', ...change }]);
    });
  }

  it('takes a filter away on a second press, and keeps the place', async () => {
    const near = { latitude: 40, longitude: -75 };
    const { box, requests } = await open(stateOf({ openAt: 'now', languages: ['es', 'vi'], near }));
    box('Open now').click();
    box('Spanish').click();
    expect(requests.map(({ query }) => query)).to.deep.equal([{ languages: ['es', 'vi'], near }, { openAt: 'now', languages: ['vi'], near }]);
  });

  it('asks who is open at a day and time where the services are', async () => {
    const { filters, root, box, requests } = await open(stateOf({ text: 'help' }));
    filters.now = () => new Date('2026-11-28T03:30:00Z');
    filters.settings = { ...settings, timeZone: 'America/New_York' };
    await filters.updateComplete;
    const day = root.querySelector('select')!; // the panel has one
    const time = root.querySelector<HTMLInputElement>('input[type=time]')!; // as above
    // It is still Friday there.
    expect([...day.options].map(({ value, text }) => `${value} ${text}`)).to.deep.equal([
      ' Any day', '2026-11-27 Today', '2026-11-28 Tomorrow', '2026-11-29 Sunday', '2026-11-30 Monday', '2026-12-01 Tuesday', '2026-12-02 Wednesday', '2026-12-03 Thursday',
    ]);
    day.value = '2026-11-30';
    day.dispatchEvent(new Event('change'));
    time.value = '18:30';
    time.dispatchEvent(new Event('change'));
    filters.state = stateOf({ openAt: '2026-11-30T09:00' });
    await filters.updateComplete;
    expect([day.value, time.value, box('Open now').checked]).to.deep.equal(['2026-11-30', '09:00', false]);
    time.value = '18:30';
    time.dispatchEvent(new Event('change'));
    day.value = '';
    day.dispatchEvent(new Event('change'));
    expect(requests.map(({ query }) => query)).to.deep.equal([
      { text: 'help', openAt: '2026-11-30T09:00' }, { text: 'help', openAt: '2026-11-27T18:30' }, { openAt: '2026-11-30T18:30' }, {},
    ]);
  });

  it('shows a day that is not among the next seven, and the count of that time', async () => {
    const { filters, root, labels } = await open(stateOf({ openAt: '2027-02-03T10:00' }));
    await expect(filters).to.be.accessible();
    expect(root.querySelector('select')?.value).to.equal('2027-02-03');
    expect(root.querySelector('select')?.selectedOptions[0]?.text).to.equal('February 3, 2027');
    expect(labels()).to.include('Open now');
    expect(root.querySelector('.when')?.parentElement?.textContent).to.include('12 and 34 not listed');
  });

  it('says what the state says, not what was pressed', async () => {
    const { filters, box } = await open();
    box('Free').click();
    filters.state = stateOf();
    await filters.updateComplete;
    expect(box('Free').checked).to.equal(false);
  });

  it('shows the chosen door\'s kinds, lets one take the door\'s place, and gives the door back', async () => {
    const { filters, labels, box, requests } = await open(stateOf({ categories: ['talk'] }));
    expect(labels().some((label) => label.startsWith('Crisis line'))).to.equal(true);
    expect(labels().some((label) => label.startsWith('Food'))).to.equal(false);
    box('Crisis line').click();
    expect(requests[0]?.query.categories).to.deep.equal(['crisis-line']);
    filters.state = stateOf({ categories: ['crisis-line'] });
    await filters.updateComplete;
    box('Crisis line').click();
    expect(requests[1]?.query.categories).to.deep.equal(['talk']);
  });

  it('goes from a door to all kinds', async () => {
    const { filters, button, labels } = await open(stateOf({ categories: ['talk'] }));
    button('Show all kinds of help').click();
    await filters.updateComplete;
    expect(labels().some((label) => label.startsWith('Food'))).to.equal(true);
  });

  it('does not shrink under the finger that chooses from the whole list', async () => {
    const { filters, labels, box, requests } = await open();
    box('Food').click();
    filters.state = stateOf({ categories: ['food'] });
    await filters.updateComplete;
    expect(labels().some((label) => label.startsWith('Crisis line'))).to.equal(true);
    box('Food').click();
    expect(requests[1]?.query.categories).to.equal(undefined);
  });

  it('counts those that do not list their languages', async () => {
    const page = pageOf({}, { unknown: [{ filter: 'languages', count: 37 }] });
    const { root } = await open(stateOf({ languages: ['es'] }, { page }));
    expect(root.textContent).to.contain('37 services do not list languages: call first.');
  });

  it('clears the filters and nothing else', async () => {
    const near = { latitude: 40, longitude: -75 };
    const { button, requests } = await open(stateOf({ text: 'x', near, categories: ['talk'], openAt: 'now', languages: ['es'], free: true, virtual: true, accessible: true }));
    button('Clear all').click();
    expect(requests[0]?.query).to.deep.equal({ text: 'x', near });
  });

  it('shows nothing before there is a page', async () => {
    const { root } = await open({ status: 'loading', searching: false, query: {}, items: [] });
    expect(root.querySelector('*')).to.equal(null);
  });

  describe('the row', () => {
    it('folds its lists on Escape, and gives focus back to the button', async () => {
      const { filters, root } = await open();
      const summary = root.querySelector('summary');
      summary?.focus();
      await sendKeys({ press: 'Enter' });
      expect(root.querySelector('details')?.open).to.equal(true);
      await expect(filters).to.be.accessible();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Escape' });
      expect(root.querySelector('details')?.open).to.equal(false);
      expect(filters.shadowRoot?.activeElement).to.equal(summary);
    });

    it('folds when the resident presses elsewhere', async () => {
      const { root } = await open();
      root.querySelector('summary')?.click();
      expect(root.querySelector('details')?.open).to.equal(true);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      expect(root.querySelector('details')?.open).to.equal(false);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`keeps its lists inside the widget: ${dir}`, async () => {
        const { filters, root } = await open(stateOf(), { dir, width: 600 });
        for (const details of root.querySelectorAll('details')) {
          details.open = true;
          const list = details.querySelector('.list')?.getBoundingClientRect();
          const whole = filters.getBoundingClientRect();
          expect(list?.left).to.be.at.least(whole.left);
          expect(list?.right).to.be.at.most(whole.right);
          await expect(filters).to.be.accessible();
          details.open = false;
        }
      });
    }
  });

  describe('the sheet', () => {
    it('opens from a button that counts, takes focus, closes on Escape and gives focus back', async () => {
      const { filters, root, button } = await open(stateOf({ openAt: 'now', categories: ['food'] }), { width: 360 });
      const opener = button('Filters (2)');
      opener.focus();
      await sendKeys({ press: 'Enter' });
      const dialog = root.querySelector('dialog');
      expect(dialog?.open).to.equal(true);
      expect(dialog?.contains(filters.shadowRoot?.activeElement ?? null)).to.equal(true);
      await expect(filters).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await aTimeout(20);
      expect(dialog?.open).to.equal(false);
      expect(filters.shadowRoot?.activeElement).to.equal(opener);
    });

    it('closes on "Show results", which counts them', async () => {
      const { filters, root, button } = await open(stateOf(), { width: 360 });
      filters.show();
      button('Show 51 results').click();
      expect(root.querySelector('dialog')?.open).to.equal(false);
    });

    it('keeps rows of 44 px and fits 320 px', async () => {
      const { filters, root } = await open(stateOf(), { width: 320 });
      filters.show();
      const heights = [...root.querySelectorAll('dialog label, dialog button')].map((row) => row.getBoundingClientRect().height).filter(Boolean);
      expect(Math.min(...heights)).to.be.at.least(44);
      const body = root.querySelector('.body');
      expect(body?.scrollWidth).to.be.at.most(body?.clientWidth ?? 0);
    });

    it('speaks Spanish', async () => {
      const { filters, button, labels } = await open(stateOf(), { width: 360, lang: 'es' });
      filters.show();
      button('Mostrar 51 resultados');
      expect(labels()).to.include('Abierto ahora 12 y 34 sin indicar');
      expect(facets.open.yes).to.equal(12);
    });
  });
});
