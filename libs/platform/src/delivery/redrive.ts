import { lockDeadLetter, writeRedriven } from './dead-letters.ts';
import type { ApplyOptions } from './apply.ts';

/** A consumer that can apply its dead letters. */
export interface Redriver {
  readonly name: string;
  /** Applies a dead letter now; false when there is none. It throws what the handler throws. Later events of its aggregate went before it. */
  redrive(eventId: string): Promise<boolean>;
}

/** Makes what applies the dead letters of a consumer, each once. */
export function createRedriver<Db>({ definition, transaction, withTrace }: Pick<ApplyOptions<Db>, 'definition' | 'transaction' | 'withTrace'>): Redriver {
  const { name } = definition;
  return {
    name,
    redrive: (eventId) => transaction(async (client, means) => {
      const event = await lockDeadLetter(client, name, eventId);
      if (!event) return false;
      const data = definition.events.find((known) => known.subject === `event.${event.type}`)?.data.parse(event.data);
      await withTrace(event.traceparent, name, () => definition.handle({ ...means, event: { ...event, data } }));
      await writeRedriven(client, name, event);
      return true;
    }),
  };
}
