/** Spanish of the panels. */
import type { panelsEn } from './panels.en.js';

export const panelsEs: Record<keyof typeof panelsEn, string> = {
  close: 'Cerrar',
};
