import { sessionStates, type DisputeAction, type Session } from '@gongzhi/contracts/mediation';
import { nextSessionState, sidesWithout, type SessionAct } from '@gongzhi/domain/mediation';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { actOn, refuseAs, type Change } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { loadDispute, type LoadedDispute } from '../disputes/load-dispute.ts';
import type { Context } from '../handle.ts';
import { accountsOf, sessionOf, type AttendanceRow, type SessionRow } from './session-of.ts';
import { findSession, updateSession } from './sessions.queries.ts';

/** A session with its dispute, loaded for a change. */
export interface LoadedSession {
  readonly loaded: LoadedDispute;
  readonly dispute: DisputeRow;
  readonly row: SessionRow;
  readonly attendance: readonly AttendanceRow[];
}

/**
 * One act on a session: may this actor do it to the dispute, and can it be done to the session now? Then what it changes is written to both.
 *
 * @param decide columns of the session to set beside its state; may refuse, and write what belongs to it
 * @param note why, for the dispute's timeline
 */
export async function actOnSession(
  context: Context, { id, sessionId }: { id: string; sessionId: string }, [action, sessionAct]: readonly [DisputeAction, SessionAct],
  decide: (loaded: LoadedSession) => Promise<Partial<SessionRow>> | Partial<SessionRow>, change: Pick<Change, 'note' | 'detail'> = {},
): Promise<{ dispute: DisputeRow; session: Session; accounts: string[] }> {
  const { db } = context;
  let dispute: DisputeRow | undefined;
  await actOn(context, await loadDispute(context, id), action, async (loaded) => {
    dispute = loaded.dispute;
    const found = (await findSession(db, dispute, sessionId)) ?? context.refuse('NOT_FOUND');
    const state = found.row.state as Session['state'];
    const next = nextSessionState(state, sessionAct);
    if (!next) return refuseAs(context, 'SESSION_NOT_IN_STATE', { state, stateLabel: sessionStates[state] });
    await updateSession(db, found.row, { ...(await decide({ loaded, dispute, ...found })), state: next });
    return { ...change, internal: await isTalkWithOneSide(db, dispute, found.attendance), detail: { sessionId, ...change.detail } };
  });
  return { dispute: dispute!, ...(await sessionAsItIs(db, dispute!, sessionId)) };
}

/** A session as those who mediate see it now, and whom the platform can tell of it. */
export async function sessionAsItIs(db: Kysely<Database>, dispute: DisputeRow, id: string): Promise<{ session: Session; accounts: string[] }> {
  const { row, attendance } = (await findSession(db, dispute, id))!;
  return { session: sessionOf(row, attendance, { works: true }), accounts: accountsOf(attendance) };
}

/** Whether a session is not for all sides: what is done about it is not for the others to read. */
async function isTalkWithOneSide(db: Kysely<Database>, dispute: DisputeRow, attendance: readonly AttendanceRow[]): Promise<boolean> {
  return sidesWithout(await partiesOf(db, dispute), attendance.flatMap(({ party_id }) => party_id ?? [])).length > 0;
}

/** Refuses ids of attendance that are not of this session, naming the first. */
export function expectAsked(context: Context, attendance: readonly AttendanceRow[], ids: readonly string[], field: string): void {
  const unknown = ids.findIndex((id) => !attendance.some((line) => line.id === id));
  if (unknown >= 0) context.refuseField(`${field}.${unknown}`, 'unknown', { 'zh-CN': '不在本次调解的通知名单中', en: 'Nobody with this id was asked to the session' });
}

/** Those who came must have been asked, and a mediator is among them: without one it is no mediation. */
export function expectPresent(context: Context, attendance: readonly AttendanceRow[], present: readonly string[]): void {
  expectAsked(context, attendance, present, 'present');
  if (!attendance.some((line) => line.role === 'mediator' && present.includes(line.id))) refuseAs(context, 'MEDIATOR_NEEDED', { field: 'present' });
}
