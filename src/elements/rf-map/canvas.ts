/**
 * A canvas over the viewport, drawn at the screen's own density and again when the colours change (dark, forced colours).
 * Either in the same frame as the map moves, or, for what is costly to draw, with a margin around the viewport: it then
 * moves along as a picture, and is drawn again when the map rests or zooms.
 */
import type { MapView } from './map-view.js';

export interface Canvas {
  readonly element: HTMLCanvasElement;
  /** Draws before the next frame, once for all that asked until then: new points and the view that is fitted to them are one drawing. */
  redraw(): void;
  destroy(): void;
}

export interface CanvasOptions {
  readonly className: string;
  /** Parts of the viewport's size to draw beyond each edge. */
  readonly margin?: number;
  /** Draws in pixels of the viewport. */
  draw(context: CanvasRenderingContext2D): void;
}

export function createCanvas(view: MapView, { className, margin = 0, draw }: CanvasOptions): Canvas {
  const element = document.createElement('canvas');
  element.className = className;
  view.viewport.append(element);
  const context = element.getContext('2d');
  const listening = new AbortController();
  let drawnAt: { readonly zoom: number; readonly longitude: number; readonly latitude: number } | undefined;

  let asked = false;
  function redraw(): void {
    if (asked) return;
    asked = true;
    queueMicrotask(() => { asked = false; if (!listening.signal.aborted) paint(); });
  }

  function paint(): void {
    if (!context) return;
    const density = globalThis.devicePixelRatio || 1;
    const [x, y] = [Math.round(view.width * margin), Math.round(view.height * margin)];
    const [width, height] = [view.width + 2 * x, view.height + 2 * y];
    const [dotsAcross, dotsDown] = [Math.round(width * density), Math.round(height * density)];
    if (element.width === dotsAcross && element.height === dotsDown) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, dotsAcross, dotsDown);
    } else {
      [element.width, element.height] = [dotsAcross, dotsDown];
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    element.style.transform = `translate(${-x}px, ${-y}px)`;
    context.setTransform(density, 0, 0, density, x * density, y * density);
    draw(context);
    const [longitude, , , latitude] = view.bounds;
    drawnAt = { zoom: view.zoom, longitude, latitude };
  }

  function move(): void {
    if (margin === 0 || drawnAt?.zoom !== view.zoom) { redraw(); return; }
    const { x, y } = view.point(drawnAt.longitude, drawnAt.latitude);
    element.style.transform = `translate(${x - Math.round(view.width * margin)}px, ${y - Math.round(view.height * margin)}px)`;
  }

  const moved = view.onMove(move);
  const rested = margin === 0 ? undefined : view.onRest(redraw);
  for (const colours of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(colours).addEventListener('change', redraw, { signal: listening.signal });
  }
  return {
    element,
    redraw,
    destroy() {
      moved();
      rested?.();
      listening.abort();
      element.remove();
    },
  };
}
