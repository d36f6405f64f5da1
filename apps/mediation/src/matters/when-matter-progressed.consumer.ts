import { casework } from '@gongzhi/contracts/casework';
import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { stopForMatter } from './stop-for-matter.ts';
import { takeMatter } from './take-matter.ts';

/** A matter sent to mediation becomes a dispute; one that leaves mediation another way than by its outcome takes its dispute along. */
export const whenMatterProgressed = defineConsumer<Kysely<Database>>()({
  name: 'matters',
  events: [casework.matters.progressed],
  async handle(context) {
    const { action, service, fromStatus, status } = context.event.data;
    if (action === 'send_to_mediation' && service === 'mediation') await takeMatter(context);
    else if (fromStatus === 'in_mediation' && status !== 'in_mediation') await stopForMatter(context);
  },
});
