/**
 * Writes src/model/zone-borders.data.ts: the parts of split states that keep another zone than the rest.
 * Zones follow county lines (49 CFR part 71), and counties come from us-atlas (Census Bureau, public domain).
 * A county that the law itself splits is "doubtful". Run from the repository's root: node test/model/zone-borders.generate.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { merge, mesh } from 'topojson-client';

/** state FIPS, state, zone of the part, counties of the part, doubtful counties */
const PARTS = [
  ['12', 'FL', 'America/Chicago', '005 013 033 059 063 091 113 131 133', '045'],
  ['16', 'ID', 'America/Los_Angeles', '009 017 021 035 055 057 061 069 079', '049'],
  ['18', 'IN', 'America/Chicago', '051 073 089 091 111 123 127 129 147 149 163 173', ''],
  ['20', 'KS', 'America/Denver', '071 075 181 199', ''],
  ['21', 'KY', 'America/Chicago', '001 003 007 009 027 031 033 035 039 047 053 055 057 059 061 075 083 085 087 091 099 101 105 107 139 141 143 145 149 157 169 171 177 183 207 213 219 221 225 227 233', ''],
  ['26', 'MI', 'America/Chicago', '043 053 071 109', ''],
  ['31', 'NE', 'America/Denver', '005 007 013 029 033 045 049 057 069 075 091 101 105 123 135 157 161 165', '031'],
  ['38', 'ND', 'America/Denver', '001 007 011 033 037 041 087 089', '025 053 085'],
  ['41', 'OR', 'America/Boise', '045', ''],
  ['46', 'SD', 'America/Denver', '007 019 031 033 041 047 055 063 071 081 093 102 103 105 137', '117'],
  ['47', 'TN', 'America/New_York', '001 009 011 013 019 025 029 057 059 063 065 067 073 089 091 093 105 107 121 123 129 139 143 145 151 155 163 171 173 179', ''],
  ['48', 'TX', 'America/Denver', '141 229', ''],
];
/** Degrees: about 200 m where two zones meet; coarse along the state's own border, which is then moved outwards by more. */
const FINE = 0.002;
const COARSE = 0.06;
const OUTWARDS = 0.15;

const topology = JSON.parse(readFileSync('node_modules/us-atlas/counties-10m.json', 'utf8'));
const counties = topology.objects.counties.geometries;

/** Ramer-Douglas-Peucker. */
function simplify(line, tolerance) {
  if (line.length < 3) return line;
  const [a, b] = [line[0], line.at(-1)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let [far, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const p = line[i];
    const off = length === 0 ? Math.hypot(p[0] - a[0], p[1] - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
    if (off > far) [far, at] = [off, i];
  }
  return far <= tolerance ? [a, b] : [...simplify(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(line.slice(at), tolerance)];
}

function ringsOf(inside, state) {
  const inner = new Set();
  const shared = mesh(topology, { type: 'GeometryCollection', geometries: state }, (a, b) => a !== b && inside.includes(a) !== inside.includes(b));
  for (const line of shared.coordinates) for (const point of line) inner.add(String(point));
  return merge(topology, inside).coordinates.filter(([ring]) => ring.length > 8).map(([closed]) => {
    const ring = closed.slice(0, -1);
    const start = ring.findIndex((point, i) => inner.has(String(point)) && !inner.has(String(ring.at(i - 1))));
    const turned = start < 0 ? ring : [...ring.slice(start), ...ring.slice(0, start)];
    const runs = [];
    for (const point of turned) {
      const kind = inner.has(String(point));
      if (runs.at(-1)?.kind !== kind) runs.push({ kind, points: [] });
      runs.at(-1).points.push(point);
    }
    return moveOut(runs.flatMap(({ kind, points }) => simplify(points, kind ? FINE : COARSE).map((point) => ({ point, kind }))))
      .flatMap((point) => point.map((value) => Math.round(value * 1000)));
  });
}

/** Moves the vertices of the state's own border along their normal, away from the part. */
function moveOut(vertices) {
  const at = (i) => vertices.at(i % vertices.length).point;
  const area = vertices.reduce((sum, { point: [x, y] }, i) => sum + x * at(i + 1)[1] - at(i + 1)[0] * y, 0);
  const unit = (a, b) => { const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1; return [(b[0] - a[0]) / length, (b[1] - a[1]) / length]; };
  return vertices.map(({ point, kind }, i) => {
    if (kind) return point;
    const [before, after] = [unit(at(i - 1), point), unit(point, at(i + 1))];
    const along = unit([0, 0], [before[0] + after[0], before[1] + after[1]]);
    const side = Math.sign(area) * OUTWARDS;
    return [point[0] + along[1] * side, point[1] - along[0] * side];
  });
}

const text = PARTS.map(([fips, state, zone, of, doubtful]) => {
  const all = counties.filter(({ id }) => id.startsWith(fips));
  const pick = (ids) => ids.split(' ').filter(Boolean).map((id) => {
    const found = all.find((county) => county.id === fips + id);
    if (!found) throw new Error(`no county ${fips}${id}`);
    return found;
  });
  const rows = [[zone, pick(of)], ['', pick(doubtful)]].filter(([, list]) => list.length)
    .flatMap(([name, list]) => ringsOf(list, all).map((ring) => `    [${JSON.stringify(name).replaceAll('"', "'")}, [${ring.join(',')}]],`));
  return `  ${state}: [\n${rows.join('\n')}\n  ],`;
}).join('\n');

writeFileSync('src/model/zone-borders.data.ts', `/**
 * Parts of split states that keep another zone than the rest, as rings of longitude and latitude in thousandths of a degree.
 * An empty zone is a county that the law itself splits. Written by test/model/zone-borders.generate.mjs; do not edit.
 * Along the state's own border the rings run outside it: they only ever divide one state.
 */
export const ZONE_PARTS: Readonly<Record<string, readonly (readonly [zone: string, ring: readonly number[]])[]>> = {
${text}
};
`);
