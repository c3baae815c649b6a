/** What a page in React may write, and what its compiler stops. Checked by jsx.test.ts; an error that does not come is one. */
import 'community-resource-finder/react';
import type { HostConfig, Query } from 'community-resource-finder';

const config: HostConfig = { notice: 'Call before you go.' };
const query: Query = { categories: ['food'], openAt: 'now' };
const maybe: string | undefined = undefined;

export const right = (
  <resource-finder
    key="one" id="finder" className="wide" lang="es" feed="services.csv" time-zone="America/New_York" heading-level={3} page-size={10} url-sync
    basemap={maybe} config={config} query={query} resources={[]} ref={(finder) => { finder?.directory?.close(); }}
    onrf-ready={(event) => event.type}
    onrf-search={({ results }) => results === 'none'}
    onrf-select={({ state }) => state === 'opened'}
    onrf-contact={({ channel }) => channel === 'call'}
    onrf-error={({ code, severity }) => `${code} ${severity}`}
  >
    <div slot="crisis" className="rf-crisis"><a href="tel:988">Call 988</a></div>
  </resource-finder>
);

export const wrong = [
  // @ts-expect-error -- a server would write it as it stands, and HTML knows no such attribute
  <resource-finder timeZone="America/New_York" />,
  // @ts-expect-error -- no such attribute
  <resource-finder fead="services.csv" />,
  // @ts-expect-error -- an address
  <resource-finder feed={7} />,
  // @ts-expect-error -- there are six levels
  <resource-finder heading-level={7} />,
  // @ts-expect-error -- no such key
  <resource-finder config={{ notices: 'Call before you go.' }} />,
  // @ts-expect-error -- no such word
  <resource-finder onrf-select={({ state }) => state === 'shut'} />,
  // @ts-expect-error -- a contact carries its channel and nothing else
  <resource-finder onrf-contact={({ phone }) => phone} />,
];
