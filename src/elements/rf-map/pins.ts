/**
 * Up to 200 places, each a button in the page: one tab stop for all of them, arrow keys to the next one as it lies on
 * the screen, Home, End, Page Up and Page Down through them in the list's order, so that none is out of reach.
 *
 * Every name is unique ("3 of 101: …"). Places on one spot are fanned out, or only the topmost could be pressed.
 * The layer is moved as one while the map is dragged; pins are laid out anew only when the zoom changes.
 */
import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nearest } from './geometry.js';
import type { MapView, Pixel } from './map-view.js';
import { pinShape, type PinShape } from './pin-shapes.js';

export interface Pin {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  /** As a person reads it. */
  readonly name: string;
  /** Its accessible name, unique on the map. */
  readonly label: string;
  readonly shape: PinShape;
}

export interface PinsHandlers {
  chosen(id: string): void;
  /** The pin under the pointer or the focus; undefined when there is none. */
  pointed(pin: Pin | undefined): void;
}

export interface PinLayer {
  show(pins: readonly Pin[], selected: string | undefined, label: string): void;
  focus(options?: FocusOptions): boolean;
  destroy(): void;
}

/** Pixels between the middles of pins that share a spot. */
const FAN = 14;
/** How much worse a pin aside of the arrow's direction is than one along it. */
const ASIDE = 3;

const ARROWS: Readonly<Record<string, Pixel>> = {
  ArrowRight: { x: 1, y: 0 }, ArrowLeft: { x: -1, y: 0 }, ArrowDown: { x: 0, y: 1 }, ArrowUp: { x: 0, y: -1 },
};

export function createPins(view: MapView, handlers: PinsHandlers): PinLayer {
  const layer = document.createElement('div');
  layer.className = 'pins';
  layer.setAttribute('role', 'group');
  view.viewport.append(layer);
  const listening = new AbortController();
  let pins: readonly Pin[] = [];
  /** Pixels from the first pin, at the zoom they were laid out for. */
  let spots: readonly Pixel[] = [];
  let laidOutAt: number | undefined;
  let selected: string | undefined;
  let stop = 0;

  const buttons = (): HTMLElement[] => [...layer.children] as HTMLElement[];
  const origin = (): Pixel => {
    const first = pins[0];
    return first ? view.point(nearest(first.longitude, longitudeOfMiddle(view)), first.latitude) : { x: 0, y: 0 };
  };
  const inSight = (index: number): boolean => {
    const { x, y } = origin();
    const spot = spots[index];
    return spot !== undefined && x + spot.x >= 0 && y + spot.y >= 0 && x + spot.x <= view.width && y + spot.y <= view.height;
  };

  function place(): void {
    const from = origin();
    layer.style.transform = `translate(${from.x}px, ${from.y}px)`;
    if (laidOutAt === view.zoom) return;
    laidOutAt = view.zoom;
    spots = layOut(pins, view, from);
    for (const [index, button] of buttons().entries()) {
      const spot = spots[index];
      if (spot) button.style.transform = `translate(${spot.x}px, ${spot.y}px)`;
    }
  }

  function stopAt(index: number, focus: boolean): void {
    const all = buttons();
    const pin = pins[index];
    const button = all[index];
    if (!pin || !button) return;
    all[stop]?.setAttribute('tabindex', '-1');
    stop = index;
    button.setAttribute('tabindex', '0');
    if (!focus) return;
    view.reveal(nearest(pin.longitude, longitudeOfMiddle(view)), pin.latitude);
    button.focus({ preventScroll: true });
  }

  const indexOf = (event: Event): number => {
    const button = (event.target as Element).closest('button');
    return button ? buttons().indexOf(button) : -1;
  };
  const on = (type: string, listener: (event: Event) => void): void => {
    layer.addEventListener(type, listener, { signal: listening.signal });
  };
  on('click', (event) => {
    const index = indexOf(event);
    const pin = pins[index];
    if (!pin) return;
    stopAt(index, false);
    handlers.chosen(pin.id);
    event.stopPropagation();
  });
  // A drag that starts on a pin, or a double press of one, is not the map's.
  on('mousedown', (event) => event.stopPropagation());
  on('dblclick', (event) => event.stopPropagation());
  on('pointerover', (event) => handlers.pointed(pins[indexOf(event)]));
  on('pointerout', () => handlers.pointed(undefined));
  on('focusin', (event) => { stopAt(indexOf(event), false); handlers.pointed(pins[indexOf(event)]); });
  on('focusout', () => handlers.pointed(undefined));
  on('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const from = indexOf(event);
    if (from < 0 || ctrlKey || metaKey || altKey) return;
    const to = nextPin(key, from, spots);
    if (to === undefined) return;
    // The arrow is spent, even at the last pin: it neither scrolls the page nor moves the map.
    event.preventDefault();
    event.stopPropagation();
    stopAt(to, true);
  });
  const moved = view.onMove(place);
  // The tab stop follows the view, so that Tab never lands out of sight.
  const rested = view.onRest(() => {
    const focused = (layer.getRootNode() as ShadowRoot | Document).activeElement;
    if (inSight(stop) || layer.contains(focused)) return;
    const seen = pins.findIndex((_pin, index) => inSight(index));
    if (seen >= 0) stopAt(seen, false);
  });

  return {
    show(next, nextSelected, label) {
      const stopId = pins[stop]?.id;
      const relaid = next !== pins;
      pins = next;
      if (nextSelected !== selected || relaid) {
        const kept = pins.findIndex(({ id }) => id === (nextSelected !== selected && nextSelected ? nextSelected : stopId));
        stop = Math.max(0, kept);
      }
      selected = nextSelected;
      layer.setAttribute('aria-label', label);
      render(repeat(pins, ({ id }) => id, (pin, index) => pinButton(pin, pin.id === selected, index === stop)), layer);
      // Focus moves the stop without a render; say it once more for buttons that the template believes unchanged.
      for (const [index, button] of buttons().entries()) button.setAttribute('tabindex', index === stop ? '0' : '-1');
      if (relaid) laidOutAt = undefined;
      place();
    },
    focus(options) {
      const button = buttons()[stop];
      button?.focus(options);
      return button !== undefined;
    },
    destroy() {
      listening.abort();
      moved();
      rested();
      render(nothing, layer);
      layer.remove();
    },
  };
}

