import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { hearShift } from '../../../src/elements/rf-exit/leave.js';
import type { RfExit } from '../../../src/elements/rf-exit/rf-exit.js';
import { createLocalizer } from '../../../src/locale/create-localizer.js';
import { en } from '../../../src/locale/en.js';
import { place, ready, shadow, spoken } from '../resource-finder/page.js';

const press = (key: string, repeat = false): boolean => dispatchEvent(new KeyboardEvent('keydown', { key, repeat }));

describe('rf-exit', () => {
  it('is a real link, the first of the widget in tab order, and says what it does not do', async () => {
    const finder = await place();
    await ready(finder);
    expect(shadow(finder).querySelector('.root')?.firstElementChild?.localName).to.equal('rf-exit');
    const exit = await fixture<RfExit>(html`<rf-exit .localizer=${createLocalizer('en', en)} .settings=${{ exitUrl: 'https://www.weather.gov/' }}></rf-exit>`);
    const link = exit.renderRoot.querySelector('a');
    expect(link?.href).to.equal('https://www.weather.gov/');
    expect(link?.rel).to.equal('nofollow noreferrer');
    expect(exit.renderRoot.querySelector('#help')?.textContent).to.include('does not erase your browsing history');
    expect(link?.getBoundingClientRect().height).to.be.at.least(44);
    await expect(exit).to.be.accessible();
  });

  it('a host cannot send it to a script', async () => {
    const finder = await place({ attributes: { 'exit-url': 'javascript:alert(1)' } });
    await spoken(finder);
    expect(shadow(shadow(finder).querySelector('rf-exit') as Element).querySelector('a')?.getAttribute('href')).to.equal('https://www.weather.gov/');
  });

  it('hears Shift three times, not with another key between, and not a key held down', () => {
    const left: number[] = [];
    const release = hearShift({ press: (count) => left.push(count) });
    for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) press(key);
    expect(left).to.deep.equal([2, 1, 3, 2, 1]);
    press('Shift', true);
    press('Shift');
    expect(left.at(-1)).to.equal(0);
    release();
    press('Shift');
    expect(left.length).to.equal(6);
  });

  it('one listener a page: the first exit answers, the next when that has gone', () => {
    const heard: string[] = [];
    const first = hearShift({ press: () => heard.push('first') });
    const second = hearShift({ press: () => heard.push('second') });
    press('Shift');
    first();
    press('b');
    second();
    press('Shift');
    expect(heard).to.deep.equal(['first', 'second']);
  });
});
