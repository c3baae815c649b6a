/**
 * More places than can be buttons: drawn on a canvas, grouped, the number in each group. It is a picture for the eye and
 * the pointer; the list is its equivalent, and its name says so.
 */
import type { Places } from '../../search/query.js';
import type { Cluster, Clusters } from './clusters.js';
import { createCanvas } from './canvas.js';
import { nearest } from './geometry.js';
import type { MapView, Pixel } from './map-view.js';

export interface PointsHandlers {
  chosen(id: string): void;
  /** What is under the pointer: a place's id, or how many places. */
  pointed(what: { readonly id: string } | { readonly count: number } | undefined): void;
  /** "1,204", as the language writes it. */
  number(value: number): string;
}

export interface PointLayer {
  show(places: Places, clusters: Clusters, selected: string | undefined, label: string): void;
  destroy(): void;
}

interface Drawn extends Pixel { readonly cluster: Cluster; readonly radius: number; readonly longitude: number }

const POINT = 7;
const SELECTED = 11;
/** Pixels around a point that still count as pressing it. */
const REACH = 8;

export function createPoints(view: MapView, handlers: PointsHandlers): PointLayer {
  const canvas = createCanvas(view, { className: 'points', draw });
  canvas.element.setAttribute('role', 'img');
  let places: Places | undefined;
  let clusters: Clusters | undefined;
  let selected = -1;
  let drawn: readonly Drawn[] = [];

  function draw(context: CanvasRenderingContext2D): void {
    if (!clusters || !places) return;
    const style = getComputedStyle(canvas.element);
    // Three colours of the sheet reach the canvas by three properties that it does not otherwise use.
    const [fill, onFill, halo] = [style.color, style.borderTopColor, style.outlineColor];
    drawn = lay(view, clusters.within(padded(view), view.zoom));
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `600 13px ${style.fontFamily}`;
    context.lineWidth = 2;
    context.strokeStyle = halo;
    for (const { x, y, radius, cluster } of drawn) {
      context.fillStyle = fill;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
      if (cluster.count === 1) continue;
      context.fillStyle = onFill;
      context.fillText(handlers.number(cluster.count), x, y + 1);
    }
    const [longitude, latitude] = [places.longitudes[selected], places.latitudes[selected]];
    if (longitude === undefined || latitude === undefined) return;
    const { x, y } = view.point(nearest(longitude, middle(view)), latitude);
    for (const [radius, colour] of [[SELECTED + 5, halo], [SELECTED + 3, fill], [SELECTED, halo], [SELECTED - 3, fill]] as const) {
      context.fillStyle = colour;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    }
  }

  const under = (at: Pixel): Drawn | undefined => drawn
    .filter(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) <= radius + REACH)
    .sort((a, b) => Math.hypot(a.x - at.x, a.y - at.y) - Math.hypot(b.x - at.x, b.y - at.y))[0];
  const idOf = ({ index }: Cluster): string | undefined => index === undefined ? undefined : places?.ids[index];

  const pressed = view.onPress((at) => {
    const found = under(at);
    if (!found) return;
    const id = idOf(found.cluster);
    if (id !== undefined) handlers.chosen(id);
    else view.zoomTo(found.longitude, found.cluster.latitude, found.cluster.opensAt ?? view.zoom + 1);
  });
  const pointed = view.onPoint((at) => {
    const found = at && under(at);
    canvas.element.classList.toggle('pressable', found !== undefined);
    const id = found && idOf(found.cluster);
    handlers.pointed(id !== undefined ? { id } : found && { count: found.cluster.count });
  });

  return {
    show(next, grouped, nextSelected, label) {
      const chosen = nextSelected === undefined ? -1 : next.ids.indexOf(nextSelected);
      // Another language has another label, and writes its numbers otherwise.
      if (next === places && chosen === selected && label === canvas.element.getAttribute('aria-label')) return;
      canvas.element.setAttribute('aria-label', label);
      [places, clusters, selected] = [next, grouped, chosen];
      canvas.redraw();
    },
    destroy() {
      pressed();
      pointed();
      canvas.destroy();
    },
  };
}

function lay(view: MapView, clusters: readonly Cluster[]): Drawn[] {
  const centre = middle(view);
  return clusters.map((cluster) => {
    const longitude = nearest(cluster.longitude, centre);
    const radius = cluster.count === 1 ? POINT : 13 + Math.min(11, 3 * Math.log10(cluster.count) + 1);
    return { ...view.point(longitude, cluster.latitude), cluster, radius, longitude };
  });
}

/** A little more than is seen, so that a group does not vanish at the edge before it is gone. */
function padded({ bounds: [west, south, east, north] }: MapView): readonly [number, number, number, number] {
  const [x, y] = [(east - west) / 10, (north - south) / 10];
  return [west - x, Math.max(-90, south - y), east + x, Math.min(90, north + y)];
}

function middle({ bounds: [west, , east] }: MapView): number { return (west + east) / 2; }
