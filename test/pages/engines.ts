/**
 * The same page in Chromium, Firefox and WebKit, for what engines do differently: policies, integrity, frames.
 * A tab is small on purpose: go somewhere, run a function there or in its first frame, press a point or a key.
 */
import puppeteer, { type Browser, type Frame, type KeyInput } from 'puppeteer-core';
import { findBrowsers } from '../browsers.mjs';
import { startWebKit } from '../webkitgtk-launcher.mjs';

export interface Tab {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  run<T, A extends unknown[]>(action: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** In the page's first frame. */
  runInFrame<T, A extends unknown[]>(action: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  click(x: number, y: number): Promise<void>;
  press(key: KeyInput): Promise<void>;
  /** Back to one empty window. */
  reset(): Promise<void>;
}
export interface Engine { readonly name: string; start(): Promise<{ tab: Tab; stop(): Promise<void> }> }

/** Milliseconds that one step in a page may take. */
const LONGEST_STEP = 600_000;
const found = findBrowsers();

async function puppeteerTab(browser: Browser): Promise<Tab> {
  let page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const frame = (): Frame => {
    const [first] = page.mainFrame().childFrames();
    if (!first) throw new Error('no frame');
    return first;
  };
  return {
    async goto(url) { await page.goto(url, { waitUntil: 'load' }); },
    url: () => Promise.resolve(page.url()),
    run: (action, ...args) => page.evaluate(action as (...given: unknown[]) => unknown, ...args) as Promise<never>,
    runInFrame: (action, ...args) => frame().evaluate(action as (...given: unknown[]) => unknown, ...args) as Promise<never>,
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    async reset() {
      const old = page;
      page = await browser.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      await Promise.all((await browser.pages()).filter((each) => each !== page).map((each) => each.close().catch(() => undefined)));
      await old.close().catch(() => undefined);
    },
  };
}

const withPuppeteer = (browser: 'chrome' | 'firefox', executablePath: string): Engine['start'] => async () => {
  const launched = await puppeteer.launch({
    browser, executablePath, headless: true, protocolTimeout: LONGEST_STEP,
    ...(browser === 'chrome' ? { args: ['--no-sandbox', '--disable-background-networking'] }
      : { extraPrefsFirefox: { 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false } }),
  });
  return { tab: await puppeteerTab(launched), stop: () => launched.close() };
};

const withWebKit = (webkit: NonNullable<typeof found.webkit>): Engine['start'] => async () => {
  const { call, page, stop } = await startWebKit(webkit);
  // The driver's own limit of 30 s is short for a whole journey on a busy machine.
  await call('POST', '/timeouts', { script: LONGEST_STEP });
  // A promise is waited for by hand: drivers differ in whether they wait.
  const execute = async (action: (...args: never[]) => unknown, args: unknown[]): Promise<never> => {
    const [ok, value] = await call('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${String(action)})(...Array.from(arguments).slice(0, -1))).then((value) => done([true, value]), (error) => done([false, String(error)]));`, args,
    }) as [boolean, unknown];
    if (!ok) throw new Error(String(value));
    return value as never;
  };
  const tab: Tab = {
    async goto(url) { await call('POST', '/url', { url }); },
    url: () => call('GET', '/url') as Promise<string>,
    run: (action, ...args) => execute(action, args),
    async runInFrame(action, ...args) {
      await call('POST', '/frame', { id: 0 });
      try { return await execute(action, args); } finally { await call('POST', '/frame', { id: null }).catch(() => undefined); }
    },
    async click(x, y) { await page.mouse.click(x, y); },
    async press(key) { await page.keyboard.press(key); },
    async reset() { await call('POST', '/url', { url: 'about:blank' }); },
  };
  return { tab, stop };
};

/** BROWSERS=chromium,webkit takes some of them, as for the elements' tests. */
const wanted = process.env.BROWSERS?.split(',');
export const engines: readonly Engine[] = [
  ...(found.chromium ? [{ name: 'Chromium', start: withPuppeteer('chrome', found.chromium as string) }] : []),
  ...(found.firefox ? [{ name: 'Firefox', start: withPuppeteer('firefox', found.firefox as string) }] : []),
  ...(found.webkit ? [{ name: 'WebKit', start: withWebKit(found.webkit) }] : []),
].filter(({ name }) => !wanted || wanted.includes(name.toLowerCase()));

/** Ask again until the answer is true, or say what was last answered. */
export async function until(ask: () => Promise<unknown>, what: string, tries = 150): Promise<void> {
  let last: unknown;
  for (let look = 0; look < tries; look++) {
    try {
      last = await ask();
      if (last === true) return;
    } catch (error) { last = error; }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error(`${what}: ${String(last)}`);
}
