import type { EventEnvelope } from '@gongzhi/contracts';

interface Heard {
  readonly text: string;
  readonly at: number;
}

/** How long, and how much, is kept for a live view that was interrupted. */
const keptFor = 60_000;
const keptBytes = 8_000_000;
/** Gateways hear the services' streams in slightly different orders; what was heard shortly before is told again rather than missed. */
const overlap = 2_000;

/**
 * The events of the last minute, in the order this gateway heard them. Who comes back with the id of the last event they saw gets what came
 * after it, some of it perhaps twice, or learns that it is no longer known.
 */
export function createRecentEvents(now: () => number = Date.now) {
  let heard: Heard[] = [];
  let bytes = 0;
  return {
    add(text: string): void {
      heard.push({ text, at: now() });
      bytes += text.length;
      if (bytes <= keptBytes && heard[0]!.at > now() - 2 * keptFor) return;
      const half = heard.filter(({ at }, index) => at > now() - keptFor && (bytes <= keptBytes || index >= heard.length / 2));
      bytes = half.reduce((sum, { text: kept }) => sum + kept.length, 0);
      heard = half;
    },
    /** Events after the one with this id; undefined when it is not known (any more). */
    after(id: string): EventEnvelope<never>[] | undefined {
      const known = heard.findLast(({ text }) => text.includes(`"${id}"`));
      if (!known || known.at < now() - keptFor) return undefined;
      const events = heard.filter(({ at }) => at >= known.at - overlap).map(({ text }) => JSON.parse(text) as EventEnvelope<never>);
      return events.some((event) => event.id === id) ? events.filter((event) => event.id !== id) : undefined;
    },
  };
}
