/** The five doors, in the order to show them. Which category stands behind which is in categories.ts. */
export const GROUPS = ['talk', 'come', 'go', 'care', 'needs'] as const;

export type CategoryGroup = typeof GROUPS[number];
