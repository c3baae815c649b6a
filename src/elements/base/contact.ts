/** Telling the host that a resident reached for a listing: by which way, and nothing more. */
import { RfContactEvent } from './events.js';

export type Channel = RfContactEvent['channel'];

/** Tells the host by which way, and nothing more; the link itself is left alone. */
export const tell = (channel: Channel) => (event: Event): void => {
  event.currentTarget?.dispatchEvent(new RfContactEvent(channel));
};
