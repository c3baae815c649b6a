/**
 * Pages that are hard on what stands in them: style sheets of frameworks and themes as they are published, resets and overrides
 * with weight, every inherited property at once, and globals that other scripts changed. One table, so that each of the
 * tests asks the same of all of them.
 *
 * Bootstrap 3 and 5, the U.S. Web Design System and MooTools are the published files. The rules of WordPress's and Drupal's default
 * themes and the methods of Prototype are no packages: test/fixtures/hosts/ has them as written for these tests.
 */
import { readFileSync } from 'node:fs';
import type { Host } from './host.js';

export interface HostileHost {
  readonly name: string;
  /** Files, from the project's root. */
  readonly css?: readonly string[];
  readonly scripts?: readonly string[];
  /** No doctype: quirks mode. */
  readonly quirks?: boolean;
  /** For `<html>`. */
  readonly attributes?: string;
  /** The same for the clean page it is compared with: what the widget rightly follows. */
  readonly follows?: string;
  /** Around the widget. */
  readonly classes?: string;
}

const own = (file: string): string => `test/fixtures/hosts/${file}`;

export const HOSTS: readonly HostileHost[] = [
  { name: 'a reset with !important', css: [own('reset.css')] },
  { name: 'Bootstrap 3', css: ['node_modules/bootstrap-3/dist/css/bootstrap.css', 'node_modules/bootstrap-3/dist/css/bootstrap-theme.css'], classes: 'container text-center well' },
  { name: 'Bootstrap 5, dark', css: ['node_modules/bootstrap/dist/css/bootstrap.css'], attributes: 'data-bs-theme="dark"', follows: 'style="color-scheme: dark"', classes: 'container text-uppercase fst-italic' },
  { name: 'USWDS', css: ['node_modules/@uswds/uswds/dist/css/uswds.css'], follows: 'style="font-size: 1.06rem"', classes: 'usa-prose usa-dark-background' },
  { name: 'WordPress’s global rules', css: [own('wordpress.css')], classes: 'is-layout-constrained' },
  { name: 'Drupal’s global rules', css: [own('drupal.css')], classes: 'layout-container' },
  { name: '* { all: unset }', css: [own('unset.css')] },
  { name: '* { all: unset !important }', css: [own('unset-important.css')] },
  { name: '62.5 % and overrides by name and class', css: [own('overrides.css')] },
  { name: 'every inherited property', css: [own('inherited.css')] },
  { name: 'an ad blocker’s rules', css: [own('ad-block.css')] },
  { name: 'quirks mode', quirks: true },
  { name: 'quirks mode with a reset', quirks: true, css: [own('reset.css')] },
  { name: 'right to left', attributes: 'dir="rtl"', follows: 'dir="rtl"' },
  { name: 'right to left with overrides', attributes: 'dir="rtl"', follows: 'dir="rtl"', css: [own('overrides.css')] },
  { name: 'MooTools', scripts: ['node_modules/mootools/lib/mootools-core-1.5.2-server.js'] },
  { name: 'Prototype’s globals', scripts: [own('prototype-era.js')] },
  { name: 'Object.prototype', scripts: [own('object-prototype.js')] },
  { name: 'Array.prototype', scripts: [own('array-prototype.js')] },
];

export const LIST = `id,Name,Organization,Category,Phone,Address,City,State,Zip,Latitude,Longitude,Hours,Website,Email,Cost,Languages,Description,Verified
a,First Street Pantry,Neighbors,Food pantry,215-686-7150,1 First St,Philadelphia,PA,19107,39.952,-75.165,Mon-Fri 9am-5pm,https://pantry.example/,help@pantry.example,Free,"English, Spanish",Bags of food for a week.,2026-11-01
b,Second Street Clinic,City Health,Mental health,215-686-7151,2 Second St,Philadelphia,PA,19106,39.950,-75.145,24/7,https://clinic.example/,,Sliding scale,English,Talk to a counselor.,2026-11-02
c,Third Street Shelter,Bethesda,Shelter,215-686-7152,3 Third St,Philadelphia,PA,19123,39.960,-75.148,,,,,,A bed for the night.,2026-11-03
d,Warmline,City Health,Mental health,215-686-7153,,Philadelphia,PA,,,,Daily 4pm-10pm,,,Free,English,Peers who listen.,2024-01-04
`;

export const STRIP = `<div slot="crisis" class="rf-crisis">
  <p class="rf-title">Crisis lines</p>
  <p><span><b>988</b>: call or text, any time <small lang="es">Español: oprima 2 o envíe AYUDA al 988</small></span> <a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a></p>
  <p class="rf-danger"><span>Life in danger now: <b>911</b>. Police may come. Where there is one, you can ask for an officer trained for mental-health crises (CIT).</span> <a href="tel:911">Call 911</a></p>
</div>`;

/**
 * The widget on this host's page. Its box is held at one place and size, and its font is given, so that what is measured
 * inside depends on nothing that may rightly differ.
 */
export function putHost(host: Host, { css = [], scripts = [], quirks, attributes = '', classes = '' }: HostileHost): string {
  const file = (path: string, type: string): string => {
    const at = `/host/${path.replace(/\W+/g, '-')}`;
    host.pages.set(at, { body: readFileSync(path), type });
    return at;
  };
  host.pages.set('/list.csv', { body: LIST, type: 'text/csv' });
  host.pages.set('/host', { body: `${quirks ? '' : '<!doctype html>'}<html lang="en" ${attributes}><head><meta charset="utf-8"><title>Host</title>
<link rel="stylesheet" href="/dist/resource-finder.css">
${css.map((path) => `<link rel="stylesheet" href="${file(path, 'text/css')}">`).join('\n')}
${scripts.map((path) => `<script src="${file(path, 'text/javascript')}"></script>`).join('\n')}
<script type="module" src="/dist/resource-finder.js"></script>
</head><body class="${classes}"><div class="${classes}">
<div id="box" style="all:revert!important;display:block!important;position:absolute!important;inset:0 auto auto 0!important;inline-size:960px!important;">
<resource-finder feed="/list.csv" time-zone="America/New_York" style="--rf-font:monospace">${STRIP}<p>Ask at the town hall: <a href="tel:211">211</a></p></resource-finder>
</div></div></body></html>` });
  return `${host.url}host`;
}
