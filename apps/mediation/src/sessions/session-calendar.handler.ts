import { mediation, type SessionState } from '@gongzhi/contracts/mediation';
import { addCalendarDays, startOfDay } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { sessionsBetween } from './session-calendar.queries.ts';

const list = 'sessions';

export const sessionCalendar = handle(mediation.sessions.calendar)(async (context) => {
  const { input, db, actor, scope, refuseField } = context;
  const { from, to, centreId, mediatorId, mine, limit } = input;
  if (to < from) refuseField('to', 'invalid', { 'zh-CN': '结束日期不得早于开始日期', en: 'The last day is not before the first' });
  if (to > addCalendarDays(from, 61)) refuseField('to', 'invalid', { 'zh-CN': '一次最多查询62日', en: '62 days at most are shown at once' });
  // Whoever works nowhere has the sessions they are asked to.
  const person = mine || scope.areas.length === 0 ? actor.id : undefined;
  const rows = await sessionsBetween(db, { from: startOfDay(from), to: startOfDay(addCalendarDays(to, 1)), centreId, mediatorId, person, after: afterOf(context, list), limit });
  return pageOf(context, list, rows, (row) => [row.starts_at.toISOString(), row.id], (row) => ({
    sessionId: row.id, disputeId: row.dispute_id, code: row.code, kind: row.kind as 'boundary', title: row.title, centreId: row.centre_id, centreName: row.centre_name, startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(),
    place: row.place, openToPublic: row.open_to_public, state: row.state as SessionState, mediatorIds: row.mediator_ids, mediatorNames: row.mediator_names,
  }));
});
