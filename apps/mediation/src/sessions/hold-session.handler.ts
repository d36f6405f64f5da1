import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOnSession, expectPresent } from './act-on-session.ts';
import { tickAttendance } from './sessions.queries.ts';

export const holdSession = handle(mediation.sessions.hold)(async (context) => {
  const { input, db, now } = context;
  const { session } = await actOnSession(context, input, ['hold_session', 'hold'], async ({ row, attendance }) => {
    expectPresent(context, attendance, input.present);
    await tickAttendance(db, row, input.present, null);
    return { held_at: now };
  });
  return session;
});
