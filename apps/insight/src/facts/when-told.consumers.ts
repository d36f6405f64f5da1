import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { lockGenerations } from './facts.queries.ts';
import { heard } from './subjects.ts';
import { tell } from './tell.ts';

/** What casework tells of matters becomes facts. */
export const whenMatterTold = defineConsumer<Kysely<Database>>()({
  name: 'matter-facts',
  events: heard.casework,
  handle: async ({ event, db }) => void (await tell(db, await lockGenerations(db), [event])),
  handleAll: async ({ events, db }) => void (await tell(db, await lockGenerations(db), events)),
});

/** What mediation tells of disputes, organisations and mediators becomes facts. */
export const whenMediationTold = defineConsumer<Kysely<Database>>()({
  name: 'mediation-facts',
  events: heard.mediation,
  handle: async ({ event, db }) => void (await tell(db, await lockGenerations(db), [event])),
  handleAll: async ({ events, db }) => void (await tell(db, await lockGenerations(db), events)),
});
