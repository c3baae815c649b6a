import { expect, fixture, html, aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/rf-suggestions/define.js';
import type { RfSuggestions } from '../../../src/elements/rf-suggestions/rf-suggestions.js';
import type { Suggestion } from '../../../src/search/query.js';
import { directoryOf, localizerOf, requestsOf, settings, stateOf } from '../rf-filters/panel-state.js';

const found: readonly Suggestion[] = [
  { kind: 'category', value: 'shelter', label: 'Shelter for tonight', marks: [[0, 4]] },
  { kind: 'resource', value: 'r-7', label: '<b>Shelter</b> House', marks: [[3, 7]] },
  { kind: 'place', value: 'Shelton', label: 'Shelton' },
];

async function open({ suggestions = found, lang = 'en', dir = 'ltr' } = {}) {
  const directory = directoryOf({ suggestions });
  const box = await fixture<HTMLElement>(html`
    <div dir=${dir}>
      <label>Search <input type="search"></label><rf-suggestions></rf-suggestions><button>after</button>
    </div>`);
  const [field, panel, after] = [box.querySelector('input'), box.querySelector<RfSuggestions>('rf-suggestions'), box.querySelector('button')];
  if (!field || !panel || !after) throw new Error('fixture');
  box.style.position = 'relative';
  Object.assign(panel, { directory, field, localizer: localizerOf(lang), state: stateOf({ text: 'shel', free: true }), settings });
  await panel.updateComplete;
  const settle = async (): Promise<void> => { await aTimeout(20); await panel.updateComplete; };
  return {
    box, field, panel, after, directory, settle, requests: requestsOf(panel),
    buttons: () => [...panel.renderRoot.querySelectorAll('button')],
    async type(text: string) { field.focus(); await sendKeys({ type: text }); await settle(); },
  };
}

describe('rf-suggestions', () => {
  it('lists categories and names under the field, matched letters marked, text as text', async () => {
    const { box, field, panel, buttons, type } = await open();
    await type('shel');
    expect(buttons().map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal(['Shelter for tonight Kind of help', '<b>Shelter</b> House Service']);
    expect([...panel.renderRoot.querySelectorAll('mark')].map(({ textContent }) => textContent)).to.deep.equal(['Shel', 'Shel']);
    const list = panel.renderRoot.querySelector('.panel')?.getBoundingClientRect();
    expect(list?.top).to.be.at.least(field.getBoundingClientRect().bottom);
    expect(Math.round(list?.width ?? 0)).to.equal(Math.round(field.getBoundingClientRect().width));
    expect(panel.renderRoot.querySelector('[aria-live], [role=status], [role=listbox]')).to.equal(null);
    await expect(box).to.be.accessible();
  });

  it('waits for a second letter', async () => {
    const { directory, buttons, type } = await open();
    await type('s');
    expect(directory.asked).to.deep.equal([]);
    expect(buttons()).to.have.length(0);
  });

  it('is reached by the down arrow, walked by arrows, and left upwards to the field', async () => {
    const { field, panel, buttons, type } = await open();
    await type('shel');
    await sendKeys({ press: 'ArrowDown' });
    expect(panel.shadowRoot?.activeElement).to.equal(buttons()[0]);
    await sendKeys({ press: 'ArrowDown' });
    expect(panel.shadowRoot?.activeElement).to.equal(buttons()[1]);
    await sendKeys({ press: 'ArrowDown' });
    expect(panel.shadowRoot?.activeElement).to.equal(buttons()[1]);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(document.activeElement).to.equal(field);
    expect(panel.open).to.equal(true);
  });

  it('is reached by Tab, and closes when Tab leaves it', async () => {
    const { panel, after, buttons, settle, type } = await open();
    await type('shel');
    await sendKeys({ press: 'Tab' });
    expect(panel.shadowRoot?.activeElement).to.equal(buttons()[0]);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await settle();
    expect(document.activeElement).to.equal(after);
    expect(panel.open).to.equal(false);
  });

  it('closes on Escape without emptying the field, from the field and from the list', async () => {
    const { field, panel, settle, type } = await open();
    await type('shel');
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(panel.open).to.equal(false);
    expect(field.value).to.equal('shel');
    await type('t');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(panel.open).to.equal(false);
    expect(document.activeElement).to.equal(field);
  });

  it('closes on a press elsewhere and on Enter', async () => {
    const { panel, settle, type } = await open();
    await type('shel');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(panel.open).to.equal(false);
    await type('t');
    expect(panel.open).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(panel.open).to.equal(false);
  });

  it('asks for a category instead of the text, and for a name by its id', async () => {
    const { field, panel, buttons, requests, type } = await open();
    await type('shel');
    buttons()[0]?.click();
    expect(requests[0]?.query).to.deep.equal({ free: true, categories: ['shelter'] });
    expect(panel.open).to.equal(false);
    expect(document.activeElement).to.equal(field);
    await type('t');
    buttons()[1]?.click();
    expect(requests[1]?.query).to.deep.equal({ text: 'shel', free: true, id: 'r-7' });
  });

  it('shows six at most, and never a late answer', async () => {
    const many = Array.from({ length: 9 }, (_, index): Suggestion => ({ kind: 'resource', value: `r-${index}`, label: `Shelter ${index}` }));
    const { directory, panel, buttons, settle, type } = await open({ suggestions: many });
    await type('shel');
    expect(buttons()).to.have.length(6);
    let late: ((found: readonly Suggestion[]) => void) | undefined;
    directory.suggest = () => new Promise((resolve) => { late = resolve; });
    await type('t');
    const first = late;
    directory.suggest = () => Promise.resolve([{ kind: 'resource', value: 'new', label: 'New' }]);
    await type('e');
    first?.([{ kind: 'resource', value: 'old', label: 'Old' }]);
    await settle();
    expect(buttons().map(({ textContent }) => textContent?.includes('New'))).to.deep.equal([true]);
    panel.remove();
  });

  it('closes, and complains to nobody, when the look-up fails', async () => {
    const { directory, panel, type } = await open();
    directory.suggest = () => Promise.reject(new Error('gone'));
    await type('shel');
    expect(panel.open).to.equal(false);
  });

  it('never stands over the field, where the crisis lines are, however little room is below', async () => {
    const { box, field, panel, type } = await open();
    box.style.marginBlockStart = `${innerHeight - 60}px`;
    await type('shel');
    const list = panel.renderRoot.querySelector('.panel')?.getBoundingClientRect();
    expect(list?.top).to.be.at.least(field.getBoundingClientRect().bottom);
    expect(list?.height).to.be.at.most(96);
  });

  it('lines up with the field right to left, and speaks Spanish', async () => {
    const { field, panel, buttons, type } = await open({ dir: 'rtl', lang: 'es' });
    await type('shel');
    const list = panel.renderRoot.querySelector('.panel')?.getBoundingClientRect();
    expect(Math.round(list?.left ?? 0)).to.equal(Math.round(field.getBoundingClientRect().left));
    expect(buttons()[0]?.textContent).to.contain('Tipo de ayuda');
  });

  it('lets go of the field when it leaves the page', async () => {
    const { directory, panel, type } = await open();
    panel.remove();
    await type('shel');
    expect(directory.asked).to.deep.equal([]);
  });
});
