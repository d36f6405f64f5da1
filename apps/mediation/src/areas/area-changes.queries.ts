import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';

/** Remembers what became of areas. Waits for whoever brings something into them: it is there to be moved then. */
export async function endAreas(db: Kysely<Database>, codes: readonly string[], successors: readonly string[]): Promise<void> {
  await sql`select from area where code = any (${codes}::text[]) order by code for update`.execute(db);
  await db.updateTable('area').set({ successors: [...successors] }).where(sql<boolean>`code = any (${codes}::text[])`).execute();
}

export async function nameArea(db: Kysely<Database>, code: string, name: string): Promise<void> {
  await db.updateTable('area').set({ name }).where('code', '=', code).execute();
}

export async function forgetPopulation(db: Kysely<Database>, codes: readonly string[]): Promise<void> {
  await db.updateTable('area').set({ population: null, population_on: null }).where(sql<boolean>`code = any (${codes}::text[])`).execute();
}
