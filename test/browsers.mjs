/** Where the three engines are on this machine. Node built-ins only: it runs before node_modules exists. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const usable = (file) => {
  try { accessSync(file, constants.X_OK); return true; } catch { return false; }
};
/** The first that exists: a full path is looked at, a bare name is looked for in PATH. */
const first = (...candidates) => candidates.filter(Boolean)
  .flatMap((name) => name.includes(path.sep) ? [name] : (process.env.PATH ?? '').split(path.delimiter).map((dir) => path.join(dir, name)))
  .find(usable);

export function findBrowsers() {
  const chromium = first(process.env.CHROME_PATH, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  const firefox = first(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe');
  const driver = first(process.env.WEBKIT_DRIVER_PATH, 'WebKitWebDriver');
  const miniBrowser = first(process.env.WEBKIT_BROWSER_PATH,
    ...['x86_64', 'aarch64'].flatMap((cpu) => ['4.1', '4.0'].map((v) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${v}/MiniBrowser`)),
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser');
  const xvfb = first('Xvfb');
  return { chromium, firefox, webkit: driver && miniBrowser && xvfb ? { driver, miniBrowser, xvfb } : undefined };
}

/** Debian's package for each engine; WebKitGTK also needs a display. */
export const debianPackages = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
