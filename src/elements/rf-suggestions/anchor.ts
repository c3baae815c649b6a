/**
 * The one file that knows Floating UI: keeps a panel under a field while either moves.
 * Never over it: the crisis lines stand there, and nothing covers them. Where there is little room the panel scrolls.
 * Coordinates go in through the CSSOM, which a strict Content-Security-Policy allows; no `style=` is ever written.
 */
import { autoUpdate, computePosition, offset, size } from '@floating-ui/dom';

/** Two rows, in pixels. */
const LEAST_ROOM = 96;

/** Follows `field` until the returned function is called. The panel takes the field's width and the room that is left. */
export function anchor(field: HTMLElement, panel: HTMLElement): () => void {
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(field, panel, {
      strategy: 'absolute',
      placement: 'bottom-start',
      middleware: [
        offset(4),
        size({
          padding: 8,
          apply({ rects, availableHeight }) {
            panel.style.setProperty('--_rf-inline-size', `${rects.reference.width}px`);
            panel.style.setProperty('--_rf-room', `${Math.max(LEAST_ROOM, Math.floor(availableHeight))}px`);
          },
        }),
      ],
    });
    // Physical on purpose: Floating UI answers in physical pixels, whatever the direction of the text.
    panel.style.left = `${x}px`;
    panel.style.top = `${y}px`;
  };
  return autoUpdate(field, panel, () => void place());
}
