/** `import 'community-resource-finder/react'` registers the elements, and tells React 19 what the tag takes. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ResourceFinder } from '../index.js';
import type { FinderAttributes, FinderEvents, FinderProperties } from './tag.js';

type Listeners = { [Name in keyof FinderEvents as `on${Name}`]?: ((event: FinderEvents[Name]) => void) | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'resource-finder': DetailedHTMLProps<HTMLAttributes<ResourceFinder>, ResourceFinder>
        & FinderAttributes & FinderProperties & Listeners & { 'url-sync'?: boolean | undefined };
    }
  }
}
