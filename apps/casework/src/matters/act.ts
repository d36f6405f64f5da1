import { casework, type Action, type RefusalCode, type Status } from '@gongzhi/contracts/casework';
import { isOpen, isReadByReporter, mayDo, stageOf, type ClockEvent } from '@gongzhi/domain/casework';
import { randomUUIDv7 } from 'node:crypto';
import type { Updateable } from 'kysely';
import { clockSummary, runningClocks, turnClocks, type ClockSummary } from '../clocks/clock-sheet.ts';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { actRows, lapsedTasks } from './act.queries.ts';
import { loadMatter, type LockedMatter } from './load-matter.ts';
import { matterOf, withheldIfAccusing, type MatterRow } from './matter-row.ts';

/** What an act changes beside the status. */
export interface Change {
  /** Columns of the matter to set. */
  readonly set?: Updateable<Database['matter']>;
  /** What starts or stops clocks. */
  readonly clocks?: ClockEvent;
  /** The act has changed clocks itself, and no event turns them; what the matter's row repeats of them follows, read anew unless it is told. */
  readonly clocksChanged?: true | ClockSummary;
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
export async function act(context: Context, id: string, action: Action, decide: (loaded: LockedMatter) => Promise<Change> | Change = () => ({})) {
  const loaded = await loadMatter(context, id);
  const permission = mayDo(loaded.state, loaded.facets, action);
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  const change = await decide(loaded);
  return matterOf(await record(context, loaded, action, change.next ?? permission.next, change));
}

/** What writing an act needs of its context; the sweeps of the service have as much. */
export type Acting = Pick<Context, 'db' | 'actor' | 'now' | 'emit' | 'write'>;

/** A matter that is locked; what else is known of it is not asked for again. */
export type ActedOn = Pick<LockedMatter, 'matter'> & Partial<LockedMatter>;

/** Writes an act that is permitted: the matter's row, its timeline, its clocks and the event. */
export async function record(context: Acting, loaded: ActedOn, action: Action, next: Status, change: Change = {}): Promise<MatterRow> {
  const { db, actor, now, emit, write } = context;
  const { matter } = loaded;
  const changed = { ...matter, ...change.set } as MatterRow;
  const turned = change.clocks && turnClocks(loaded.running ?? (await runningClocks(db, matter)), changed, change.clocks, now);
  const summary = turned?.summary ?? (change.clocksChanged === true ? await clockSummary(db, matter) : change.clocksChanged);
  const stage = stageOf[next];
  const standing = { ...summary, status: next, stage, ended_at: isEnded(next) ? (matter.ended_at ?? now) : null, version: matter.version + 1 };
  const row: MatterRow = { ...changed, ...standing };
  const unitArea = await owningUnitArea(db, loaded, row);
  write(actRows(matter, { ...change.set, ...standing } as Partial<MatterRow>, {
    id: randomUUIDv7(), at: now, action, stage, from_status: matter.status, to_status: next, actor_id: actor.id,
    unit_id: change.unitId === undefined ? row.unit_id : change.unitId, note: change.note ?? null, detail: change.detail ? JSON.stringify(change.detail) : null,
    internal: change.internal ?? !isReadByReporter(action),
  }, turned));
  if (!isOpen(next) && isOpen(matter.status as Status)) write(lapsedTasks(matter, now));
  emit(casework.matters.progressed, {
    ...progressOf(row, unitArea, matter, action, now), ...(change.clocks !== 'answered' || turned?.onTime === undefined ? {} : { onTime: turned.onTime }),
    ...(change.service ? { service: change.service } : {}), ...(change.extended === undefined ? {} : { extended: change.extended }),
  });
  return row;
}

async function owningUnitArea(db: Acting['db'], { matter, unitArea }: ActedOn, { unit_id }: MatterRow): Promise<string | null> {
  if (unit_id === null) return null;
  if (unit_id === matter.unit_id && unitArea !== undefined) return unitArea;
  const unit = await db.selectFrom('unit').select('area').where('id', '=', unit_id).executeTakeFirst();
  return unit?.area ?? null;
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
