import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { actOnSession, sessionAsItIs } from './act-on-session.ts';
import { bookedFor, freeFrom, placeSubject } from './bookings.ts';
import { expectSessionTime, openSession, tellOfSession } from './open-session.ts';

export const adjournSession = handle(mediation.sessions.adjourn)(async (context) => {
  const { input, db, now } = context;
  const [from, to] = [new Date(input.resumesAt), new Date(input.endsAt)];
  expectSessionTime(context, from, to, 'resumesAt');
  const id = newId();
  const { dispute } = await actOnSession(context, input, ['adjourn_session', 'adjourn'], async ({ dispute: of, row, attendance }) => {
    await freeFrom(db, row, now);
    const place = input.place ?? row.place;
    const booked = [...(await bookedFor(db, row)).filter(({ kind }) => kind !== 'place'), { kind: 'place' as const, subject: placeSubject(row.centre_id, place) }];
    const sitting = { ...row, id, continues_id: row.id, starts_at: from, ends_at: to, place, state: 'scheduled', held_at: null, closed_at: null, resumes_at: null, record: null, cancelled_reason: null };
    await openSession(context, of, sitting, attendance.map((line) => ({ ...line, role: line.role as 'party', partyId: line.party_id, mediatorId: line.mediator_id })), booked, 'resumesAt');
    return { resumes_at: from, closed_at: now };
  }, { note: input.reason, detail: { continuedBy: id } });
  const { session, accounts } = await sessionAsItIs(db, dispute, id);
  tellOfSession(context, mediation.sessions.scheduled, dispute, session, accounts);
  return session;
});
