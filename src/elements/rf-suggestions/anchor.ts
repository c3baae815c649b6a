/**
 * The one file that knows Floating UI: keeps a panel under (or over) a field while either moves.
 * Coordinates go in through the CSSOM, which a strict Content-Security-Policy allows; no `style=` is ever written.
 */
import { autoUpdate, computePosition, flip, offset, size } from '@floating-ui/dom';

/** Follows `field` until the returned function is called. The panel takes the field's width and the room that is left. */
export function anchor(field: HTMLElement, panel: HTMLElement): () => void {
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(field, panel, {
      strategy: 'absolute',
      placement: 'bottom-start',
      middleware: [
        offset(4),
        flip({ padding: 8 }),
        size({
          padding: 8,
          apply({ rects, availableHeight }) {
            panel.style.setProperty('--_rf-inline-size', `${rects.reference.width}px`);
            panel.style.setProperty('--_rf-room', `${Math.max(96, Math.floor(availableHeight))}px`);
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
