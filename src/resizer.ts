/**
 * The host page's side of a frame that holds embed.html: its height follows what is inside.
 *
 * This side speaks first, and only to the origin that the frame's own address names, so that the frame answers nobody
 * else. An answer counts when it comes from such a frame, from that origin, and is one number; the height is clamped
 * (`data-max-height` sets another upper end). It also tells the frame whether quick exit may leave the whole page,
 * which a sandboxed page cannot find out by itself. Without this script the frame keeps the height that it was given.
 * A plain script, under 1 kB: it runs on any page, twice without harm, and leaves no name behind.
 */
const LEAST = 200;
const MOST = 20_000;
const FRAME = 'iframe[data-resource-finder]';

const originOf = (frame: HTMLIFrameElement): string => {
  try { return new URL(frame.src).origin; } catch { return location.origin; }
};

function greet(target: EventTarget | null): void {
  if (!(target instanceof HTMLIFrameElement) || !target.matches(FRAME)) return;
  const { sandbox } = target;
  const lets = !target.hasAttribute('sandbox') || sandbox.contains('allow-top-navigation') || sandbox.contains('allow-top-navigation-by-user-activation');
  // What holds this page in turn may forbid what this page allows: then nothing is promised.
  target.contentWindow?.postMessage({ resourceFinder: 'host', ...(!lets || window === window.top ? { exit: lets } : {}) }, originOf(target));
}

// A frame's load does not bubble, but it is captured: one listener for frames that are here and that will come.
document.addEventListener('load', ({ target }) => { greet(target); }, true);
addEventListener('message', ({ data, origin, source }: MessageEvent<{ resourceFinder?: unknown; height?: unknown } | null>) => {
  const height = data?.resourceFinder === 'height' ? data.height : undefined;
  if (typeof height !== 'number' || !(height > 0 && height < Infinity)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAME)) {
    if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
    frame.style.height = `${Math.ceil(Math.min(Number(frame.dataset['maxHeight']) || MOST, MOST, Math.max(LEAST, height)))}px`;
  }
});
for (const frame of document.querySelectorAll(FRAME)) greet(frame);

export {};
