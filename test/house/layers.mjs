/**
 * The table of the house: which layer may import which. `types` are edges for `import type` only.
 * A layer not named here does not exist. Files at the top of src/ are the doors and stand as layers of their own.
 */
export const layers = {
  model: { imports: [] },
  text: { imports: ['model'] },
  crisis: { imports: ['model', 'text'] },
  feeds: { imports: ['model', 'text', 'crisis'] },
  search: { imports: ['model', 'text', 'crisis'] },
  sources: { imports: ['model', 'text', 'crisis', 'feeds', 'search'] },
  finder: { imports: ['model', 'crisis', 'search', 'sources'] },
  locale: { imports: ['model', 'crisis', 'feeds', 'search'] },
  elements: { imports: ['model', 'crisis', 'search', 'sources', 'finder', 'locale'], types: ['feeds'] },
  report: { imports: ['model', 'text', 'crisis', 'feeds', 'locale'] },
  cli: { imports: ['model', 'text', 'crisis', 'feeds', 'search', 'sources', 'report'] },
  'version.ts': { imports: [] },
  'sdk.ts': { imports: ['model', 'crisis', 'feeds', 'search', 'sources', 'finder', 'report', 'version.ts'] },
  'index.ts': { imports: ['elements', 'locale', 'version.ts'], types: ['model', 'crisis', 'feeds', 'search', 'sources', 'finder'] },
  'define.ts': { imports: ['elements', 'index.ts'] },
  'cdn.ts': { imports: ['elements', 'index.ts', 'define.ts'] },
  'mount.ts': { imports: ['cdn.ts'] },
  'embed.ts': { imports: [] },
  'resizer.ts': { imports: [] },
  'single.ts': { imports: ['crisis', 'feeds', 'sources', 'search', 'finder', 'locale', 'elements', 'index.ts', 'define.ts', 'cdn.ts'] },
};

/** The only files that may register an element; package.json's `sideEffects` names them in the same words. */
export const registering = /^src\/((define|cdn|single)|elements\/[^/]+\/define)\.ts$/;

/** Packages that may be imported in more than one file, and where. */
export const shared = { lit: /^src\/elements\// };

/** Tables of words and data may be long; everything else has one subject. */
export const longest = 400;
export const isTable = (path) => path.startsWith('src/locale/') || path.endsWith('.data.ts');
