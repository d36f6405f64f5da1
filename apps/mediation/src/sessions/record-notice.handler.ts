import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOnSession, expectAsked } from './act-on-session.ts';
import { noteTold } from './sessions.queries.ts';

export const recordNotice = handle(mediation.sessions.recordNotice)(async (context) => {
  const { input, db, now } = context;
  const { session } = await actOnSession(context, input, ['record_notice', 'notify'], async ({ row, attendance }) => {
    expectAsked(context, attendance, input.told, 'told');
    await noteTold(db, row, input.told, now);
    return {};
  });
  return session;
});
