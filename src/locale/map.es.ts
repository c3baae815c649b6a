/** Spanish of the map. */
import type { mapEn } from './map.en.js';

export const mapEs: Record<keyof typeof mapEn, string> = {
  mapTitle: 'Mapa de los resultados',
};
