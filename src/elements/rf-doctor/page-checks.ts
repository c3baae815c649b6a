/** What is wrong with the page around the finder: its language, headings, scale, scripts of others. */
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import { lineFor, ours } from './policy.js';

type Check = (facts: Facts) => readonly Finding[];

const language: Check = ({ page: { lang }, element: { speaks } }) => {
  if (!lang.trim()) return [{ code: 'lang-missing', severity: 'should', paste: [`<html lang="${speaks}">`] }];
  let said: string;
  try { said = Intl.getCanonicalLocales(lang)[0] ?? ''; } catch { return [{ code: 'lang-wrong', severity: 'should', params: { lang }, paste: [`<html lang="${speaks}">`] }]; }
  return said.split('-')[0] === speaks.split('-')[0] ? [] : [{ code: 'lang-not-spoken', severity: 'note', params: { lang, speaks } }];
};

const viewport: Check = ({ page }) => {
  const good = ['<meta name="viewport" content="width=device-width, initial-scale=1">'];
  if (page.viewport === undefined) return [{ code: 'viewport-missing', severity: 'should', paste: good }];
  const most = Number(/maximum-scale\s*=\s*([\d.]+)/i.exec(page.viewport)?.[1] ?? 10);
  return /user-scalable\s*=\s*(?:no|0)\b/i.test(page.viewport) || most < 2 ? [{ code: 'viewport-no-zoom', severity: 'should', paste: good }] : [];
};

const title: Check = ({ page }) => page.title.trim() ? [] : [{ code: 'title-missing', severity: 'should' }];
const quirks: Check = ({ page }) => page.quirks ? [{ code: 'doctype-missing', severity: 'note', paste: ['<!doctype html>'] }] : [];
const charset: Check = ({ page }) => page.charset.toUpperCase() === 'UTF-8' ? [] : [{ code: 'charset', severity: 'note', params: { charset: page.charset }, paste: ['<meta charset="utf-8">'] }];
const secure: Check = ({ page }) => page.secure ? [] : [{ code: 'page-not-secure', severity: 'should' }];
const place: Check = ({ page }) => page.secure && page.geolocationBarred ? [{ code: 'geolocation-barred', severity: 'note', paste: ['Permissions-Policy: geolocation=(self)'] }] : [];

const headings: Check = ({ page: { headingsBefore, headingsAfter }, element: { headingLevel } }) => {
  const before = headingsBefore.at(-1);
  if (before === undefined) {
    const other = headingsAfter.includes(1);
    return headingLevel > 1 ? [{ code: other ? 'heading-late' : 'heading-none', severity: 'note', params: { level: headingLevel }, ...(other ? {} : { paste: ['heading-level="1"'] }) }] : [];
  }
  if (headingLevel > before + 1) return [{ code: 'heading-skip', severity: 'should', params: { before, level: headingLevel }, paste: [`heading-level="${before + 1}"`] }];
  return headingLevel === 1 && [...headingsBefore, ...headingsAfter].includes(1) ? [{ code: 'heading-two-first', severity: 'note', paste: ['heading-level="2"'] }] : [];
};

const trackers: Check = ({ page }) => {
  const named = (swaps: boolean): string => page.trackers.filter(({ habit }) => (habit === 'swaps-numbers') === swaps).map(({ name }) => name).join(', ');
  const [listen, swap] = [named(false), named(true)];
  return [
    ...(swap ? [{ code: 'numbers-swapped', severity: 'must', params: { names: swap } } as const] : []),
    ...(listen ? [{ code: 'trackers', severity: 'should', params: { names: listen } } as const] : []),
  ];
};

/** The file of a script, its folder's version with it: "resource-finder-0.1.0/resource-finder.js". */
const short = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : address).split('/').slice(-2).join('/');
const twice: Check = ({ page: { ownScripts } }) => {
  if (ownScripts.length < 2) return [];
  const names = [...new Set(ownScripts)];
  return [{ code: names.length > 1 ? 'script-versions' : 'script-twice', severity: names.length > 1 ? 'should' : 'note', params: { count: ownScripts.length, names: names.map(short).join(', ') } }];
};

const style: Check = ({ page, inside }) => inside.strip === 'none' || page.style === 'loaded' ? []
  : [page.style === 'none' ? { code: 'style-missing', severity: 'note', paste: ['<link rel="stylesheet" href="…/resource-finder.css">'] } : { code: 'style-failed', severity: 'should' }];

const policy: Check = ({ page, lists, violations }) =>
  ours(violations, [...lists.map(({ address }) => address), ...page.ownScripts]).map((violation) => {
    const line = lineFor(violation, page.address);
    return {
      code: violation.disposition === 'report' ? 'policy-would-block' : 'policy-blocks', severity: violation.disposition === 'report' ? 'note' : 'must',
      params: { address: violation.blocked, directive: violation.directive }, ...(line ? { paste: [line] } : {}),
    };
  });

export const PAGE_CHECKS: readonly Check[] = [policy, trackers, language, viewport, headings, twice, style, title, secure, place, quirks, charset];
