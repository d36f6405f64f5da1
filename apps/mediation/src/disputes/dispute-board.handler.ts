import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf, endOfDay, startOfDay } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { boardRows, centresOf } from './dispute-board.queries.ts';
import { disputeItemOf } from './dispute-row.ts';

const list = 'board';

export const disputeBoard = handle(mediation.disputes.board)(async (context) => {
  const { input: { limit, cursor: _, view, ...filters }, db, actor, scope, now } = context;
  const today = dayOf(now);
  const rows = await boardRows(db, scope, {
    ...filters,
    mine: view === 'mine' ? actor.id : undefined,
    centreIds: view === 'my_centre' ? await centresOf(db, actor) : undefined,
    dueFrom: view === 'due_today' ? startOfDay(today) : undefined,
    // The end of a day belongs to it: what is due at midnight is due today.
    dueUntil: view === 'due_today' ? endOfDay(today) : view === 'overdue' ? now : undefined,
    atRisk: view === 'crowd_risk',
    after: afterOf(context, list),
    limit,
  });
  return pageOf(context, list, rows, (row) => [row.due_at?.toISOString() ?? 'infinity', row.id], (row) => ({
    ...disputeItemOf(row), mediatorIds: row.mediator_ids, mediatorNames: row.mediator_names, nextSessionAt: row.next_session_at?.toISOString() ?? null,
  }));
});
