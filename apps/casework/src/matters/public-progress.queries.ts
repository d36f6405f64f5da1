import type { ProgressSource } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** What the public function of the database says of a code: the matter, then those it was merged into, nearest first. Needs no reach. */
export async function progressByCode(db: Kysely<Database>, code: string): Promise<ProgressSource[]> {
  const { rows } = await sql<{ code: string; due_at: Date | null; steps: { status: string; at: string }[] }>`
    select code, due_at, steps from public_progress(${code}) order by depth`.execute(db);
  return rows.map(({ code: its, due_at: dueAt, steps }) => ({ code: its, dueAt, history: steps.map(({ status, at }) => ({ status: status as never, at: new Date(at) })) }));
}
