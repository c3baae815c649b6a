/**
 * One shape for each of the five doors, so that a pin tells what it is without its colour, and one for what has none.
 * Drawn in a 24 by 24 box. Beside the map every shape stands with its word.
 */
import { svg, type SVGTemplateResult } from 'lit';
import type { CategoryGroup } from '../../model/groups.js';

export type PinShape = CategoryGroup | 'other';

const PATHS: Readonly<Record<PinShape, string>> = {
  // A speech bubble.
  talk: 'M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-7l-5 5v-5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z',
  // An arrow that arrives.
  come: 'M12 23 2 12h5V2h10v10h5Z',
  // A house.
  go: 'M12 1.5 23 11h-3v11H4V11H1Z',
  // A cross.
  care: 'M8 2h8v6h6v8h-6v6H8v-6H2V8h6Z',
  // A square.
  needs: 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z',
  // A disc.
  other: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z',
};

export function pinShape(shape: PinShape): SVGTemplateResult {
  return svg`<path d=${PATHS[shape]}></path>`;
}