function pinButton(pin: Pin, selected: boolean, stop: boolean) {
  return html`<button type="button" class="pin" part="pin" tabindex=${stop ? 0 : -1} aria-label=${pin.label}
    aria-pressed=${selected}><svg viewBox="-4 -4 32 32" aria-hidden="true">${pinShape(pin.shape)}</svg></button>`;
}

/** Pixels of each pin from the first one; those on one spot stand in a ring around it. */
function layOut(pins: readonly Pin[], view: MapView, from: Pixel): Pixel[] {
  const middle = longitudeOfMiddle(view);
  const shared = new Map<string, number[]>();
  const spots = pins.map((pin, index) => {
    const key = `${pin.longitude.toFixed(5)} ${pin.latitude.toFixed(5)}`;
    shared.set(key, [...shared.get(key) ?? [], index]);
    const { x, y } = view.point(nearest(pin.longitude, middle), pin.latitude);
    return { x: x - from.x, y: y - from.y };
  });
  for (const together of shared.values()) {
    if (together.length === 1) continue;
    // A ring wide enough that neighbours on it do not cover each other.
    const radius = Math.max(FAN, (FAN * together.length) / Math.PI);
    for (const [turn, index] of together.entries()) {
      const spot = spots[index];
      const angle = (2 * Math.PI * turn) / together.length;
      if (spot) spots[index] = { x: spot.x + radius * Math.sin(angle), y: spot.y - radius * Math.cos(angle) };
    }
  }
  return spots;
}

/** Where a key leads from one pin; undefined for a key that is not ours. */
export function nextPin(key: string, from: number, spots: readonly Pixel[]): number | undefined {
  const last = spots.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'PageDown') return Math.min(from + 1, last);
  if (key === 'PageUp') return Math.max(from - 1, 0);
  const arrow = ARROWS[key];
  const here = spots[from];
  if (!arrow || !here) return undefined;
  let best = from;
  let least = Infinity;
  for (const [index, spot] of spots.entries()) {
    const [x, y] = [spot.x - here.x, spot.y - here.y];
    const along = x * arrow.x + y * arrow.y;
    const aside = Math.abs(x * arrow.y) + Math.abs(y * arrow.x);
    if (index === from || along <= 0 || along < aside / 2) continue;
    const cost = along + ASIDE * aside;
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}

function longitudeOfMiddle({ bounds: [west, , east] }: MapView): number {
  return (west + east) / 2;
}
