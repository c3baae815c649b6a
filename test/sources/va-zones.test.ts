/** Whole path, real file: zones of the national page's clinics on either side of a zone border, labelled by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { openDirectory } from '../../src/sources/open-directory.js';

const EASTERN = 'America/New_York', CENTRAL = 'America/Chicago', MOUNTAIN = 'America/Denver', ARIZONA = 'America/Phoenix', PACIFIC = 'America/Los_Angeles';

/** StationNo -> [town, zone]. */
const BY_HAND: Readonly<Record<string, readonly [string, string]>> = {
  '657GJ': ['Evansville IN', CENTRAL], '583GA': ['Terre Haute IN', EASTERN], '657GQ': ['Vincennes IN', EASTERN], '537BY': ['Crown Point IN', CENTRAL], '0444V': ['South Bend IN', EASTERN],
  '626GC': ['Bowling Green KY', CENTRAL], '657GP': ['Owensboro KY', CENTRAL], '603GF': ['Clarkson KY', CENTRAL], '603GA': ['Fort Knox KY', EASTERN], '596GA': ['Somerset KY', EASTERN],
  '626GH': ['Cookeville TN', CENTRAL], '626GK': ['McMinnville TN', CENTRAL], '626GF': ['Chattanooga TN', EASTERN], '626GL': ['Harriman TN', EASTERN],
  '573GK': ['Marianna FL', CENTRAL], '520GB': ['Panama City Beach FL', CENTRAL], '573GF': ['Tallahassee FL', EASTERN],
  '437GJ': ['Dickinson ND', MOUNTAIN], '437GF': ['Williston ND', CENTRAL], '437GB': ['Bismarck ND', CENTRAL],
  '568GA': ['Rapid City SD', MOUNTAIN], '568HF': ['Pine Ridge SD', MOUNTAIN], '568HK': ['Eagle Butte SD', MOUNTAIN], '568HP': ['Winner SD', CENTRAL], '568GB': ['Pierre SD', CENTRAL],
  '568HB': ['Gordon NE', MOUNTAIN], '442GB': ['Sidney NE', MOUNTAIN], '636GB': ['North Platte NE', CENTRAL],
  '756': ['El Paso TX', MOUNTAIN], '519GD': ['Fort Stockton TX', CENTRAL], '589G3': ['Liberal KS', CENTRAL],
  '687GB': ['Lewiston ID', PACIFIC], '668GB': ["Coeur d'Alene ID", PACIFIC], '531GJ': ['Salmon ID', MOUNTAIN], '531GH': ['Burns OR', PACIFIC], '660GK': ['Elko NV', PACIFIC],
  '585': ['Iron Mountain MI', CENTRAL], '585GC': ['Menominee MI', CENTRAL], '585GD': ['Ironwood MI', CENTRAL], '585HA': ['Marquette MI', EASTERN], '0434V': ['Escanaba MI', EASTERN],
  '649QA': ['Chinle AZ', MOUNTAIN], '649QH': ['Kayenta AZ', MOUNTAIN], '649QD': ['Page AZ', ARIZONA], '649QG': ['Polacca AZ', ARIZONA],
};

/** Wall clock in winter and in summer: two names of one zone count as one. */
const clocks = (timeZone: string): string => ['2027-01-15T12:00:00Z', '2027-07-15T12:00:00Z']
  .map((at) => new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at))).join(' ');

test(`VA: the zone of ${Object.keys(BY_HAND).length} clinics near a border, with no zone given by the host`, async () => {
  const feed = await readFeed(readFileSync('demo/data/va-health/facilities.csv'));
  const directory = await openDirectory(feed);
  const resources = await Promise.all(feed.resources.map(({ id }) => directory.get(id)));
  const wrong: string[] = [];
  let checked = 0;
  // The feed's own station number tells the rows apart; rows of the file and resources stand in the same order.
  const stations = feed.resources.map((resource) => resource.source?.row);
  const lines = readFileSync('demo/data/va-health/facilities.csv', 'utf8').split(/\r?\n/);
  for (const [index, resource] of resources.entries()) {
    const station = lines[(stations[index] ?? 0) - 1]?.split(',')[4];
    const known = station === undefined ? undefined : BY_HAND[station];
    if (!known) continue;
    checked++;
    const [town, zone] = known;
    assert.ok(town.startsWith(resource?.place?.locality ?? '?'), `${station}: ${town}, not ${resource?.place?.locality}`);
    if (!resource?.timeZone || clocks(resource.timeZone) !== clocks(zone)) wrong.push(`${town}: ${resource?.timeZone}, should be ${zone}`);
  }
  assert.deepEqual(wrong, []);
  assert.equal(checked, Object.keys(BY_HAND).length);
});
