/**
 * Whole pages in a real browser: the demo server, Debian's Chromium, and the questions every page test asks.
 * Tests speak to the page by role and name, as a resident would find things.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { findBrowsers } from '../browsers.mjs';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface Site { readonly url: string; readonly browser: Browser; close(): Promise<void> }

export async function openSite(): Promise<Site> {
  // By its path, because it finds the pages beside itself and a bundled test stands elsewhere.
  const serve: unknown = await import(pathToFileURL('demo/serve.mjs').href);
  const { startServer } = serve as { startServer(options: { port: number }): Promise<{ url: string; close(): Promise<void> }> };
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch({ executablePath: findBrowsers().chromium as string });
  return {
    url: server.url,
    browser,
    async close() { await browser.close(); await server.close(); },
  };
}

const WITHIN_MS = 15_000;

/** A page, and what was thrown into it. `prepare` sets up routes before anything is asked for. */
export async function openPage(
  site: Site, path: string, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(WITHIN_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    const violations: string[] = [];
    (window as unknown as { violations: string[] }).violations = violations;
    document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await prepare?.(page);
  await page.goto(new URL(path.slice(1), site.url).href);
  return { page, context, errors };
}

/** The first cards stand. */
export async function ready(page: Page): Promise<void> {
  await page.locator('resource-finder rf-results article').first().waitFor();
}

/** The whole list stands, with its facts and with it the strip from data: nothing more comes by itself. */
export async function settled(page: Page): Promise<void> {
  await ready(page);
  await page.locator('rf-results .facts').first().waitFor();
  await page.evaluate(async () => {
    const finders = [...document.querySelectorAll('resource-finder')] as unknown as { directory?: { later?: Promise<unknown> } }[];
    for (const { directory } of finders) await directory?.later;
  });
  // Counts come with the whole list, and with it the cards that replace the first ones.
  await page.locator('rf-doors .count').filter({ hasText: /\d/ }).first().waitFor();
}

export interface AxeViolation { readonly id: string; readonly nodes: readonly string[] }

/** axe with its WCAG 2.0 to 2.2 A and AA rules and its best practices, shadow roots included. */
export async function axe(page: Page): Promise<readonly AxeViolation[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const runner = (window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }> } }).axe;
    const { violations } = await runner.run({ resultTypes: ['violations'] });
    return violations.map((violation) => ({ id: violation.id, nodes: violation.nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary}`) }));
  });
}

/** Whether what has focus, through shadow roots, is this. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((wanted) => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === wanted;
  });
}

/** What has focus, through shadow roots: tag, role or type, and text. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    return `${element.localName}: ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 80)}`;
  });
}
