import { casework } from '@gongzhi/contracts/casework';
import type { OutputOf } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import { Refusal } from '@gongzhi/platform/pipeline';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle, type Context } from '../handle.ts';
import { clocksFor } from './clocks-for.ts';

export const listClocks = handle(mediation.clocks.list)(async ({ input, db, actor, now, call, refuse }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  return { items: await clocksFor(db, dispute, now), matter: dispute.matter_id ? await clockOfMatter(call, dispute.matter_id) : null };
});

/** Its own clocks a dispute shows even when casework is away. */
async function clockOfMatter(call: Context['call'], id: string): Promise<OutputOf<typeof casework.clocks.statutory>['clock']> {
  try {
    return (await call(casework.clocks.statutory, { id })).clock;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT')) return null;
    throw error;
  }
}
