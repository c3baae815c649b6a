/**
 * Records of real feeds for the benchmark, where they are at hand: names, organizations, towns and descriptions that agencies
 * wrote. When more are wanted than there are, each further one takes its name and category from one record, its
 * organization and place from a second and its description from a third: texts stay real, records do not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { chance } from './reading-feeds.mjs';

const FEEDS = ['philadelphia/community-services.csv', 'samhsa-mental-health/facilities.csv', 'massachusetts-youth/services.geojson', 'va-health/facilities.csv', 'madrid-health/centros-salud.csv'].map((file) => `../shared/data/${file}`);

export async function realRecords(readFeed, count) {
  const next = chance(17), read = [];
  for (const file of FEEDS.filter((each) => existsSync(each))) read.push(...(await readFeed(readFileSync(file))).resources);
  if (read.length === 0) throw new Error('The real feeds are not at hand: leave out --records real.');
  const one = () => read[Math.floor(next() * read.length)];
  return Array.from({ length: count }, (_, number) => {
    const first = one(), second = one(), third = one(), { confidential: _withheld, ...rest } = first;
    // A clinic often gives no organization beside its own name.
    return { ...rest, id: `r${number}`, organization: second.organization ?? second.name, ...(second.place ? { place: second.place } : {}), ...(third.description ? { description: third.description } : {}) };
  });
}
