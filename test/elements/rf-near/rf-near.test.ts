import { expect, fixture, html, oneEvent, aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/rf-near/define.js';
import type { RfNear } from '../../../src/elements/rf-near/rf-near.js';
import type { FinderState } from '../../../src/finder/state.js';
import type { Localizer } from '../../../src/locale/localizer.js';
import type { LocatedPlace } from '../../../src/sources/directory.js';
import { directoryOf, localizerOf, requestsOf, settings, stateOf } from '../rf-filters/panel-state.js';

const germantown: LocatedPlace = { label: 'Germantown', latitude: 40.0379, longitude: -75.1738, kind: 'area' };
const near19104: LocatedPlace = { label: '19104', latitude: 39.9584, longitude: -75.1972, kind: 'postal-code' };

async function open(given: { places?: readonly LocatedPlace[]; state?: FinderState; localizer?: Localizer; region?: string; geolocation?: RfNear['geolocation']; secure?: boolean } = {}) {
  const directory = directoryOf({ places: given.places ?? [] });
  const near = await fixture<RfNear>(html`<rf-near
    .directory=${directory} .localizer=${given.localizer ?? localizerOf()} .state=${given.state ?? stateOf({ text: 'food' })}
    .settings=${{ ...settings, region: given.region ?? 'US' }} .geolocation=${given.geolocation} .secure=${given.secure ?? true}></rf-near>`);
  const root = near.renderRoot;
  return {
    near, directory, requests: requestsOf(near),
    get: <T extends HTMLElement>(selector: string): T => {
      const found = root.querySelector<T>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
    said: () => root.querySelector('[role=status]')?.textContent?.trim(),
    async type(text: string) {
      const field = root.querySelector('input');
      if (field) field.value = text;
      root.querySelector('form')?.requestSubmit();
      await aTimeout(0);
      await near.updateComplete;
    },
  };
}

/** A device that answers as told, and remembers that it was asked. */
function device(answer: { readonly coords: Partial<GeolocationCoordinates> } | { readonly code: number }) {
  const asked: (PositionOptions | undefined)[] = [];
  return {
    asked,
    getCurrentPosition(success: PositionCallback, failure?: PositionErrorCallback | null, options?: PositionOptions) {
      asked.push(options);
      if ('coords' in answer) success({ coords: answer.coords, timestamp: 0 } as GeolocationPosition);
      else failure?.({ code: answer.code, message: '' } as GeolocationPositionError);
    },
  };
}

describe('rf-near', () => {
  it('is a labelled field in a form, with nothing said', async () => {
    const { near, get, said } = await open();
    expect(get<HTMLInputElement>('input').labels?.[0]?.textContent?.trim()).to.equal('ZIP, neighborhood or town');
    expect(said()).to.equal('');
    await expect(near).to.be.accessible();
  });

  it('asks for the one place that fits, keeps the text and sorts by distance', async () => {
    const { directory, requests, type } = await open({ places: [near19104] });
    await type(' 19104 ');
    expect(directory.asked).to.deep.equal(['19104']);
    expect(requests[0]?.query).to.deep.equal({ text: 'food', near: { latitude: 39.9584, longitude: -75.1972 }, sort: 'distance' });
    expect(requests[0]?.placeLabel).to.equal('19104');
  });

  it('passes on what is known of the place by name, for whom serves it', async () => {
    const names = { postalCode: '19104', counties: ['Philadelphia'], region: 'PA', accuracy: 3000 };
    const { requests, type } = await open({ places: [{ ...near19104, ...names }] });
    await type('19104');
    expect(requests[0]?.query.near).to.deep.equal({ latitude: 39.9584, longitude: -75.1972, ...names });
  });

  it('asks the directory what the device\'s place is called, rounded, and does without where it cannot say', async () => {
    const geolocation = device({ coords: { latitude: 39.952583, longitude: -75.165222 } });
    for (const answer of ['named', 'failed'] as const) {
      const { directory, requests, get } = await open({ geolocation });
      const seen: unknown[] = [];
      directory.placeAt = (point) => { seen.push(point); return answer === 'failed' ? Promise.reject(new Error('gone')) : Promise.resolve({ ...point, counties: ['Philadelphia'] }); };
      get('.locate').click();
      await aTimeout(0);
      expect(seen).to.have.length(1);
      expect(JSON.stringify(seen)).not.to.contain('165222');
      expect(requests[0]?.query.near?.counties).to.deep.equal(answer === 'named' ? ['Philadelphia'] : undefined);
      expect(requests[0]?.query.near?.latitude).to.equal(39.95);
    }
  });

  it('submits by Enter', async () => {
    const { requests, get } = await open({ places: [germantown] });
    get('input').focus();
    await sendKeys({ type: 'germantown' });
    await sendKeys({ press: 'Enter' });
    await aTimeout(0);
    expect(requests).to.have.length(1);
  });

  it('lets the resident choose among several', async () => {
    const { near, requests, get, said, type } = await open({ places: [germantown, near19104] });
    await type('g');
    expect(said()).to.equal('2 places fit. Choose one:');
    expect(requests).to.have.length(0);
    await expect(near).to.be.accessible();
    get('.matches li:last-child button').click();
    await near.updateComplete;
    expect(requests[0]?.placeLabel).to.equal('19104');
    expect(near.renderRoot.querySelector('.matches')).to.equal(null);
    expect(near.shadowRoot?.activeElement, 'focus is not lost with the pressed button').not.to.equal(null);
  });

  it('says that it knows no such place, and asks nobody', async () => {
    const { requests, said, type } = await open();
    await type('Atlantis');
    expect(said()).to.equal('We do not know “Atlantis”. Try a ZIP code or a larger place nearby.');
    expect(requests).to.have.length(0);
  });

  it('does not look up nothing', async () => {
    const { directory, said, type } = await open();
    await type('   ');
    expect(directory.asked).to.deep.equal([]);
    expect(said()).to.contain('Type a ZIP');
  });

  it('says when the look-up itself fails', async () => {
    const { directory, said, type } = await open();
    directory.locate = () => Promise.reject(new Error('gone'));
    await type('19104');
    expect(said()).to.equal('We could not look that up. Please try again.');
  });

  it('does not touch the device before the press', async () => {
    const geolocation = device({ coords: { latitude: 39.95258, longitude: -75.16522 } });
    await open({ geolocation });
    expect(geolocation.asked).to.have.length(0);
  });

  it('coarsens the device\'s place before anyone sees it', async () => {
    const geolocation = device({ coords: { latitude: 39.952583, longitude: -75.165222, accuracy: 5 } });
    const { requests, get } = await open({ geolocation });
    get('.locate').click();
    expect(geolocation.asked).to.have.length(1);
    expect(geolocation.asked[0]?.enableHighAccuracy).to.equal(false);
    await aTimeout(0);
    const { near } = requests[0]?.query ?? {};
    expect(near?.latitude).to.equal(39.95);
    expect(near?.longitude).not.to.equal(-75.165222);
    expect(Math.abs((near?.longitude ?? 0) + 75.165222)).to.be.below(0.02);
    expect(requests[0]?.placeLabel).to.equal('your location (rounded)');
  });

  for (const [what, given, sentence] of [
    ['denial', { geolocation: device({ code: 1 }) }, 'did not share'],
    ['no position', { geolocation: device({ code: 2 }) }, 'could not be found'],
    ['a timeout', { geolocation: device({ code: 3 }) }, 'took too long'],
    ['a browser without it', { geolocation: undefined }, 'cannot share'],
    ['an insecure page', { geolocation: device({ coords: { latitude: 1, longitude: 1 } }), secure: false }, 'secure page'],
  ] as const) {
    it(`answers ${what} with a sentence, and the typed way stays`, async () => {
      const { near, requests, get, said, type, directory } = await open(given);
      get('.locate').click();
      await near.updateComplete;
      expect(said()).to.contain(sentence);
      expect(requests).to.have.length(0);
      expect(get<HTMLButtonElement>('.locate').disabled).to.equal(false);
      await type('19104');
      expect(directory.asked).to.deep.equal(['19104']);
    });
  }

  it('ignores a position that comes after another place was typed', async () => {
    let late: PositionCallback | undefined;
    const { requests, get, type } = await open({ places: [near19104], geolocation: { getCurrentPosition: (success) => { late = success; } } });
    get('.locate').click();
    await type('19104');
    late?.({ coords: { latitude: 10, longitude: 10 }, timestamp: 0 } as GeolocationPosition);
    expect(requests.map(({ placeLabel }) => placeLabel)).to.deep.equal(['19104']);
  });

  const chosen = stateOf({ text: 'food', near: { latitude: 40, longitude: -75 }, sort: 'distance', radius: 4828 }, { placeLabel: 'Germantown' });

  it('shows the chosen place, its radius in miles, and takes it away', async () => {
    const { near, requests, get } = await open({ state: chosen });
    expect(get('.place').textContent).to.contain('Near: Germantown');
    const select = get<HTMLSelectElement>('select');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Any distance', '1 mile', '3 miles', '10 miles', '25 miles']);
    expect(select.value).to.equal('4828');
    await expect(near).to.be.accessible();
    select.value = '16093';
    select.dispatchEvent(new Event('change'));
    expect(requests[0]?.query.radius).to.equal(16093);
    get('.remove').click();
    expect(requests[1]?.query).to.deep.equal({ text: 'food' });
    expect(near.shadowRoot?.activeElement?.id).to.equal('place');
  });

  it('speaks kilometers elsewhere, and Spanish', async () => {
    const { get } = await open({ state: chosen, region: 'ES', localizer: localizerOf('es') });
    expect(get<HTMLSelectElement>('select').options[2]?.text).to.equal('3 kilómetros');
    expect(get('label').textContent?.trim()).to.equal('Código postal, barrio o ciudad');
  });

  it('releases what it was waiting for when it leaves the page', async () => {
    let late: PositionCallback | undefined;
    const { near, requests, get } = await open({ geolocation: { getCurrentPosition: (success) => { late = success; } } });
    get('.locate').click();
    near.remove();
    late?.({ coords: { latitude: 10, longitude: 10 }, timestamp: 0 } as GeolocationPosition);
    expect(requests).to.have.length(0);
  });

  it('sends its request no farther than the widget', async () => {
    const { near, get, type } = await open({ places: [near19104] });
    const event = oneEvent(near, 'rf-query-request');
    void get('input');
    await type('19104');
    expect((await event).composed).to.equal(false);
  });
});
