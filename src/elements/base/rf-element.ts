/**
 * The shape of every child element: state and words come down as properties, requests go up as events.
 * A child holds nothing that can be derived from `state`.
 *
 * Elements of the first script declare their properties in `static properties`: a decorated accessor costs about 80
 * bytes each when it is compressed, and the first script is what a slow phone waits for. Panels, which come later, decorate.
 */
import { html, LitElement, render, type CSSResultGroup, type CSSResultOrNative, type PropertyDeclarations } from 'lit';
import type { FinderState } from '../../finder/state.js';
import type { Localizer } from '../../locale/localizer.js';
import type { Query } from '../../search/query.js';
import { RfErrorEvent, RfQueryRequestEvent } from './events.js';
import type { Settings } from './settings.js';
import base from './base.css';

/** A property that is given by script, never by an attribute. */
export const GIVEN = { attribute: false } as const;
/** An attribute that is taken away is as one that never was. */
export const TEXT = (value: string | null): string => value ?? '';
/** Frameworks write "false" for what is off. HTML would take that for on, and what is on leaves traces on the device. */
export const SWITCH = { fromAttribute: (value: string | null): boolean => value !== null && value !== 'false' };

/**
 * An element that falls alone. Where it cannot be drawn, the page hears one event and no error, and what stands in the
 * element (the parent's words, the host's own markup) shows in its place until it can be drawn again.
 */
export abstract class GuardedElement extends LitElement {
  #told = false;

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      console.error(error);
      this.#told ||= this.dispatchEvent(new RfErrorEvent('render-failed', 'error'));
      this.fell(error);
    }
  }

  protected fell(_error: unknown): void {
    const { renderRoot } = this;
    try {
      render(this.instead(), renderRoot, this.renderOptions);
    } catch {
      // Not even Lit can draw here: the page has changed what it stands on.
      renderRoot.replaceChildren(...['crisis', ''].map((name) => Object.assign(document.createElement('slot'), { name })));
    }
  }

  /** What is drawn in its place. */
  protected instead(): unknown { return html`<slot></slot>`; }
}

export abstract class RfElement extends GuardedElement {
  /** The shared ground comes before each element's own sheet, as one sheet for all of them. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super.finalizeStyles([base, styles ?? []]);
  }

  static override properties: PropertyDeclarations = { state: GIVEN, localizer: GIVEN, settings: GIVEN, now: GIVEN };

  declare state: FinderState | undefined;
  declare localizer: Localizer | undefined;
  declare settings: Settings | undefined;
  /** The clock, passed in so that a test can hold it still. */
  declare now: () => Date;

  constructor() {
    super();
    this.now = () => new Date();
  }

  /** Ask for a query. `change` is laid over the current one; a new search forgets `cursor` and `id`. */
  protected ask(change: Query | { readonly [key in keyof Query]: Query[key] | undefined }, placeLabel?: string): void {
    const next: Record<string, unknown> = { ...this.state?.query, cursor: undefined, id: undefined, ...change };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    this.dispatchEvent(new RfQueryRequestEvent(next, placeLabel));
  }
}
