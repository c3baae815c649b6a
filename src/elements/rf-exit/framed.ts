/**
 * Quick exit inside a frame: whether it may take the whole page away, and what is said beforehand where it may not.
 *
 * A frame without a sandbox may, when somebody presses; a sandboxed one only where its host wrote so. From inside, a
 * sandbox cannot be read, but its traces can: a host on the same origin shows the frame's own attributes; resizer.js
 * tells on any origin; and every sandbox forbids one thing that nothing can allow, to write `document.domain`.
 * Where it stays unknown the words say "if". False security is worse than none: nothing is promised by guess.
 */
import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../locale/localizer.js';
import sheet from './framed.css';

/** What it needs of rf-exit. */
interface Exit extends Element {
  framed: ((localizer: Localizer) => unknown) | undefined;
  requestUpdate(): void;
}
type Leaving = 'free' | 'barred' | 'unknown';

const lets = (sandbox: DOMTokenList): boolean => ['allow-top-navigation', 'allow-top-navigation-by-user-activation'].some((token) => sandbox.contains(token));

/** Of this window, as far as it can be seen from inside. */
export function leavingOf(view: Window): Leaving {
  for (let at = view; at !== at.parent; at = at.parent) {
    let frame: Element | null;
    try { frame = at.frameElement; } catch { frame = null; }
    // Nothing to see: a host on another origin. What stands above it, it answers for with the same sandbox.
    if (!frame) return sandboxed(view.document) ? 'unknown' : 'free';
    if (frame.hasAttribute('sandbox') && !lets((frame as HTMLIFrameElement).sandbox)) return 'barred';
  }
  return 'free';
}

function sandboxed(page: Document): boolean {
  try {
    // Spelled out, because assigning a thing to itself looks like a slip.
    Object.assign(page, { domain: page.domain });
    return false;
  } catch {
    return true;
  }
}

/** Say it in this exit, and say otherwise when the host's script tells better. */
export function watchFrame(exit: Exit, signal: AbortSignal): void {
  const said = document.documentElement.dataset['exit'];
  let leaving: Leaving = said === 'free' || said === 'barred' ? said : leavingOf(window);
  const note = (localizer: Localizer): TemplateResult | undefined => {
    const key = leaving === 'barred' ? 'exitBarred' : 'exitMaybe', words = localizer.text(key);
    // Until the words are here, the key comes back.
    return leaving === 'free' || words === key ? undefined : html`<p class="framed">${words}</p>`;
  };
  exit.framed = note;
  const root = exit.shadowRoot, { styleSheet } = sheet;
  if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  addEventListener('message', ({ data, source }: MessageEvent<{ resourceFinder?: unknown; exit?: unknown } | null>) => {
    if (source !== parent || data?.resourceFinder !== 'host' || typeof data.exit !== 'boolean') return;
    leaving = data.exit ? 'free' : 'barred';
    exit.requestUpdate();
  }, { signal });
  exit.requestUpdate();
}
