import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOnSession, expectPresent } from './act-on-session.ts';
import { tickAttendance } from './sessions.queries.ts';

export const setAttendance = handle(mediation.sessions.setAttendance)(async (context) => {
  const { input, db } = context;
  const { session } = await actOnSession(context, input, ['record_attendance', 'attend'], async ({ row, attendance }) => {
    expectPresent(context, attendance, input.present);
    await tickAttendance(db, row, input.present, null);
    return {};
  });
  return session;
});
