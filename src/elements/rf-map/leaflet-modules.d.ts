/**
 * Leaflet's own modules, one by one. Its single file is 41 kB gzip and does not tree-shake; these are 22 kB,
 * and leave behind the controls, popups and icons that write markup as text.
 */
declare module 'leaflet/src/map/Map.js' { export { Map } from 'leaflet'; }
declare module 'leaflet/src/layer/Layer.js' { export { Layer } from 'leaflet'; }
declare module 'leaflet/src/layer/tile/GridLayer.js' { export { GridLayer } from 'leaflet'; }
declare module 'leaflet/src/layer/tile/TileLayer.js' { export { TileLayer } from 'leaflet'; }
declare module 'leaflet/src/map/handler/Map.Drag.js' {}
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js' {}
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js' {}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {}
