/** What a first look gives. `total`: how many there are, where these are only the first of the list. */
import type { Resource } from '../../model/resource.js';

export interface Look { readonly resources: readonly Resource[]; readonly total?: number }
