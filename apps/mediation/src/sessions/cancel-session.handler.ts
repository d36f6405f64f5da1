import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOnSession } from './act-on-session.ts';
import { freeAll } from './bookings.ts';
import { tellOfSession } from './open-session.ts';

export const cancelSession = handle(mediation.sessions.cancel)(async (context) => {
  const { input, db } = context;
  const { dispute, session, accounts } = await actOnSession(context, input, ['cancel_session', 'cancel'], async ({ row }) => {
    await freeAll(db, row);
    return { cancelled_reason: input.reason };
  }, { note: input.reason });
  tellOfSession(context, mediation.sessions.cancelled, dispute, session, accounts);
  return session;
});
