/**
 * Leaving at once. The page is covered and hidden before the browser has even begun to load the other one,
 * and `location.replace` leaves no entry of this page to come back to. It erases nothing else, and says so.
 *
 * Shift three times does the same: one listener for the page however many widgets there are. Each press within five
 * seconds of the last; any other key starts again. Not Escape: it belongs to assistive technology.
 */
const PRESSES = 3;
const WITHIN_MS = 5000;

/** Cover the page and go. `words` is said to screen readers meanwhile. */
export function leave(url: string, words: string): void {
  const cover = document.createElement('div');
  cover.setAttribute('role', 'alert');
  cover.textContent = words;
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: '#fff', color: '#fff' });
  const { body } = document;
  document.documentElement.append(cover);
  body.hidden = true;
  body.style.setProperty('display', 'none', 'important');
  addEventListener('pageshow', () => {
    cover.remove();
    body.hidden = false;
    body.style.removeProperty('display');
  }, { once: true });
  // In a frame the whole page goes. Where its host forbids that, the frame goes blank and the other page opens beside.
  if (top && top !== self) {
    try { top.location.replace(url); } catch { open(url, '_blank', 'noopener,noreferrer'); }
  } else location.replace(url);
}

const exits: { press(left: number): void }[] = [];
let presses = 0;
let last = 0;

function onKey(event: KeyboardEvent): void {
  if (event.repeat) return;
  presses = event.key !== 'Shift' ? 0 : event.timeStamp - last < WITHIN_MS ? presses + 1 : 1;
  last = event.timeStamp;
  exits[0]?.press(PRESSES - presses);
  if (presses === PRESSES) presses = 0;
}

const reset = (): void => { presses = 0; };

/** Hear Shift on the page for this exit; the first one connected answers. Returns the release. */
export function hearShift(exit: { press(left: number): void }): () => void {
  if (exits.push(exit) === 1) {
    addEventListener('keydown', onKey, { capture: true });
    addEventListener('pageshow', reset);
  }
  return () => {
    exits.splice(exits.indexOf(exit), 1);
    if (exits.length) return;
    removeEventListener('keydown', onKey, { capture: true });
    removeEventListener('pageshow', reset);
  };
}
