import { mediation } from '@gongzhi/contracts/mediation';
import { disputeItemOf } from '../disputes/dispute-row.ts';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { listDueVisits } from './follow-ups.queries.ts';

const dayLength = 86_400_000;

export const dueVisits = handle(mediation.followUps.due)(async (context) => {
  const { input: { centreId, within, limit }, db, scope, now } = context;
  const after = afterOf(context, 'due-visits') as readonly [string, string] | undefined;
  const rows = await listDueVisits(db, scope, { by: new Date(now.getTime() + within * dayLength), centreId, after, limit });
  return pageOf(context, 'due-visits', rows, (row) => [row.visit_due_at.toISOString(), row.id], (row) => ({ ...disputeItemOf(row), visitDueAt: row.visit_due_at.toISOString() }));
});
