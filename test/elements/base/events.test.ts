import { expect, waitUntil } from '@open-wc/testing';
import * as events from '../../../src/elements/base/events.js';
import { failed, names, place, ready, resources, shadow, taken, within } from '../resource-finder/page.js';
import { ERROR_CODES, EVENT_WORDS, leaksOf } from './event-words.js';

const SECRET = 'pantry 215-555-0199 <b>me@home.example</b>';

/** Everything that reaches the page and begins as ours do. */
function listening(): { readonly heard: Event[]; stop(): void } {
  const heard: Event[] = [];
  const original = EventTarget.prototype.dispatchEvent;
  // Heard where it is fired, so that an event of a name that nobody thought of is heard, too.
  EventTarget.prototype.dispatchEvent = function dispatch(event) {
    if (event.type.startsWith('rf-') && event.composed) heard.push(event);
    return original.call(this, event);
  };
  return { heard, stop: () => { EventTarget.prototype.dispatchEvent = original; } };
}

describe('what leaves the widget by an event', () => {
  it('a whole visit: searching, filtering, opening, calling, failing says only words of the schema', async () => {
    const { heard, stop } = listening();
    const stay = (event: Event): void => { event.preventDefault(); };
    document.addEventListener('click', stay);
    try {
      const finder = await place();
      await ready(finder);
      await taken(finder);
      for (const text of [SECRET, 'pantry', 'zzzz nothing of the kind', 'pantri']) {
        const before = heard.filter(({ type }) => type === 'rf-search').length;
        finder.query = { text, near: { latitude: 39.9526, longitude: -75.1652 } };
        await waitUntil(() => heard.filter(({ type }) => type === 'rf-search').length > before, `${text} was never answered`, { timeout: 8000 });
      }
      finder.query = { text: 'pantry' };
      await waitUntil(() => names(finder)[0] === 'Corner Pantry' && names(finder).length === 1, 'never found', { timeout: 8000 });
      for (const link of within(finder, 'rf-results').querySelectorAll<HTMLElement>('article a')) link.click();
      for (const link of shadow(finder).querySelector('rf-crisis')?.shadowRoot?.querySelectorAll<HTMLElement>('a') ?? []) link.click();
      within(finder, 'rf-results').querySelector<HTMLElement>('.name')?.click();
      await waitUntil(() => heard.some(({ type }) => type === 'rf-select'), 'never opened', { timeout: 8000 });
      await waitUntil(() => shadow(finder).querySelector('rf-detail')?.shadowRoot?.querySelector('a'), 'no detail', { timeout: 8000 });
      for (const link of within(finder, 'rf-detail').querySelectorAll<HTMLElement>('a')) link.click();
      await failed(await place({ attributes: { 'feed': `/no/such/${encodeURIComponent(SECRET)}`, 'columns': SECRET, 'crisis-lines': SECRET }, properties: {} }));
    } finally {
      document.removeEventListener('click', stay);
      stop();
    }
    expect(new Set(heard.map(({ type }) => type))).to.include.all.keys('rf-ready', 'rf-search', 'rf-select', 'rf-contact', 'rf-error');
    expect(heard.flatMap(leaksOf)).to.deep.equal([]);
  });

  it('the schema has every public event, and no event that stays inside is public', () => {
    const made = Object.values(events).filter((each) => 'type' in each);
    expect(made.map(({ type }) => type).filter((type) => type !== 'rf-query-request').sort()).to.deep.equal(Object.keys(EVENT_WORDS).sort());
    expect(new events.RfQueryRequestEvent({ text: SECRET }).composed).to.equal(false);
  });

  it('can fail', () => {
    expect(leaksOf(new events.RfErrorEvent(SECRET as events.RfErrorCode, 'error')).length).to.equal(1);
    expect(leaksOf(new CustomEvent('rf-search', { detail: SECRET }))).to.deep.equal(['rf-search lacks results']);
    expect(leaksOf(Object.assign(new events.RfSelectEvent('opened'), { id: resources[0]?.id })).length).to.equal(1);
    expect(leaksOf(new Event('rf-query-request'))).to.deep.equal(['rf-query-request is no public event']);
    expect(leaksOf(new events.RfErrorEvent(ERROR_CODES[0] ?? 'closed', 'warning'))).to.deep.equal([]);
  });
});
