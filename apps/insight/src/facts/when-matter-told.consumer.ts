import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { lockGenerations } from './facts.queries.ts';
import { tell } from './tell.ts';
import { heard, toldOf } from './told-events.ts';

export const whenMatterTold = defineConsumer<Kysely<Database>>()({
  name: 'matter-facts',
  events: heard,
  async handle({ event, db }) {
    const told = toldOf(event);
    if (told) await tell(db, await lockGenerations(db), [told]);
  },
});
