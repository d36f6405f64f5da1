import type { MeasureTaken } from '@gongzhi/contracts/mediation';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

/** Measures taken in a dispute, oldest first. */
export async function measuresOf(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>): Promise<MeasureTaken[]> {
  const rows = await db.selectFrom('measure').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('taken_at').orderBy('id').execute();
  return rows.map(measureOf);
}

/** A measure as the contract shows it. */
export function measureOf({ id, kind, what, headcount, taken_by, taken_at }: Omit<Selectable<Database['measure']>, 'county' | 'dispute_id'>): MeasureTaken {
  return { id, measure: kind as MeasureTaken['measure'], what, headcount, takenBy: taken_by, takenAt: taken_at.toISOString() };
}
