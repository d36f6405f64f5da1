import { mediation, type DisputeAction, type DisputeStatus } from '@gongzhi/contracts/mediation';
import type { DataOf } from '@gongzhi/contracts';
import { isOpenDispute, isSettled, mayDoToDispute } from '@gongzhi/domain/mediation';
import type { Updateable } from 'kysely';
import { v7 as newId } from 'uuid';
import { turnDisputeClocks, type DisputeClockEvent } from '../clocks/dispute-clocks.ts';
import type { Database } from '../database.types.ts';
import { endMediation } from '../endings/end-mediation.ts';
import type { Context } from '../handle.ts';
import { disputeOf, type DisputeRow } from './dispute-row.ts';
import { loadDispute, type LoadedDispute } from './load-dispute.ts';

type Progress = DataOf<typeof mediation.disputes.progressed>;

/** What an act changes beside the status. */
export interface Change {
  /** Columns of the dispute to set. */
  readonly set?: Updateable<Database['dispute']>;
  /** What starts or stops clocks. */
  readonly clocks?: DisputeClockEvent;
  /** When that was, if not now. */
  readonly clocksAt?: Date;
  /** Where the act leads, when that depends on more than the status it starts from. */
  readonly next?: DisputeStatus;
  /** Why, in the actor's words; stays in the file. */
  readonly note?: string | undefined;
  /** Whether only those who work on it read the note. */
  readonly internal?: boolean;
  /** Facts for the timeline: ids and codes, nothing personal. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** What the event tells beside where the dispute stands. */
  readonly told?: Pick<Progress, 'mediatorIds' | 'institution' | 'direction' | 'result' | 'measure' | 'divertedTo' | 'form'>;
  /** What is written last, as it may take the dispute out of the actor's sight. */
  readonly after?: () => Promise<void>;
}

/** Refuses with a rule's refusal. Every operation that acts on disputes declares the rules' refusals. */
export function refuseAs(context: Context, refusal: string, details?: Readonly<Record<string, unknown>>): never {
  return context.refuse(refusal as never, details);
}

/**
 * One act on a dispute, the shape of nearly every operation here: load and lock it, ask whether this actor may do this now, decide what
 * changes, write status, timeline and clocks, announce it, and return the dispute as it is now.
 *
 * @param decide what the act changes; may refuse
 */
export async function act(context: Context, id: string, action: DisputeAction, decide: (loaded: LoadedDispute) => Promise<Change> | Change = () => ({})) {
  return disputeOf(await actOn(context, await loadDispute(context, id), action, decide));
}

/** The same on a dispute that is loaded already; returns its row. */
export async function actOn(context: Context, loaded: LoadedDispute, action: DisputeAction, decide: (loaded: LoadedDispute) => Promise<Change> | Change = () => ({})): Promise<DisputeRow> {
  const permission = mayDoToDispute(loaded.state, loaded.facets, action);
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const change = await decide(loaded);
  return record(context, loaded.dispute, action, change.next ?? permission.next, change);
}

/** What writing an act needs of its context; sweeps and consumers have as much. */
export type Acting = Pick<Context, 'db' | 'actor' | 'now' | 'emit'>;

/** Writes an act that is permitted: the dispute's row, its timeline, its clocks and the event. */
export async function record({ db, actor, now, emit }: Acting, dispute: DisputeRow, action: DisputeAction, next: DisputeStatus, change: Change = {}): Promise<DisputeRow> {
  const changed = { ...dispute, ...change.set } as DisputeRow;
  const clocks = change.clocks ?? (isOpenDispute(dispute.status as DisputeStatus) && !isOpenDispute(next) ? 'ended' : undefined);
  const summary = clocks ? await turnDisputeClocks(db, changed, clocks, change.clocksAt ?? now) : {};
  const row = await db
    .updateTable('dispute')
    .set({ ...change.set, ...summary, ...endOf(changed, next, now), status: next, version: dispute.version + 1 })
    .where('county', '=', dispute.county)
    .where('id', '=', dispute.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('timeline')
    .values({
      county: dispute.county, dispute_id: dispute.id, id: newId(), at: now, action, from_status: dispute.status, to_status: next, actor_id: actor.id, note: change.note ?? null,
      internal: change.internal ?? false, detail: change.detail ? JSON.stringify(change.detail) : null,
    })
    .execute();
  await endMediation({ db, now }, dispute, row);
  await change.after?.();
  emit(mediation.disputes.progressed, { ...progressOf(row, dispute, action, now), ...(change.internal ? {} : ownersOf(row)), ...change.told });
  return row;
}

/** Mediation ends when it is settled or breaks off; the file stays open until it is archived. */
function endOf(dispute: DisputeRow, next: DisputeStatus, now: Date): Updateable<Database['dispute']> {
  if (isOpenDispute(next)) return {};
  return { ended_at: dispute.ended_at ?? now, ...(isSettled(next) ? { settled_at: dispute.settled_at ?? now } : {}) };
}

/** Its parties with an account: what their timeline shows reaches their live views. */
export const ownersOf = ({ party_persons: ownerIds }: Pick<DisputeRow, 'party_persons'>): { ownerIds?: string[] } => (ownerIds.length > 0 ? { ownerIds } : {});

function progressOf(row: DisputeRow, before: DisputeRow, action: DisputeAction, now: Date): Progress {
  return {
    id: row.id,
    area: row.area,
    units: row.involved_units,
    ...(row.matter_id ? { matterId: row.matter_id } : {}),
    action,
    kind: row.kind as Progress['kind'],
    fromStatus: before.status as DisputeStatus,
    status: row.status as DisputeStatus,
    tier: row.tier as Progress['tier'],
    centreId: row.centre_id,
    version: row.version,
    at: now.toISOString(),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
  };
}
