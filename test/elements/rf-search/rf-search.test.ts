import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { names, place, ready, shadow, within } from '../resource-finder/page.js';

describe('rf-search', () => {
  it('is a labelled search field and no combobox', async () => {
    const finder = await place();
    await ready(finder);
    const field = within(finder, 'rf-search').querySelector('input');
    expect(field?.type).to.equal('search');
    expect(field?.labels?.[0]?.textContent).to.equal('Search for help');
    expect(field?.maxLength).to.equal(64);
    expect(field?.hasAttribute('role')).to.equal(false);
  });

  it('brings suggestions only after the first typed query was answered', async () => {
    const finder = await place();
    await ready(finder);
    const root = within(finder, 'rf-search');
    expect(root.querySelector('rf-suggestions')).to.equal(null);
    root.querySelector('input')?.focus();
    await sendKeys({ type: 'clinic' });
    await waitUntil(() => names(finder).length === 1);
    await waitUntil(() => root.querySelector('rf-suggestions'));
  });

  it('clears, keeps focus, and follows a query set elsewhere', async () => {
    const finder = await place();
    await ready(finder);
    const root = within(finder, 'rf-search');
    finder.query = { text: 'clinic' };
    await waitUntil(() => root.querySelector('input')?.value === 'clinic');
    root.querySelector<HTMLElement>('.clear')?.click();
    await waitUntil(() => names(finder).length === 4);
    expect(root.querySelector('input')?.value).to.equal('');
    expect(shadow(finder).activeElement?.localName).to.equal('rf-search');
  });
});
