/** A crisis line as data: dated, sourced, never hidden by anything. */
import type { Phone } from '../model/resource.js';

export interface CrisisLine {
  readonly id: string;
  /** ISO 3166-1 alpha-2; absent for a host's own line. */
  readonly country?: string;
  readonly name: string;
  /** In plain words, whom or what it is for. */
  readonly about?: string;
  /** `strip`: shown above everything. `support`: listed after. */
  readonly use: 'strip' | 'support';
  /** Channels in the order to offer them. `dial` is set on every voice and text channel. */
  readonly channels: readonly Phone[];
  readonly url?: string;
  readonly note?: string;
  /** "24/7", or the provider's words; absent is unknown. */
  readonly hours?: string;
  readonly checkedOn?: string;
  readonly expiresOn?: string;
  readonly sources?: readonly string[];
  /** True once `at` is past `expiresOn`: warns the host, hides nothing. */
  readonly expired?: boolean;
}
