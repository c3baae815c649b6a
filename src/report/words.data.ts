/** Words of the report that are tables: formats, encodings, and what a column can be said to hold. */
import type { ColumnField } from '../feeds/columns/columns.js';
import type { FeedReport } from './report.js';

export const FORMATS: Readonly<Record<FeedReport['format'], string>> = {
  compact: 'a compact feed of this project', csv: 'a spreadsheet (CSV)', hsds: 'HSDS, the standard for directories', resources: "this project's own JSON", geojson: 'GeoJSON', arcgis: 'ArcGIS features',
  socrata: 'rows of an open-data portal', samhsa: "SAMHSA's directory",
};

export const ENCODINGS: Readonly<Record<NonNullable<FeedReport['encoding']>, string>> = {
  'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252 (guessed: it is not UTF-8)',
};

export const FIELDS: Readonly<Record<ColumnField, string>> = {
  id: 'Id of the record', serviceId: 'Id of the service', locationId: 'Id of the location', organizationId: 'Id of the organization',
  name: 'Name', organization: 'Organization', description: 'Description', category: 'Category',
  phone: 'Phone', fax: 'Fax', tty: 'TTY', text: 'Number for texts', url: 'Website', email: 'Email',
  address: 'Street address', locality: 'City', region: 'State or region', postalCode: 'Zip or postal code', country: 'Country',
  latitude: 'Latitude', longitude: 'Longitude', coordinates: 'Latitude and longitude in one cell',
  hours: 'Hours', days: 'Days of the week', opens: 'Opening time', closes: 'Closing time',
  monday: 'Hours on Monday', tuesday: 'Hours on Tuesday', wednesday: 'Hours on Wednesday', thursday: 'Hours on Thursday',
  friday: 'Hours on Friday', saturday: 'Hours on Saturday', sunday: 'Hours on Sunday', hoursNote: 'Note on hours',
  languages: 'Languages', cost: 'Cost', eligibility: 'Who can use it', serves: 'People served', accessibility: 'Accessibility',
  virtual: 'By phone or video', responders: 'Who comes', police: 'Whether police may come', alternateName: 'Other name', transportation: 'How to get there',
  applicationProcess: 'What to do to be helped', requiredDocuments: 'What to bring', minimumAge: 'Youngest age', maximumAge: 'Oldest age', categoryCode: 'Code of the category', coverage: 'Area served', alert: 'Alert', status: 'Status',
  assuredDate: 'Date a person last checked it', confidential: 'Confidential',
};
