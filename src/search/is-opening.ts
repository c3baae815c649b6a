import type { Query } from './query.js';

/** Whether a query asks for nothing but a first page. */
export function isOpening(query: Query): boolean {
  return Object.entries(query).every(([key, value]) => key === 'limit' ? Number.isFinite(value) : value === undefined);
}
