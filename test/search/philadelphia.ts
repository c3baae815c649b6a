/** The city's real spreadsheet, as resources: read here without the feed reader, so that search is tested alone. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Resource } from '../../src/model/resource.js';

const CATEGORY: Readonly<Record<string, string>> = {
  'Emergency Shelter': 'shelter', 'Emergency Food': 'food', Medical: 'medical', 'Permanent Housing': 'housing',
  'Day / Drop in Centers': 'drop-in', Legal: 'legal', Dental: 'dental',
};

export function philadelphia(): Resource[] {
  const rows = csvParse(readFileSync('demo/data/philadelphia/community-services.csv', 'utf8'));
  return rows.map((row) => {
    const [longitude, latitude] = (row['LatLon'] ?? '').split(',').map(Number);
    const id = CATEGORY[row['Category'] ?? ''];
    return {
      id: row['Id'] ?? '', name: row['Organization Name'] ?? '', description: row['Description'] ?? '',
      categories: [{ label: row['Category'] ?? '', ...(id === undefined ? {} : { id }) }],
      phones: [], serves: (row['People Served'] ?? '').split(', ').filter(Boolean),
      place: { locality: 'Philadelphia', region: 'PA', address: row['Address'] ?? '', postalCode: row['Zip Code'] ?? '',
        ...(latitude && longitude ? { latitude, longitude } : {}) },
      timeZone: 'America/New_York',
    };
  });
}
