import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { names, place, ready, within } from '../resource-finder/page.js';

describe('rf-doors', () => {
  it('five doors with counts; pressing one asks, pressing it again leaves it', async () => {
    const finder = await place();
    await ready(finder);
    const doors = [...within(finder, 'rf-doors').querySelectorAll('button')];
    expect(doors.map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Someone to talk to 0', 'Someone to come to you 1', 'A safe place to go 0', 'Ongoing help 0', 'Food, shelter, legal and daily needs 2',
    ]);
    doors[4]?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => names(finder).length === 2);
    expect(doors[4]?.getAttribute('aria-pressed')).to.equal('true');
    expect(finder.query.categories).to.deep.equal(['needs']);
    doors[1]?.click();
    await waitUntil(() => names(finder).join() === 'Mobile Team <b>1</b>');
    doors[1]?.click();
    await waitUntil(() => names(finder).length === 4);
  });
});
