/** What is wrong with the element itself: what stands inside it for when no script runs, its attributes, its colours, its place. */
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';

type Check = (facts: Facts) => readonly Finding[];

const answered = (region: string): boolean => /^(?:us|ca)\b/i.test(region);
const STRIP = ['<div slot="crisis" class="rf-crisis">', '  <p><b>988</b>: <a href="tel:988">988</a> <a href="sms:988">988 (text)</a></p>', '  <p><b>911</b>: <a href="tel:911">911</a></p>', '</div>'];

const strip: Check = ({ inside, element: { region } }) => {
  if (inside.strip === 'nested') return [{ code: 'strip-nested', severity: 'should' }];
  const lacks = answered(region) ? ['988', '911'].filter((number) => !inside.dials.includes(`tel:${number}`)) : [];
  if (lacks.length) return [{ code: 'fallback-numbers', severity: 'must', params: { numbers: lacks.join(', ') }, paste: STRIP }];
  if (!answered(region) && !inside.dials.length) return [{ code: 'fallback-no-number', severity: 'must' }];
  if (inside.strip === 'none') return [{ code: 'strip-none', severity: 'should', paste: STRIP }];
  return inside.strip === 'unslotted' ? [{ code: 'strip-unslotted', severity: 'should', paste: ['<div slot="crisis" class="rf-crisis">'] }] : [];
};

const undialled: Check = ({ inside }) => inside.undialled.length ? [{ code: 'link-undialled', severity: 'must', params: { numbers: [...new Set(inside.undialled)].join(', ') }, paste: ['<a href="tel:…">', '<a href="sms:…">'] }] : [];

const list: Check = ({ inside }) => inside.list ? [] : [{ code: 'fallback-list', severity: 'should' }];

/** Attributes of every element, of frameworks, and of the mount's own. */
const ANYWHERE = /^(?:id|class|style|slot|part|exportparts|lang|dir|hidden|title|role|tabindex|translate|inert|is|itemscope|itemtype|itemprop|doctor|nonce|key|ref|contenteditable|draggable|spellcheck|popover)$|^(?:aria-|data-|on|xmlns|_|:|@|\[|\()/;
const bare = (name: string): string => name.toLowerCase().replace(/[-_:]/g, '');
const attributes: Check = ({ element: { attributes: given, known } }) => Object.keys(given).filter((name) => !known.includes(name) && !ANYWHERE.test(name)).map((name) => {
  const meant = known.find((each) => bare(each) === bare(name) || bare(`${each}url`) === bare(name) || bare(each) === `${bare(name)}url`) ?? (/^(?:src|href|url|file|source|data)$/.test(name) ? 'feed' : undefined);
  return { code: meant ? 'attribute-meant' : 'attribute-unknown', severity: meant ? 'should' : 'note', params: { name, ...(meant ? { meant } : {}) }, ...(meant ? { paste: [`${meant}="${given[name] ?? ''}"`] } : {}) };
});

const numbers: Check = ({ element: { attributes: given } }) => [['heading-level', 1, 6], ['page-size', 1, 200]].flatMap(([name, least, most]): Finding[] => {
  const written = given[String(name)];
  return written === undefined || (/^\s*\d+\s*$/.test(written) && +written >= +(least ?? 0) && +written <= +(most ?? 0)) ? []
    : [{ code: 'attribute-number', severity: 'note', params: { name: String(name), written, least: Number(least), most: Number(most) } }];
});

const zone: Check = ({ element: { timeZone }, data }) => {
  if (timeZone) {
    try { new Intl.DateTimeFormat('en', { timeZone }); } catch { return [{ code: 'zone-wrong', severity: 'should', params: { zone: timeZone }, paste: ['time-zone="America/New_York"'] }]; }
    return [];
  }
  return data?.withoutZone ? [{ code: 'zone-missing', severity: 'should', params: { count: data.withoutZone, of: data.withHours }, paste: ['time-zone="America/New_York"'] }] : [];
};

const links: Check = ({ element: { attributes: given, exitUrl }, page }) => {
  const written = given['exit-url']?.trim(), correction = given['correction-url']?.trim();
  const exit = written && !(URL.canParse(written, page.address) && new URL(written, page.address).href === exitUrl);
  return [
    ...(exit ? [{ code: 'exit-wrong', severity: 'must', params: { written, used: exitUrl } } as const] : []),
    ...(written && !exit && new URL(exitUrl).origin === new URL(page.address).origin ? [{ code: 'exit-here', severity: 'should' } as const] : []),
    ...(correction ? [] : [{ code: 'correction-missing', severity: 'note', paste: ['correction-url="mailto:…"'] } as const]),
    ...('url-sync' in given ? [{ code: 'url-sync', severity: 'note' } as const] : []),
  ];
};

const region: Check = ({ element }) => /^[a-z]{2}(?:-[a-z0-9]{1,3})?$/i.test(element.region) ? [] : [{ code: 'region-wrong', severity: 'must', params: { region: element.region }, paste: ['region="US"'] }];

const contrast: Check = ({ element: { poor } }) => poor.map(({ front, ground, ratio, least, better }) => ({
  // Rounded down, so that 4.49 is not shown as the 4.5 that it is not.
  code: 'contrast', severity: 'should', params: { front: `--rf-color-${front}`, ground: `--rf-color-${ground}`, ratio: String(Math.floor(ratio * 100) / 100), least: String(least) },
  ...(better ? { paste: [`resource-finder { --rf-color-${front}: ${better}; }`] } : {}),
}));

const room: Check = ({ element: { hidden, width } }) => [
  ...(hidden ? [{ code: hidden, severity: 'must' } as const] : []),
  ...(hidden !== 'unseen' && width < 280 ? [{ code: 'narrow', severity: 'should', params: { width: Math.round(width) } } as const] : []),
];

const shown: Check = ({ element: { always } }) => always ? [{ code: 'shown-to-all', severity: 'note', paste: ['doctor="address"'] }] : [];

const CODES = {
  'crisis-line-expired': 'should', 'crisis-line-number': 'must', 'crisis-line-link': 'should', 'crisis-line-nameless': 'should',
  'crisis-line-unreachable': 'must', 'crisis-line-not-readable': 'must', 'config-not-read': 'should', 'columns-not-read': 'should',
  'categories-not-read': 'should', 'map-not-loaded': 'should', 'filters-not-loaded': 'should', 'near-not-loaded': 'should',
  'detail-not-loaded': 'must', 'rest-not-loaded': 'must', 'language-not-loaded': 'should', 'script-not-loaded': 'should',
  'signature-not-checked': 'note', 'basemap-failed': 'should', 'render-failed': 'must',
} as const;
const isCode = (code: string): code is keyof typeof CODES => Object.hasOwn(CODES, code);
/** What the element itself said to the page. Other codes have a check of their own that says more. */
const said: Check = (facts) => [...new Set(facts.said)].filter(isCode).map((code) => {
  const [, part] = /^(\w+)-not-loaded$/.exec(code) ?? [];
  return part ? { code: 'file-not-loaded', severity: CODES[code], params: { part } } : { code: code as Exclude<typeof code, `${string}-not-loaded`>, severity: CODES[code] };
});

export const INSIDE_CHECKS: readonly Check[] = [room, strip, undialled, list, region, attributes, numbers, zone, links, contrast, said, shown];
