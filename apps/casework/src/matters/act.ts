import { casework, type Action, type RefusalCode, type Status } from '@gongzhi/contracts/casework';
import { isOpen, isReadByReporter, mayDo, stageOf, type ClockEvent } from '@gongzhi/domain/casework';
import { randomUUIDv7 } from 'node:crypto';
import { sql, type Updateable } from 'kysely';
import { answeredInTime, clockSummary, turnClocks } from '../clocks/clock-sheet.ts';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { loadMatter, type LoadedMatter } from './load-matter.ts';
import { matterOf, withheldIfAccusing, type MatterRow } from './matter-row.ts';

/** What an act changes beside the status. */
export interface Change {
  /** Columns of the matter to set. */
  readonly set?: Updateable<Database['matter']>;
  /** What starts or stops clocks. */
  readonly clocks?: ClockEvent;
  /** The act has changed clocks itself; what the matter's row repeats of them follows. */
  readonly clocksChanged?: boolean;
  /** Where the act leads, when that depends on more than the status it starts from (an order is still open, nobody is assigned). */
  readonly next?: Status;
  /** Why, in the actor's words; stays in the file. */
  readonly note?: string | undefined;
  /** Whether the note stays among those who work on the matter; by default the rule for the action says. */
  readonly internal?: boolean;
  /** Facts for the timeline: ids and codes, nothing personal. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The unit in whose name the actor acts; the matter's own unless said. */
  readonly unitId?: string | null;
  /** The service that works on it with the unit, told in the event. */
  readonly service?: string | undefined;
  /** Whether more time was granted, told in the event. */
  readonly extended?: boolean;
}

/** Refuses with a rule's refusal. Every operation that acts on matters declares the rules' refusals. */
export function refuseAs(context: Context, refusal: string, details?: Readonly<Record<string, unknown>>): never {
  return context.refuse(refusal as RefusalCode as never, details);
}

/**
 * One act on a matter, the shape of nearly every operation here: load and lock it, ask whether this actor may do this now, decide what
 * changes, write status, timeline and clocks, announce it, and return the matter as it is now.
 *
 * @param decide what the act changes; may refuse
 */
export async function act(context: Context, id: string, action: Action, decide: (loaded: LoadedMatter) => Promise<Change> | Change = () => ({})) {
  const loaded = await loadMatter(context, id);
  const permission = mayDo(loaded.state, loaded.facets, action);
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const change = await decide(loaded);
  return matterOf(await record(context, loaded.matter, action, change.next ?? permission.next, change));
}

/** What writing an act needs of its context; the sweeps of the service have as much. */
export type Acting = Pick<Context, 'db' | 'actor' | 'now' | 'emit'>;

/** Writes an act that is permitted: the matter's row, its timeline, its clocks and the event. */
export async function record(context: Acting, matter: MatterRow, action: Action, next: Status, change: Change = {}): Promise<MatterRow> {
  const { db, actor, now, emit } = context;
  const changed = { ...matter, ...change.set } as MatterRow;
  const summary = change.clocks ? await turnClocks(db, changed, change.clocks, now) : change.clocksChanged ? await clockSummary(db, changed) : {};
  const onTime = change.clocks === 'answered' ? await answeredInTime(db, matter, now) : undefined;
  const stage = stageOf[next];
  const ended = isEnded(next) ? { ended_at: matter.ended_at ?? now } : { ended_at: null };
  const row = await db
    .updateTable('matter')
    .set({ ...change.set, ...summary, ...ended, status: next, stage, version: matter.version + 1 })
    .where('county', '=', matter.county)
    .where('id', '=', matter.id)
    .returningAll()
    .returning(sql<string | null>`(select u.area from unit u where u.id = matter.unit_id)`.as('unit_area'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('timeline')
    .values({
      county: matter.county, matter_id: matter.id, id: randomUUIDv7(), at: now, action, stage, from_status: matter.status, to_status: next, actor_id: actor.id,
      unit_id: change.unitId === undefined ? row.unit_id : change.unitId, note: change.note ?? null, detail: change.detail ? JSON.stringify(change.detail) : null,
      internal: change.internal ?? !isReadByReporter(action),
    })
    .execute();
  if (!isOpen(next) && isOpen(matter.status as Status)) await sql`select lapse_tasks(${matter.county}, ${matter.id}, ${now})`.execute(db);
  emit(casework.matters.progressed, {
    ...progressOf(row, matter, action, now), ...(onTime === undefined ? {} : { onTime }), ...(change.service ? { service: change.service } : {}),
    ...(change.extended === undefined ? {} : { extended: change.extended }),
  });
  return row;
}

/** Statuses in which nobody has anything left to do but keep the file. */
export function isEnded(status: Status): boolean {
  return !isOpen(status) && status !== 'answered' && status !== 'following_up';
}

function progressOf(row: MatterRow & { unit_area: string | null }, before: MatterRow, action: Action, now: Date) {
  return {
    id: row.id,
    area: row.area,
    units: row.involved_units,
    ...withheldIfAccusing(row),
    ...(row.reporter_id ? { ownerId: row.reporter_id } : {}),
    action,
    kind: row.kind as never,
    fromStatus: before.status as Status,
    status: row.status as Status,
    stage: row.stage as never,
    version: row.version,
    at: now.toISOString(),
    ...(row.unit_id ? { unitId: row.unit_id } : {}),
    ...(row.unit_area ? { unitArea: row.unit_area } : {}),
    ...(row.category ? { category: row.category } : {}),
    ...(row.rating ? { rating: row.rating } : {}),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
  };
}
