/** `import 'community-resource-finder/vue'` registers the elements, and tells Vue's templates what the tag takes. */
import type { EmitFn, HTMLAttributes } from 'vue';
import type { ResourceFinder } from '../index.js';
import type { FinderAttributes, FinderEvents, FinderProperties } from './tag.js';

/** Vue's checker looks `time-zone` up as `timeZone`; what it writes into the page is still `time-zone`. */
type Camel<Name extends string> = Name extends `${infer Start}-${infer Rest}` ? `${Start}${Capitalize<Camel<Rest>>}` : Name;
type Attributes = { [Name in keyof FinderAttributes as Camel<Name>]: FinderAttributes[Name] };
type Emits = { [Name in keyof FinderEvents]: (event: FinderEvents[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'resource-finder': new () => ResourceFinder & {
      $props: HTMLAttributes & Attributes & FinderProperties;
      $emit: EmitFn<Emits>;
    };
  }
  /** HTML's own, which Vue's types leave out. */
  interface HTMLAttributes { slot?: string | undefined }
}
