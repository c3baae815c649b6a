/**
 * What becomes of each part of an HSDS service that is read and written again, where it is not simply kept: moved, put in
 * another form, or not carried, each with its reason. The round trip of the standard's own examples is held to this table
 * path by path, and the guide (docs/hsds.md) is written from it. `npm run test:node -- sources/hsds-round-trip` says where
 * they differ; with HSDS_GUIDE=write it writes the guide.
 *
 * A path names a part and all that is in it; `[]` is any member of a list. The longest path that fits decides.
 */
export interface Path {
  readonly path: string;
  readonly why: string;
  /** Where it is written, if it is carried: a path of the service. */
  readonly to?: string;
  /** `same` there, `within` a text there, or what `form` makes of it. */
  readonly form?: 'same' | 'within' | ((value: unknown) => unknown);
}

const trimmed = (value: unknown): unknown => String(value).trim();
const PERSONS = 'a person is never published as a service';
const MANAGED = 'for those who keep the directory, not for those who look for help';
const RULE = 'this schedule has a rule that cannot be told exactly (a count, weeks and days of the year): it is written in its words. A rule that is understood keeps all its parts';
const SHARED = 'what is the same at every location is written once, with the service';

export const PATHS: readonly Path[] = [
  { path: 'description', to: 'description', form: trimmed, why: 'without blanks around it; tags are taken out' },
  { path: 'additional_urls', why: 'one web page is carried; a page to chat at is a phone of the kind "chat"' },
  { path: 'interpretation_services', to: 'languages[].note', form: () => 'Interpreter', why: 'each language that it names becomes a language with the note "Interpreter"' },
  { path: 'fees_description', to: 'fees_description', form: 'within', why: 'followed by the cost options in words' },
  { path: 'fees', why: 'deprecated; used where there is no fees_description' },
  { path: 'wait_time', why: 'deprecated, and soon wrong' },
  { path: 'licenses', why: 'deprecated' },
  { path: 'accreditations', why: MANAGED },
  { path: 'assurer_email', why: PERSONS },
  { path: 'last_modified', why: 'a date of change is not one of verification' },
  { path: 'metadata', why: MANAGED },
  { path: 'funding', why: MANAGED },
  { path: 'capacities', why: 'changes by the hour; call' },
  { path: 'program', why: 'the service and its organization are what people look for' },
  { path: 'contacts', why: `${PERSONS}; their numbers are used where there is no other` },

  { path: 'phones[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'phones[].number', to: 'phones[].number', form: value => String(value).replace(/^"+|"+$/g, ''), why: 'without quotes around it' },
  { path: 'phones[].languages[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'phones[].languages[].name', why: 'the code says it' },
  { path: 'phones[].languages[].note', why: 'the code says it' },

  { path: 'schedules[]', why: RULE },
  { path: 'schedules[].description', to: 'schedules[].description', form: 'within', why: 'in the words of the schedule' },
  { path: 'schedules[].notes', to: 'schedules[].description', form: 'within', why: 'after the description' },
  { path: 'schedules[].id', why: 'ids of parts are made anew, from what they say' },

  { path: 'service_areas[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'service_areas[].description', why: 'used where there is no name' },
  { path: 'service_areas[].extent', why: 'shapes (GeoJSON or well-known text), postal codes and "national", "statewide", "area" are carried; the example has none of these' },
  { path: 'service_areas[].extent_type', why: 'shapes (GeoJSON or well-known text), postal codes and "national", "statewide", "area" are carried; the example has none of these' },
  { path: 'service_areas[].uri', why: 'a link says nothing of where it ends' },

  { path: 'languages[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'languages[].name', why: 'the code says it' },
  { path: 'languages[].note', to: 'languages[].note', form: () => 'Interpreter', why: '"Spoken", "Interpreter", or neither where the note does not say' },

  { path: 'cost_options[].id', why: 'cost options become words' },
  { path: 'cost_options[].option', to: 'fees_description', form: 'within', why: 'cost options become words' },
  { path: 'cost_options[].amount', to: 'fees_description', form: 'within', why: 'cost options become words; one of 0 stays' },
  { path: 'cost_options[].currency', to: 'fees_description', form: 'within', why: 'cost options become words' },
  { path: 'cost_options[].amount_description', to: 'fees_description', form: 'within', why: 'cost options become words' },
  { path: 'cost_options[].valid_from', to: 'fees_description', form: 'within', why: 'cost options become words' },
  { path: 'cost_options[].valid_to', to: 'fees_description', form: 'within', why: 'cost options become words' },
  { path: 'required_documents[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'required_documents[].uri', why: 'the words say what to bring' },

  { path: 'attributes[]', why: 'an attribute is carried by its term; a term that names a clientele, a language, a payment or a way of access becomes that' },
  { path: 'attributes[].taxonomy_term', why: 'of a term, its name, code and taxonomy are carried' },
  { path: 'attributes[].taxonomy_term.name', to: 'attributes[].taxonomy_term.name', form: 'same', why: '' },
  { path: 'attributes[].taxonomy_term.code', to: 'attributes[].taxonomy_term.code', form: 'same', why: '' },
  { path: 'attributes[].taxonomy_term.taxonomy', to: 'attributes[].taxonomy_term.taxonomy', form: 'same', why: '' },

  { path: 'organization', why: 'of an organization, its name and id are carried; its web page and phones are used where a service has none' },
  { path: 'organization.id', to: 'organization.id', form: 'same', why: '' },
  { path: 'organization.name', to: 'organization.name', form: 'same', why: '' },

  { path: 'service_at_locations[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'service_at_locations[].description', why: 'the description of the service is carried' },
  { path: 'service_at_locations[].contacts', why: `${PERSONS}; their numbers are used where there is no other` },
  { path: 'service_at_locations[].service_areas', why: SHARED },
  { path: 'service_at_locations[].service_areas[].name', to: 'service_areas[].name', form: 'within', why: SHARED },
  { path: 'service_at_locations[].phones', why: SHARED },
  { path: 'service_at_locations[].phones[].number', to: 'phones[].number', form: value => String(value).replace(/^"+|"+$/g, ''), why: SHARED },
  { path: 'service_at_locations[].phones[].extension', to: 'phones[].extension', form: 'same', why: SHARED },
  { path: 'service_at_locations[].phones[].type', to: 'phones[].type', form: 'same', why: SHARED },
  { path: 'service_at_locations[].phones[].description', to: 'phones[].description', form: 'same', why: SHARED },
  { path: 'service_at_locations[].phones[].languages[].code', to: 'phones[].languages[].code', form: 'same', why: SHARED },
  { path: 'service_at_locations[].schedules', why: RULE },
  { path: 'service_at_locations[].schedules[].description', to: 'schedules[].description', form: 'within', why: SHARED },
  { path: 'service_at_locations[].schedules[].notes', to: 'schedules[].description', form: 'within', why: SHARED },

  { path: 'service_at_locations[].location.url', why: 'the page of the service is carried' },
  { path: 'service_at_locations[].location.alternate_name', why: 'its name is carried' },
  { path: 'service_at_locations[].location.description', why: 'its name, its transport and its accessibility are carried' },
  { path: 'service_at_locations[].location.latitude', why: 'the example has a latitude of 100, which is nowhere; a possible one is kept' },
  { path: 'service_at_locations[].location.longitude', why: 'the example has a latitude of 100, which is nowhere; a possible one is kept' },
  { path: 'service_at_locations[].location.external_identifier', why: MANAGED },
  { path: 'service_at_locations[].location.external_identifier_type', why: MANAGED },
  { path: 'service_at_locations[].location.contacts', why: `${PERSONS}; their numbers are used where there is no other` },
  { path: 'service_at_locations[].location.languages', why: SHARED },
  { path: 'service_at_locations[].location.languages[].code', to: 'languages[].code', form: 'same', why: SHARED },
  { path: 'service_at_locations[].location.phones', why: 'numbers of the location follow those of the service; the same number is written once' },
  { path: 'service_at_locations[].location.schedules', why: 'hours of the location are used where the service has none' },
  { path: 'service_at_locations[].location.addresses[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'service_at_locations[].location.addresses[].attention', why: PERSONS },
  { path: 'service_at_locations[].location.addresses[].address_1', to: 'service_at_locations[].location.addresses[].address_1', form: 'within', why: 'both lines in one' },
  { path: 'service_at_locations[].location.addresses[].address_2', to: 'service_at_locations[].location.addresses[].address_1', form: 'within', why: 'both lines in one' },
  { path: 'service_at_locations[].location.addresses[].region', why: 'used where there is no state_province' },
  { path: 'service_at_locations[].location.accessibility[].id', why: 'ids of parts are made anew, from what they say' },
  { path: 'service_at_locations[].location.accessibility[].description', to: 'service_at_locations[].location.accessibility[].description', form: 'within', why: 'with the details after it' },
  { path: 'service_at_locations[].location.accessibility[].details', to: 'service_at_locations[].location.accessibility[].description', form: 'within', why: 'after the description' },
  { path: 'service_at_locations[].location.accessibility[].url', why: 'the words are carried' },
];

/** As rows of the guide: paths with the same fate and reason together. What is kept as it is takes no row. */
export function guideRows(): string[] {
  const rows = new Map<string, string[]>();
  for (const { path, why, to, form } of PATHS) {
    if (form === 'same' && (to === path || !why)) continue;
    const fate = to === undefined ? 'not carried' : to === path ? 'in another form' : `in \`${to}\``;
    const key = `${fate} | ${why}`;
    rows.set(key, [...rows.get(key) ?? [], `\`${path.replace('service_at_locations[].location', '…location').replace('service_at_locations[]', '…at_locations[]')}\``]);
  }
  return [...rows].map(([key, paths]) => `| ${paths.join(', ')} | ${key} |`);
}
