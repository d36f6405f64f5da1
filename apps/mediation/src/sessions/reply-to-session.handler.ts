import { mediation } from '@gongzhi/contracts/mediation';
import { refuseAs } from '../disputes/act.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { speakingParty } from '../disputes/speaking-party.ts';
import { handle } from '../handle.ts';
import { actOnSession } from './act-on-session.ts';
import { sessionsFor } from './sessions-for.ts';
import { noteReply } from './sessions.queries.ts';

export const replyToSession = handle(mediation.sessions.reply)(async (context) => {
  const { input, actor, db, now, refuse } = context;
  await actOnSession(context, input, ['reply_to_session', 'reply'], async ({ loaded, row, attendance }) => {
    const party = await speakingParty(context, loaded, input.partyId);
    const line = attendance.find(({ party_id: id }) => id === party.id) ?? refuseAs(context, 'NOT_ASKED_TO_SESSION', { field: 'partyId' });
    await noteReply(db, row, { attendanceId: line.id, reply: input.reply, at: now });
    return {};
  }, { note: input.note, detail: { reply: input.reply } });
  // As whoever replied may see it: guests' contacts are not for parties.
  const sessions = await sessionsFor(db, (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND'), actor.id);
  return sessions.find(({ id }) => id === input.sessionId) ?? refuse('NOT_FOUND');
});
