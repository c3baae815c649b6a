/**
 * A canvas over the whole viewport that is drawn again in the same frame as the map moves, at the screen's own density,
 * and when the colours change (dark, forced colours).
 */
import type { MapView } from './map-view.js';

export interface Canvas {
  readonly element: HTMLCanvasElement;
  redraw(): void;
  destroy(): void;
}

export function createCanvas(view: MapView, className: string, draw: (context: CanvasRenderingContext2D) => void): Canvas {
  const element = document.createElement('canvas');
  element.className = className;
  view.viewport.append(element);
  const context = element.getContext('2d');
  const listening = new AbortController();

  function redraw(): void {
    if (!context) return;
    const density = globalThis.devicePixelRatio || 1;
    const [width, height] = [Math.round(view.width * density), Math.round(view.height * density)];
    if (element.width !== width || element.height !== height) {
      element.width = width;
      element.height = height;
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    draw(context);
  }

  const moved = view.onMove(redraw);
  for (const colours of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(colours).addEventListener('change', redraw, { signal: listening.signal });
  }
  return {
    element,
    redraw,
    destroy() {
      moved();
      listening.abort();
      element.remove();
    },
  };
}
