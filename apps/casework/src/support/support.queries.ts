import type { Contribution } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { unitPartsOf } from '../custody/custody.queries.ts';

/** What the supporting units of a matter owe or have delivered, as the rules see it. */
export async function contributionsOf(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>): Promise<Contribution[]> {
  const parts = await unitPartsOf(db, matter);
  return parts
    .filter(({ part }) => part === 'support')
    .map((row) => ({
      unit: row.unit_id,
      question: row.question ?? '',
      dueAt: row.due_at ?? row.since,
      outcome:
        row.contributed_at !== null ? { kind: 'delivered' as const, text: row.contribution ?? '', at: row.contributed_at }
        : row.waived_reason !== null ? { kind: 'waived' as const, reason: row.waived_reason, by: '', at: row.since }
        : null,
    }));
}

/** Asks a unit to join, also one that reads already or has contributed before. */
export async function askUnit(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>, ask: { unitId: string; question: string; dueAt: Date; since: Date }): Promise<void> {
  const { unitId, question, dueAt, since } = ask;
  const open = { part: 'support', question, due_at: dueAt, since, contribution: null, contributed_at: null, waived_reason: null };
  await db
    .insertInto('matter_unit')
    .values({ county: matter.county, matter_id: matter.id, unit_id: unitId, ...open })
    .onConflict((conflict) => conflict.columns(['county', 'matter_id', 'unit_id']).doUpdateSet(open))
    .execute();
}

/** Writes what came of a contribution. */
export async function settleUnit(
  db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>, unitId: string, outcome: { contribution: string; contributed_at: Date } | { waived_reason: string },
): Promise<void> {
  await db.updateTable('matter_unit').set(outcome).where('county', '=', matter.county).where('matter_id', '=', matter.id).where('unit_id', '=', unitId).execute();
}

/** The task of a waived contribution lapses. Its unit's task may lie out of the lead's reach, so the database does it. */
export async function lapseContribution(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>, unitId: string, at: Date): Promise<void> {
  await sql`select lapse_contribution(${matter.county}, ${matter.id}, ${unitId}, ${at})`.execute(db);
}
