/** English of the panels: suggestions, near, filters, detail. Travels with them, not with the first script. */
export const panelsEn = {
  close: 'Close',
} as const;
