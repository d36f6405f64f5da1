import type { EventEnvelope } from '@gongzhi/contracts';
import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { lockGenerations } from './facts.queries.ts';
import { tell } from './tell.ts';
import { heard, toldOf } from './told-events.ts';

export const whenMatterTold = defineConsumer<Kysely<Database>>()({
  name: 'matter-facts',
  events: heard,
  handle: ({ event, db }) => tellAll(db, [event]),
  handleAll: ({ events, db }) => tellAll(db, events),
});

async function tellAll(db: Kysely<Database>, events: readonly EventEnvelope[]): Promise<void> {
  await tell(db, await lockGenerations(db), events.flatMap((event) => toldOf(event) ?? []));
}
