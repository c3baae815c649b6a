/** How the widget looks where the map lies: light or dark, by the colours it wears and not by the system's wish alone. */
import type { MapView } from './map-view.js';

export interface Look {
  readonly dark: boolean;
  /** The system's own colours are asked for. */
  readonly forced: boolean;
  /** As `#rrggbb`, which every painter understands. */
  readonly ink: string;
  readonly line: string;
  readonly ground: string;
}

/** The element whose three colours are read: its main one, its second one, its ground, as of a canvas (rf-map.css). */
export function createLook(view: MapView): { read(): Look; remove(): void } {
  const sample = document.createElement('span');
  sample.className = 'ground';
  sample.hidden = true;
  view.viewport.prepend(sample);
  return {
    read() {
      const { color, borderTopColor, outlineColor } = getComputedStyle(sample);
      const ground = hex(outlineColor) ?? '#ffffff', ink = hex(color) ?? '#000000';
      return { dark: brightness(ground) < brightness(ink), forced: matchMedia('(forced-colors: active)').matches, ink, line: hex(borderTopColor) ?? ink, ground };
    },
    remove() { sample.remove(); },
  };
}

/** `rgb(0 0 0)`, `rgba(0, 0, 0, 1)` or `color(srgb 0 0 0)`, as browsers give back a colour. */
function hex(colour: string): string | undefined {
  const numbers = /^(?:rgba?|color)\((?:srgb )?\s*([\d.e-]+)[\s,]+([\d.e-]+)[\s,]+([\d.e-]+)/.exec(colour)?.slice(1).map(Number);
  if (!numbers || numbers.some((number) => !Number.isFinite(number))) return undefined;
  const scale = colour.startsWith('color') ? 255 : 1;
  return `#${numbers.map((number) => Math.min(255, Math.max(0, Math.round(number * scale))).toString(16).padStart(2, '0')).join('')}`;
}

const brightness = (colour: string): number => [0.299, 0.587, 0.114].reduce((sum, part, at) => sum + part * Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16), 0);
