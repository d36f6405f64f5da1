import { casework, type Action, type RefusalCode, type Status } from '@gongzhi/contracts/casework';
import { isOpen, isReadByReporter, mayDo, stageOf, type ClockEvent } from '@gongzhi/domain/casework';
import type { Updateable } from 'kysely';
import { v7 as newId } from 'uuid';
import { runningClocks, summaryOf, turnClocks, type RunningClock } from '../clocks/clock-sheet.ts';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { areaOfUnit } from '../units/units.queries.ts';
import { actRows, lapsedTasks } from './act.queries.ts';
import { loadMatter, type LockedMatter } from './load-matter.ts';
import { matterOf, withheldIfAccusing, type MatterRow } from './matter-row.ts';

/** What an act changes beside the status. */
export interface Change {
  /** Columns of the matter to set. */
  readonly set?: Updateable<Database['matter']>;
  /** What starts or stops clocks. */
  readonly clocks?: ClockEvent;
  /** The act has changed clocks itself, and no event turns them: those that run now, read anew unless they are told. */
  readonly clocksChanged?: true | readonly RunningClock[];
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
export async function act(context: Context, id: string, action: Action, decide?: Decide) {
  const { row } = await actOn(context, await loadMatter(context, id), action, decide);
  return matterOf(row);
}

export type Decide = (loaded: LockedMatter) => Promise<Change> | Change;

/** The same on a matter that is locked already. */
export async function actOn(context: Context, loaded: LockedMatter, action: Action, decide: Decide = () => ({})): Promise<Recorded> {
  const permission = mayDo(loaded.state, loaded.facets, action);
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const change = await decide(loaded);
  return record(context, loaded, action, change.next ?? permission.next, change);
}

/** What writing an act needs of its context; the sweeps of the service have as much. */
export type Acting = Pick<Context, 'db' | 'actor' | 'now' | 'emit' | 'write'>;

/** A matter that is locked; what else is known of it is not asked for again. */
export type ActedOn = { readonly matter: MatterRow } & Partial<Pick<LockedMatter, 'running' | 'unitArea'>>;

/** A matter as an act has left it. */
export interface Recorded extends Pick<LockedMatter, 'unitArea'> {
  readonly row: MatterRow;
  /** Its clocks that run now, if the act turned any. */
  readonly running: readonly RunningClock[] | undefined;
}

/** Writes an act that is permitted: the matter's row, its timeline, its clocks and the event. */
export async function record(context: Acting, loaded: ActedOn, action: Action, next: Status, change: Change = {}): Promise<Recorded> {
  const { db, actor, now, emit, write } = context;
  const { matter } = loaded;
  const changed = { ...matter, ...change.set } as MatterRow;
  const turned = change.clocks && turnClocks(loaded.running ?? (await runningClocks(db, matter)), changed, change.clocks, now);
  const running = turned?.running ?? (change.clocksChanged === true ? await runningClocks(db, matter) : change.clocksChanged);
  const stage = stageOf[next];
  const standing = { ...(running && summaryOf(running)), status: next, stage, ended_at: isEnded(next) ? (matter.ended_at ?? now) : null, version: matter.version + 1 };
  const row: MatterRow = { ...changed, ...standing };
  const unitArea = await owningUnitArea(db, loaded, row);
  write(actRows(matter, { ...change.set, ...standing } as Partial<MatterRow>, {
    id: newId(), at: now, action, stage, from_status: matter.status, to_status: next, actor_id: actor.id,
    unit_id: change.unitId === undefined ? row.unit_id : change.unitId, note: change.note ?? null, detail: change.detail ? JSON.stringify(change.detail) : null,
    internal: change.internal ?? !isReadByReporter(action),
  }, turned));
  if (!isOpen(next) && isOpen(matter.status as Status)) write(lapsedTasks(matter, now));
  emit(casework.matters.progressed, {
    ...progressOf(row, unitArea, matter, action, now), ...(change.clocks !== 'answered' || turned?.onTime === undefined ? {} : { onTime: turned.onTime }),
    ...(change.service ? { service: change.service } : {}), ...(change.extended === undefined ? {} : { extended: change.extended }),
  });
  return { row, running, unitArea };
}

async function owningUnitArea(db: Acting['db'], { matter, unitArea }: ActedOn, { unit_id }: MatterRow): Promise<string | null> {
  if (unit_id === null) return null;
  if (unit_id === matter.unit_id && unitArea !== undefined) return unitArea;
  return areaOfUnit(db, unit_id);
}

/** Statuses in which nobody has anything left to do but keep the file. */
export function isEnded(status: Status): boolean {
  return !isOpen(status) && status !== 'answered' && status !== 'following_up';
}

function progressOf(row: MatterRow, unitArea: string | null, before: MatterRow, action: Action, now: Date) {
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
    ...(unitArea ? { unitArea } : {}),
    ...(row.category ? { category: row.category } : {}),
    ...(row.rating ? { rating: row.rating } : {}),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
  };
}
