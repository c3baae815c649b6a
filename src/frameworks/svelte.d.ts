/** `import 'community-resource-finder/svelte'` registers the elements, and tells Svelte 5 what the tag takes. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ResourceFinder } from '../index.js';
import type { FinderAttributes, FinderEvents, FinderProperties } from './tag.js';

type Listeners = { [Name in keyof FinderEvents as `on${Name}`]?: ((event: FinderEvents[Name]) => void) | undefined };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'resource-finder': HTMLAttributes<ResourceFinder> & FinderAttributes & FinderProperties & Listeners & { 'url-sync'?: '' | undefined };
  }
}
