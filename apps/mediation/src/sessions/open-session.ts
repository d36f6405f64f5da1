import type { mediation, Session } from '@gongzhi/contracts/mediation';
import { sessionTimeFault } from '@gongzhi/domain/mediation';
import { v7 as newId } from 'uuid';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { Context } from '../handle.ts';
import { book, type Booked } from './bookings.ts';
import type { SessionRow } from './session-of.ts';

/** Somebody to ask; `account` when the platform can tell them. */
export interface Asked {
  readonly role: 'party' | 'mediator' | 'invited';
  readonly partyId?: string | null;
  readonly mediatorId?: string | null;
  readonly name?: string | null;
  readonly relation?: string | null;
  readonly contact?: string | null;
  readonly account: string | null;
}

const faults = {
  ends_before_start: { 'zh-CN': '结束时间须晚于开始时间', en: 'A session ends after it begins' },
  too_long: { 'zh-CN': '一次调解不超过12小时', en: 'A session lasts 12 hours at most' },
  too_long_ago: { 'zh-CN': '只能补录一周内的调解', en: 'Only sessions of the last week are entered afterwards' },
  too_far_ahead: { 'zh-CN': '只能安排180日以内的调解', en: 'A session is scheduled 180 days ahead at most' },
} as const;

/** Refuses a time that cannot be a session's, naming the field. */
export function expectSessionTime({ now, refuseField }: Pick<Context, 'now' | 'refuseField'>, from: Date, to: Date, startField: string): void {
  const fault = sessionTimeFault({ from, to }, now);
  if (fault) refuseField(fault === 'ends_before_start' || fault === 'too_long' ? 'endsAt' : startField, 'invalid', faults[fault]);
}

/** Writes a session with those asked to it, and takes people and room. Those with an account are told by the platform, unless it is over already. */
export async function openSession(context: Context, dispute: DisputeRow, session: SessionRow, asked: readonly Asked[], booked: readonly Booked[], startField: string): Promise<void> {
  const { db, now } = context;
  await db.insertInto('session').values(session).execute();
  const told = session.starts_at > now ? now : null;
  await db
    .insertInto('attendance')
    .values(
      asked.map((line) => ({
        county: dispute.county, dispute_id: dispute.id, session_id: session.id, id: newId(), role: line.role, party_id: line.partyId ?? null, mediator_id: line.mediatorId ?? null,
        name: line.name ?? null, relation: line.relation ?? null, contact: line.contact ?? null, notified_at: line.account === null ? null : told,
      })),
    )
    .execute();
  await book(context, session, booked, startField);
}

/** Tells everybody with an account of a session: one event each, so that it is in their own live view. */
export function tellOfSession({ emit }: Pick<Context, 'emit'>, event: typeof mediation.sessions.scheduled, dispute: DisputeRow, session: Pick<Session, 'id' | 'startsAt' | 'endsAt' | 'openToPublic'>, accounts: readonly string[]): void {
  const { id, startsAt, endsAt, openToPublic } = session;
  const fact = { id, area: dispute.area, disputeId: dispute.id, startsAt, endsAt, openToPublic };
  if (accounts.length === 0) emit(event, fact);
  for (const ownerId of new Set(accounts)) emit(event, { ...fact, ownerId });
}
