/** HSDS 3.1 as this project writes it: only the keys that it fills, in the standard's own words. */

export interface HsdsLanguage { readonly id: string; readonly code?: string; readonly name?: string; readonly note?: string }

export interface HsdsPhone {
  readonly id: string;
  readonly number: string;
  readonly extension?: number;
  readonly type: string;
  readonly description?: string;
  readonly languages?: readonly HsdsLanguage[];
}

export interface HsdsSchedule {
  readonly id: string;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  readonly interval?: number;
  /** "MO,TU"; for MONTHLY with the week before it ("1TU"). */
  readonly byday?: string;
  readonly bymonthday?: string;
  /** Without `freq`, as the standard has no YEARLY: dates of every year. */
  readonly byyearday?: string;
  readonly opens_at?: string;
  readonly closes_at?: string;
  readonly dtstart?: string;
  readonly until?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly description?: string;
  readonly notes?: string;
}

export interface HsdsAddress {
  readonly id: string;
  readonly address_1: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: string;
  readonly address_type: 'physical' | 'postal' | 'virtual';
}

export interface HsdsLocation {
  readonly id: string;
  readonly location_type: 'physical' | 'virtual';
  readonly name?: string;
  readonly transportation?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly HsdsAddress[];
  readonly languages?: readonly HsdsLanguage[];
  readonly accessibility?: readonly { readonly id: string; readonly description: string }[];
}

export interface HsdsServiceArea { readonly id: string; readonly name?: string; readonly extent?: string; readonly extent_type?: 'text' | 'geojson' }

export interface HsdsServiceAtLocation {
  readonly id: string;
  readonly service_id: string;
  readonly location_id?: string;
  readonly location?: HsdsLocation;
  readonly phones?: readonly HsdsPhone[];
  readonly schedules?: readonly HsdsSchedule[];
  readonly service_areas?: readonly HsdsServiceArea[];
}

export interface HsdsAttribute {
  readonly id: string;
  readonly link_type?: string;
  readonly value?: string;
  readonly taxonomy_term?: { readonly id: string; readonly name: string; readonly description: string; readonly code?: string; readonly taxonomy?: string };
}

export interface HsdsService {
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  readonly alternate_name?: string;
  readonly organization_id?: string;
  readonly organization?: { readonly id: string; readonly name: string; readonly description: string };
  readonly description?: string;
  readonly url?: string;
  readonly additional_urls?: readonly { readonly id: string; readonly label?: string; readonly url: string }[];
  readonly email?: string;
  readonly application_process?: string;
  readonly fees_description?: string;
  readonly eligibility_description?: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly assured_date?: string;
  readonly alert?: string;
  readonly phones?: readonly HsdsPhone[];
  readonly schedules?: readonly HsdsSchedule[];
  readonly service_areas?: readonly HsdsServiceArea[];
  readonly service_at_locations?: readonly HsdsServiceAtLocation[];
  readonly languages?: readonly HsdsLanguage[];
  readonly cost_options?: readonly { readonly id: string; readonly amount: number; readonly amount_description: string }[];
  readonly required_documents?: readonly { readonly id: string; readonly document: string }[];
  readonly attributes?: readonly HsdsAttribute[];
}

/** A value that the standard's schema asks for and the record does not have: what was put there, and on whose account. */
export interface HsdsFiller {
  /** The Resource's id. */
  readonly resource: string;
  /** Where it stands ("service.status", "address.postal_code", "service.id"). */
  readonly field: string;
  readonly filler: string;
}
