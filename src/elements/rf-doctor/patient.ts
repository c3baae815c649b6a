/** The finder that is looked at, as far as the doctor needs it. Not its class: that one leads here, by what comes after the first page. */
import type { FinderState } from '../../finder/state.js';
import type { Directory } from '../../sources/directory.js';

export interface Patient extends HTMLElement {
  readonly directory: Directory | undefined;
  readonly resources: unknown;
  readonly now: () => Date;
}

/** The state that it shows; its own affair, and read here for the code of an error only. */
export const stateOf = (patient: Patient): FinderState | undefined => (patient as Patient & { readonly current?: FinderState }).current;
