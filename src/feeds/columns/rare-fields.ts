/** Fields that no common header names. */
export const RARE_FIELDS = ['serviceId', 'locationId', 'organizationId', 'alternateName', 'text', 'hoursNote', 'responders', 'police', 'applicationProcess', 'requiredDocuments', 'minimumAge', 'maximumAge', 'transportation',
  'assuredDate', 'categoryCode'] as const;
export type RareField = (typeof RARE_FIELDS)[number];
