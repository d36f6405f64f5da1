import { mediation } from '@gongzhi/contracts/mediation';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { actOnSession, expectPresent } from './act-on-session.ts';
import { freeFrom } from './bookings.ts';
import { tickAttendance } from './sessions.queries.ts';

export const recordSession = handle(mediation.sessions.record)(async (context) => {
  const { input, db, now } = context;
  const { present } = input;
  const { session } = await actOnSession(context, input, ['record_session', 'record'], async ({ row, attendance }) => {
    if (row.record !== null) refuseAs(context, 'RECORDED_ALREADY');
    if (present) {
      expectPresent(context, attendance, present);
      await tickAttendance(db, row, present, false);
    }
    await freeFrom(db, row, now);
    return { record: input.record, closed_at: row.closed_at ?? now };
  });
  return session;
});
