/**
 * Which part of a split state a point is in. Zones follow county lines nearly everywhere; where they do not (a county
 * the law splits, the Navajo and Hopi lands in Arizona, towns that keep a neighbour's time by custom) the part is
 * doubtful, and only a postal code that lies wholly on one side settles it.
 */
import { ZONE_PARTS } from './zone-borders.data.js';

/** As `ZONE_PARTS`, by hand; longitude and latitude in thousandths of a degree. */
const HAND_PARTS: typeof ZONE_PARTS = {
  // West of 169 degrees 30 minutes; Attu lies beyond the 180th meridian.
  AK: [['America/Adak', [-180_001, 45_000, -169_500, 45_000, -169_500, 75_000, -180_001, 75_000]], ['America/Adak', [170_000, 45_000, 180_001, 45_000, 180_001, 75_000, 170_000, 75_000]]],
  // Legally Central; Phenix City, Smiths Station, Valley and Lanett live by Georgia's clock.
  AL: [['', [-85_350, 32_100, -84_800, 32_100, -84_800, 32_950, -85_350, 32_950]]],
  AZ: [['', [-111_300, 37_100, -111_350, 36_890, -111_500, 36_880, -111_750, 36_800, -111_950, 36_300, -111_850, 36_000, -111_600, 35_750, -111_450, 35_450, -111_250, 35_150, -110_900, 35_080, -108_900, 35_080, -108_900, 37_100]]],
  // West Wendover by law, Jackpot by custom.
  NV: [['America/Denver', [-114_150, 40_690, -114_000, 40_690, -114_000, 40_780, -114_150, 40_780]], ['', [-114_750, 41_900, -114_600, 41_900, -114_600, 42_050, -114_750, 42_050]]],
  // The empty southern end of Malheur County keeps Pacific time; the line is not sure to a few kilometres.
  OR: [['', [-118_232, 41_900, -117_000, 41_900, -117_000, 42_550, -118_232, 42_550]]],
};

const settled = (zone: string, codes: string): [string, string][] => codes.split(' ').map((code) => [code, zone]);

/** Postal codes within doubtful parts. */
const POSTAL_ZONES = new Map([
  ...settled('America/Denver', '86033 86044 86045 86053 86054 86503 86504 86505 86507 86510 86511 86514 86515 86520 86535 86538 86540 86544 86545 86547 86556 57532 58640'),
  ...settled('America/Phoenix', '86030 86034 86039 86040 86042 86043'),
  ...settled('America/New_York', '32456'),
  ...settled('America/Chicago', '32465 58854 69201'),
  ...settled('America/Los_Angeles', '83530 83522 83539'),
]);

/** The zone at a point of a split state; "rest" for the greater part of the state; undefined where it is not sure. */
export function zoneWithin(state: string, latitude: number, longitude: number, postalCode = ''): string | undefined {
  for (const [zone, ring] of [...(HAND_PARTS[state] ?? []), ...(ZONE_PARTS[state] ?? [])]) {
    if (contains(ring, longitude * 1000, latitude * 1000)) return zone || POSTAL_ZONES.get(postalCode.slice(0, 5));
  }
  return 'rest';
}

/** Even-odd rule. */
function contains(ring: readonly number[], x: number, y: number): boolean {
  let inside = false;
  let [lastX = 0, lastY = 0] = ring.slice(-2);
  for (let i = 0; i < ring.length; i += 2) {
    const [nextX = 0, nextY = 0] = [ring[i], ring[i + 1]];
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) inside = !inside;
    [lastX, lastY] = [nextX, nextY];
  }
  return inside;
}
