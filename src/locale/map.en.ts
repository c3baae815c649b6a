/** English of the map. Travels with it, not with the first script. */
export const mapEn = {
  mapTitle: 'Map of the results',
} as const;
