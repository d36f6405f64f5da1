import type { deadLettersOf } from '@gongzhi/contracts';
import { sql } from 'kysely';
import { waitingDeadLetters, type DeadLetter, type Redriver } from '../delivery/index.ts';
import { reasonOf } from '../delivery/failures.ts';
import { handlerFor } from '../pipeline/handler.ts';

/** Consumers that run in this process, by service. */
const running = new Map<string, readonly Redriver[]>();

/** Makes a service's consumers known to the handlers of its dead letters. */
export function useConsumers(service: string, consumers: readonly Redriver[]): void {
  running.set(service, consumers);
}

/** The handlers of a service's dead letters: `deadLetters: deadLetterHandlers(casework.deadLetters)`. */
export function deadLetterHandlers(contract: ReturnType<typeof deadLettersOf>) {
  const handle = handlerFor<unknown>();
  return {
    list: handle(contract.list)(async ({ db }) => {
      const { rows } = await sql.raw<DeadLetter>(waitingDeadLetters).execute(db);
      return { items: rows.map((row) => ({ ...row, failedAt: row.failedAt.toISOString() })) };
    }),
    redrive: handle(contract.redrive)(async ({ input, db, refuse, target }) => {
      target(`dead-letters/${input.eventId}`, '');
      const { rows } = await sql`select from platform.dead_letter where consumer = ${input.consumer} and event_id = ${input.eventId} and redriven_at is null`.execute(db);
      if (rows.length === 0) refuse('NOT_FOUND');
      const [service] = contract.redrive.name.split('.');
      const consumer = running.get(service!)?.find(({ name }) => name === input.consumer) ?? refuse('NOT_FOUND');
      const applied = await consumer.redrive(input.eventId).catch((fault: unknown) => refuse('STILL_FAILING', { reason: reasonOf(fault) }));
      return applied ? { redriven: true as const } : refuse('NOT_FOUND');
    }),
  };
}
