/** The only file that knows supercluster: many points grouped for one zoom level. */
import Supercluster from 'supercluster';
import type { Places } from '../../search/query.js';
import type { Bounds } from './map-view.js';

export interface Cluster {
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  /** Of a single place: its index in the places. */
  readonly index?: number;
  /** Of a group: the zoom at which it falls apart. */
  readonly opensAt?: number;
}

export interface Clusters {
  /** What is within the bounds at a zoom. Longitudes come back between -180 and 180. */
  within(bounds: Bounds, zoom: number): readonly Cluster[];
}

/** Pixels, of tiles that are 256 wide. */
const RADIUS = 56;
const TILE = 256;
/** From here on every place stands alone, unless two share a spot. */
const LAST_GROUPED_ZOOM = 15;

export function clusterPlaces({ ids, longitudes, latitudes }: Places): Clusters {
  const index = new Supercluster<{ index: number }>({ radius: RADIUS, extent: TILE, maxZoom: LAST_GROUPED_ZOOM });
  index.load(ids.map((_id, at) => ({
    type: 'Feature',
    properties: { index: at },
    geometry: { type: 'Point', coordinates: [longitudes[at] ?? 0, latitudes[at] ?? 0] },
  })));
  return {
    within: ([west, south, east, north], zoom) => index.getClusters([west, south, east, north], Math.floor(zoom))
      .map(({ geometry, properties }): Cluster => {
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        return 'cluster' in properties
          ? { longitude, latitude, count: properties.point_count, opensAt: index.getClusterExpansionZoom(properties.cluster_id) }
          : { longitude, latitude, count: 1, index: properties.index };
      }),
  };
}
