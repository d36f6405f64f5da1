import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { After } from '../paging/by-moment.ts';
import type { TaskRow } from './task-row.ts';

export interface TaskFilter {
  readonly state: string;
  readonly kind?: string | undefined;
  readonly matterId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly unitIds?: readonly string[] | undefined;
  /** Due by this moment. */
  readonly dueBy?: Date | undefined;
}

/** Tasks within reach by due moment, one more than asked for. */
export async function listTasks(db: Kysely<Database>, filter: TaskFilter, after: After | undefined, limit: number): Promise<TaskRow[]> {
  let query = db.selectFrom('task').selectAll().where('state', '=', filter.state).orderBy('due_at').orderBy('id').limit(limit + 1);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.matterId) query = query.where('matter_id', '=', filter.matterId);
  if (filter.ownerId) query = query.where('owner_id', '=', filter.ownerId);
  if (filter.unitIds) query = query.where(sql<boolean>`owner_unit_id = any (${filter.unitIds}::uuid[])`);
  if (filter.dueBy) query = query.where('due_at', '<=', filter.dueBy);
  if (after) query = query.where(sql<boolean>`(due_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.execute();
}

/** One task within reach. */
export async function findTask(db: Kysely<Database>, id: string): Promise<TaskRow | undefined> {
  return db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One task within reach, locked until COMMIT. Lock its matter first. */
export async function lockTask(db: Kysely<Database>, id: string): Promise<TaskRow | undefined> {
  return db.selectFrom('task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Writes what came of a task. */
export async function finishTask(db: Kysely<Database>, task: TaskRow, outcome: { result: string; by: string; at: Date }): Promise<TaskRow> {
  const changed = { state: 'done', result: outcome.result, completed_by: outcome.by, completed_at: outcome.at, version: task.version + 1 };
  await db.updateTable('task').set(changed).where('county', '=', task.county).where('id', '=', task.id).execute();
  return { ...task, ...changed };
}

/** The open task of a unit for a matter, of one kind. */
export async function findOpenTask(db: Kysely<Database>, of: { matterId: string; unitId: string; kind: string }): Promise<TaskRow | undefined> {
  return db.selectFrom('task').selectAll().where('matter_id', '=', of.matterId).where('owner_unit_id', '=', of.unitId).where('kind', '=', of.kind).where('state', '=', 'open').forUpdate().executeTakeFirst();
}
