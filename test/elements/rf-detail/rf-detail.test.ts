import { expect, fixture, html, aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/rf-detail/define.js';
import type { RfDetail } from '../../../src/elements/rf-detail/rf-detail.js';
import type { Settings } from '../../../src/elements/base/settings.js';
import type { Resource } from '../../../src/model/resource.js';
import { localizerOf, requestsOf, settings, stateOf } from '../rf-filters/panel-state.js';
import { bare, confidential, full } from './listings.js';

/** A Monday, 10 AM in Philadelphia. */
const now = (): Date => new Date('2026-11-23T15:00:00Z');

async function open(resource: Resource, { lang = 'en', dir = 'ltr', given = {} }: { lang?: string; dir?: string; given?: Partial<Settings> } = {}) {
  const box = await fixture<HTMLElement>(html`<div dir=${dir}><rf-detail .now=${now} .localizer=${localizerOf(lang)}
    .settings=${{ ...settings, ...given }} .state=${stateOf({ text: 'help', id: resource.id }, { selected: resource })}></rf-detail></div>`);
  const detail = box.querySelector<RfDetail>('rf-detail');
  if (!detail) throw new Error('fixture');
  await detail.updateComplete;
  const root = detail.renderRoot;
  const contacts: string[] = [];
  detail.addEventListener('rf-contact', ({ channel }) => contacts.push(channel));
  // Links are pressed to see what they tell, not followed.
  root.addEventListener('click', (event) => { if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault(); });
  const links = (): HTMLAnchorElement[] => [...root.querySelectorAll('a')];
  return {
    detail, root, contacts, links, requests: requestsOf(detail),
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    fact: (term: string) => [...root.querySelectorAll('dt')].find(({ textContent }) => textContent === term)?.nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim(),
    link: (href: string): HTMLAnchorElement => {
      const found = links().find((each) => each.getAttribute('href')?.startsWith(href));
      if (!found) throw new Error(`no ${href} among ${links().map((each) => each.getAttribute('href')).join(' ')}`);
      return found;
    },
    day: (name: string) => [...root.querySelectorAll('tr')].find((row) => row.querySelector('th')?.textContent === name)?.querySelector('td')?.textContent?.trim(),
    button: (words: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words),
  };
}

describe('rf-detail', () => {
  it('says everything the feed says', async () => {
    const { text, fact, day } = await open(full);
    for (const said of [
      'Closed for now', 'Notice: Moving in January.', 'after hours', 'Spanish', 'Hours: 5 PM to 8 AM',
      'Text HOME to 741741', 'Phone, as listed: 215-686-7150/52', 'Fax 215-555-0122', 'Videophone 215-555-0133', 'TTY 215-555-0111',
      'A mental-health worker and a peer come or answer together. Police only if someone is in danger.',
      'Police are asked only if there is a weapon.', 'Mon-Thu 9-5, Fri 8PM-2AM, Sat varies', 'Last verified March 3, 2025. Call to check.',
      'Data: City of Philadelphia', 'Seen: August 2026', 'The provider changed in 2025.',
      'Sources disagree (Address): 53rd and Cedar (WHYY) against South 54th and Cedar (Inquirer).',
    ]) expect(text()).to.contain(said);
    expect(text()).to.match(/Call 215-555-0100, extension 42\s+then press 2/);
    expect(fact('Address')).to.equal('3119 Spring Garden St, Philadelphia, PA 19104');
    expect(fact('Languages')).to.equal('English (spoken)Vietnamese (by interpreter)Haitian Creole (ask whether it is spoken or by interpreter)');
    expect(fact('Cost')).to.equal('Not freeSliding scale');
    expect(fact('How to reach it')).to.equal('through 988');
    expect(fact('Kind of help')).to.equal('Mobile crisis teamSuicide prevention');
    expect(fact('Area it serves')).to.equal('West and Southwest PhiladelphiaZIP codes: 19104 and 19143');
    expect(day('Monday')).to.equal('9 AM to 5 PM');
    expect(day('Friday')).to.equal('8 PM to 2 AM the next day');
    expect(day('Saturday')).to.equal('Not listed');
    expect(day('Sunday')).to.equal('Closed');
  });

  it('says its other name, its building, how to come, what to do and bring, and the ages', async () => {
    const { fact } = await open({
      ...bare, alternateName: 'The Warming Room', minimumAge: 16, applicationProcess: 'Come between 8 and 9.', requiredDocuments: ['An ID', 'A letter'],
      place: { name: 'City Hall, room 4', address: '1 Main St', transportation: 'Bus 21' },
    });
    expect(['Also called', 'Address', 'Getting there', 'How to get help', 'What to bring', 'Ages'].map(fact))
      .to.deep.equal(['The Warming Room', 'City Hall, room 4, 1 Main St', 'Bus 21', 'Come between 8 and 9.', 'An IDA letter', '16 and over']);
    const mail = await open({ ...bare, place: { address: 'PO Box 9', addressType: 'postal', locality: 'Reading' } });
    expect([mail.fact('Address'), mail.fact('Mailing address (not a place to go)'), mail.links().length]).to.deep.equal([undefined, 'PO Box 9, Reading', 0]);
    expect((await open({ ...bare, minimumAge: 12, maximumAge: 17 })).fact('Ages')).to.equal('12 to 17');
    expect((await open({ ...bare, minimumAge: 0, maximumAge: 5 })).fact('Ages')).to.equal('Up to 5');
    expect((await open({ ...bare, name: 'Hall', confidential: true, place: { name: 'Hidden Hall', transportation: 'Bus 21' } })).text()).not.to.match(/Hidden|Bus/);
  });

  it('says until when it is open, but not of a service that is not running', async () => {
    const { status: _, ...running } = full;
    expect((await open(running)).text()).to.contain('Open until 5 PM');
    expect((await open(full)).text()).not.to.contain('Open until');
  });

  it('says that hours, phone and who comes are missing, and nothing of other facts', async () => {
    const { root, text, links } = await open(bare);
    expect(text()).to.contain('Hours not listed: call first');
    expect(text()).to.contain('Phone number not listed');
    expect(text()).to.contain('Ask who will come');
    expect([...root.querySelectorAll('dt')].map(({ textContent }) => textContent)).to.deep.equal(['Kind of help']);
    expect(links()).to.have.length(0);
  });

  it('says how to reach what has no number, and invents none', async () => {
    const { text, links } = await open({ ...bare, reachedBy: 'through 988' });
    expect(text()).to.contain('Reach it through 988');
    expect(text()).not.to.contain('Phone number not listed');
    expect(links()).to.have.length(0);
  });

  it('never reads a missing policeMayCome as no', async () => {
    const { policeMayCome: _, ...silent } = full;
    const { text } = await open(silent);
    expect(text()).to.contain('Ask whether police may come');
    expect(text()).not.to.contain('Police do not come');
  });

  it('links numbers as they must be dialled, and isolates them left to right', async () => {
    const { links, root } = await open(full, { dir: 'rtl' });
    expect(links().map((link) => link.getAttribute('href')).filter((href) => href?.match(/^(tel|sms)/)))
      .to.deep.equal(['tel:+12155550100;ext=42', 'sms:741741', 'tel:988', 'tel:+12155550111']);
    expect([...root.querySelectorAll('.phones bdi')].every((bdi) => bdi.getAttribute('dir') === 'ltr')).to.equal(true);
    expect(root.querySelectorAll('.filled')).to.have.length(1);
  });

  it('tells of a contact by its way only, and of a crisis number nothing', async () => {
    const { link, contacts } = await open(full, { given: {
      crisisLines: [{ id: 'city', name: 'City line', use: 'strip', channels: [{ kind: 'tty', number: '215-555-0111', dial: '+12155550111' }] }],
    } });
    for (const href of ['tel:988', 'sms:741741', 'tel:+12155550111']) link(href).click();
    expect(contacts).to.deep.equal([]);
    for (const href of ['tel:+12155550100', 'https://chat.example.org', 'https://www.openstreetmap.org', 'https://www.example.org', 'mailto:']) link(href).click();
    expect(contacts).to.deep.equal(['call', 'chat', 'directions', 'website', 'email']);
  });

  it('shows no address, map or directions of a confidential place, whatever the record holds', async () => {
    const { root, text, links, fact } = await open(confidential);
    expect(fact('Address')).to.equal('Address kept private for safety');
    for (const secret of ['Hidden', '19199', '39.9', '75.15', 'loc-7']) {
      expect(text()).not.to.contain(secret);
      expect([...root.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)).join(' ')).not.to.contain(secret);
    }
    expect(links().map((link) => link.getAttribute('href'))).to.deep.equal(['tel:+12155550199']);
  });

  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'https://va.gov@evil.example/', 'vbscript:x', 'file:///etc/passwd']) {
    it(`makes no link of ${link}`, async () => {
      const { links } = await open({ ...bare, url: link, email: 'javascript:alert(1)', phones: [{ kind: 'chat', url: link }, { kind: 'voice', number: '*21#', dial: '*21#' }], source: { url: link, name: 'x', links: [link] } }, { given: { correctionUrl: link } });
      expect(links().map(({ href }) => href)).to.deep.equal([]);
    });
  }

  for (const email of ['help@x.example?bcc=other%40evil.example', 'help@x.example?body=words', 'help@x.example,other@evil.example', 'help%0ABcc:x@evil.example']) {
    it(`writes no letter to ${email}`, async () => {
      const { links } = await open({ ...bare, email, source: { name: 'x', url: 'mailto:a@x.example?bcc=b%40evil.example', links: ['mailto:a@x.example?bcc=b%40evil.example', 'tel:2156866440'] } });
      expect(links().map(({ href }) => href)).to.deep.equal([]);
    });
  }

  it('shows text from a feed as text', async () => {
    const nasty = '<img src=x onerror="window.hurt=1">';
    const { root, text } = await open({ ...full, name: nasty, description: nasty, hoursText: nasty, alert: nasty, serves: [nasty], cost: nasty });
    expect(root.querySelector('img')).to.equal(null);
    expect(text()).to.contain(nasty);
  });

  it('keeps the feed\'s words when they could not be read as a week', async () => {
    const { schedules: _s, hoursAre: _h, status: _t, ...prose } = full;
    const { root, text } = await open(prose);
    expect(root.querySelector('table')).to.equal(null);
    expect(text()).to.contain('Mon-Thu 9-5, Fri 8PM-2AM, Sat varies');
  });

  it('takes focus to its heading when it opens, once for each listing', async () => {
    const { detail, root } = await open(full);
    const heading = root.querySelector('.name');
    expect(detail.shadowRoot?.activeElement).to.equal(heading);
    root.querySelector('a')?.focus();
    detail.state = stateOf({ id: full.id }, { selected: full });
    await detail.updateComplete;
    expect(detail.shadowRoot?.activeElement).not.to.equal(heading);
    detail.state = stateOf({ id: bare.id }, { selected: bare });
    await detail.updateComplete;
    expect(detail.shadowRoot?.activeElement).to.equal(heading);
    expect(heading?.textContent).to.equal('Warm place');
  });

  it('goes back by its button and by Escape, to the same query', async () => {
    const { button, requests } = await open(full);
    await sendKeys({ press: 'Escape' });
    button('Back to results')?.click();
    expect(requests.map(({ query }) => query)).to.deep.equal([{ text: 'help' }, { text: 'help' }]);
  });

  it('suggests a correction with the listing\'s name and nothing more', async () => {
    const { link } = await open(full, { given: { correctionUrl: 'mailto:data@city.example?cc=b@city.example&subject=Listing' } });
    const { searchParams, pathname, search } = new URL(link('mailto:data@').href);
    expect(pathname).to.equal('data@city.example');
    expect([...searchParams]).to.deep.equal([['cc', 'b@city.example'], ['subject', `Listing: ${full.name}`]]);
    expect(search).not.to.contain('+');
    const page = await open(full, { given: { correctionUrl: 'https://city.example/fix' } });
    expect(page.link('https://city.example').href).to.equal('https://city.example/fix');
  });

  it('offers no correction and no link to copy unless the host asked for them', async () => {
    const { button, text } = await open(full);
    expect(text()).not.to.contain('Suggest a correction');
    expect(button('Copy link')).to.equal(undefined);
    expect((await open(full, { given: { urlSync: true } })).button('Copy link')).not.to.equal(undefined);
  });

  it('prints', async () => {
    const { button } = await open(full);
    const { print } = window;
    let printed = 0;
    window.print = () => { printed++; };
    button('Print')?.click();
    window.print = print;
    expect(printed).to.equal(1);
  });

  for (const [what, resource] of [['everything', full], ['hardly anything', bare], ['no place', confidential]] as const) {
    for (const lang of ['en', 'es']) {
      it(`is accessible with ${what}: ${lang}`, async () => {
        const { detail } = await open(resource, { lang, given: { urlSync: true, correctionUrl: 'https://city.example/fix' } });
        await expect(detail).to.be.accessible();
      });
    }
  }

  it('speaks Spanish', async () => {
    const { text, day } = await open(full, { lang: 'es' });
    for (const said of ['Volver a los resultados', 'Envíe HOME al 741741', 'Las fuentes no coinciden (Dirección)', 'con intérprete']) expect(text()).to.contain(said);
    expect(day('domingo')).to.equal('Cerrado');
  });

  it('fits 320 px with the longest names, buttons of 44 px', async () => {
    const { detail, root } = await open(full, { dir: 'rtl', lang: 'es', given: { urlSync: true } });
    detail.style.width = '320px';
    await aTimeout(50);
    expect(detail.scrollWidth).to.be.at.most(320);
    for (const target of root.querySelectorAll('.button')) expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
});
