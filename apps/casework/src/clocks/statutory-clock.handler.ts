import { casework, type ClockExplained } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';

export const statutoryClock = handle(casework.clocks.statutory)(async ({ input, db }) => {
  const row = await db.selectFrom('clock').select(['state', 'due_at', 'alert']).where('matter_id', '=', input.id).where('kind', '=', 'statutory').orderBy('started_at', 'desc').limit(1).executeTakeFirst();
  return { clock: row ? { state: row.state as ClockExplained['state'], dueAt: row.due_at.toISOString(), alert: row.alert as ClockExplained['alert'] } : null };
});
