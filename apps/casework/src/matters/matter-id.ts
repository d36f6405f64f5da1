import { v7 as newId } from 'uuid';

/**
 * The id of a matter received at a moment, on a simulated calendar too: UUID version 7 whose time is the moment itself. So the order of ids is
 * the order of reception, and a span of time is a range of ids.
 */
export function matterIdAt(receivedAt: Date): string {
  return timePartOf(receivedAt) + newId().slice(13);
}

/** Lower bound of the ids of what was received at a moment or later. */
export function firstMatterIdAt(moment: Date): string {
  return `${timePartOf(moment)}-0000-0000-000000000000`;
}

/** The first 48 bits: milliseconds since the epoch. */
function timePartOf(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
