/** What is wrong with the list: where it lies, what its server says, how old it is, what could not be read. */
import type { Facts, ListFacts } from './facts.js';
import type { Finding } from './finding.js';
import { ours } from './policy.js';
import { shareLinkOf } from './share-links.js';

type Check = (facts: Facts) => readonly Finding[];

const DAY_MS = 86_400_000;
/** Above this, what people on a slow line wait for is mostly the list. */
const LARGE_BYTES = 1_500_000;
/** Under this, compression saves nothing that anybody would feel. */
const WORTH_COMPRESSING = 60_000;

const missing: Check = ({ element: { attributes, given } }) => attributes['feed']?.trim() || given ? [] : [{ code: 'feed-missing', severity: 'must', paste: ['feed="/data/services.csv"'] }];

function oneAddress({ attribute, address, outcome, status }: ListFacts, { page, violations }: Facts): readonly Finding[] {
  const severity = attribute === 'feed' ? 'must' : 'should', params = { attribute, address };
  const share = shareLinkOf(address);
  if (share && outcome !== 'ok') return [{ code: 'feed-share-link', severity, params: { ...params, service: share.service }, ...(share.instead ? { paste: [share.instead] } : {}) }];
  switch (outcome) {
    case 'ok': return [];
    case 'not-an-address': return [{ code: 'address-wrong', severity, params }];
    case 'not-secure': return [{ code: 'address-not-secure', severity, params, paste: [address.replace(/^http:/, 'https:')] }];
    case 'web-page': return [{ code: 'feed-web-page', severity, params }];
    case 'status': return [{ code: status === 404 || status === 410 ? 'feed-not-there' : status === 401 || status === 403 ? 'feed-not-allowed' : 'feed-status', severity, params: { ...params, status: status ?? 0 } }];
    default:
      // The policy has a finding of its own, with its line.
      if (ours(violations, [address]).some(({ directive, disposition }) => directive === 'connect-src' && disposition !== 'report')) return [];
      return [outcome === 'refused' ? { code: 'feed-cors', severity, params, paste: [`Access-Control-Allow-Origin: ${new URL(page.address).origin}`] } : { code: 'feed-unreachable', severity, params }];
  }
}
const addresses: Check = (facts) => facts.lists.flatMap((each) => oneAddress(each, facts));

const weight: Check = ({ lists }) => lists.flatMap(({ attribute, address, sent, whole }): Finding[] => {
  if (attribute !== 'feed' || !whole) return [];
  const size = { address, size: (Math.round((sent ?? whole) / 100_000) / 10).toString() };
  if ((sent ?? whole) > LARGE_BYTES) return [{ code: 'feed-large', severity: 'note', params: size, paste: ['resource-finder build services.csv -o data/'] }];
  return sent && sent >= whole && whole > WORTH_COMPRESSING ? [{ code: 'feed-not-compressed', severity: 'note', params: { address, kilobytes: Math.round(whole / 1000) } }] : [];
});

const REFUSED = ['feed-empty', 'feed-not-a-feed', 'feed-format-unknown', 'feed-too-large', 'feed-too-deep', 'feed-no-resources', 'feed-timeout', 'feed-not-signed'] as const;
const failure: Check = ({ failure: code, lists, checker }) => {
  const known = REFUSED.find((each) => each === code);
  return known && lists.every(({ outcome }) => outcome === 'ok') ? [{ code: known, severity: 'must', ...(checker ? { link: checker } : {}) }] : [];
};

/** Said whatever the addresses answer now: people see it, or see nothing for it. */
const STANDING = { 'feed-copy': 'should', 'bad-option': 'must', 'bad-query': 'should' } as const;
const standing: Check = ({ failure: code }) => Object.entries(STANDING).flatMap(([each, severity]): Finding[] => each === code ? [{ code: each as keyof typeof STANDING, severity }] : []);

const problems: Check = ({ data, checker }) => {
  if (!data) return [];
  const link = checker ? { link: checker } : {};
  return [
    ...(data.errors ? [{ code: 'feed-errors', severity: 'should', params: { count: data.errors }, ...link } as const] : []),
    ...(data.warnings ? [{ code: 'feed-warnings', severity: 'note', params: { count: data.warnings }, ...link } as const] : []),
    ...(data.count > 0 && data.phones < data.count / 2 ? [{ code: 'feed-few-phones', severity: 'should', params: { count: data.count - data.phones, of: data.count }, ...link } as const] : []),
  ];
};

const days = (from: string, now: Date): number => Math.floor((now.getTime() - Date.parse(from)) / DAY_MS);
const age: Check = ({ data, lists, now, element: { staleAfterDays } }) => {
  if (!data?.count) return [];
  if (data.newest) {
    const old = days(data.newest, now);
    return old > staleAfterDays ? [{ code: 'feed-old', severity: 'should', params: { days: old, date: data.newest.slice(0, 10) } }] : [];
  }
  const modified = lists.find(({ attribute, modified: at }) => attribute === 'feed' && at)?.modified;
  const old = modified ? days(modified, now) : 0;
  return [{ code: 'feed-undated', severity: 'note' }, ...(modified && old > staleAfterDays ? [{ code: 'feed-file-old', severity: 'should', params: { days: old, date: modified.slice(0, 10) } } as const] : [])];
};

export const LIST_CHECKS: readonly Check[] = [missing, addresses, failure, standing, problems, age, weight];
