import type { OwnershipDispute } from '@gongzhi/domain/casework';
import { sql, type Kysely } from 'kysely';
import { accusedOf } from '../custody/custody-of.ts';
import type { Database } from '../database.types.ts';
import type { MatterRow } from '../matters/matter-row.ts';

type OfMatter = Pick<MatterRow, 'county' | 'id'>;

/** Who refused a matter, and how it was settled, as rows. */
export async function ownershipRows(db: Kysely<Database>, { county, id }: OfMatter) {
  const [refusals, settlement] = await Promise.all([
    db.selectFrom('ownership_refusal').selectAll().where('county', '=', county).where('matter_id', '=', id).orderBy('refused_at').execute(),
    db.selectFrom('ownership_settlement').selectAll().where('county', '=', county).where('matter_id', '=', id).executeTakeFirst(),
  ]);
  return { refusals, settlement };
}

/** The dispute as the rules see it. */
export async function disputeOf(db: Kysely<Database>, matter: MatterRow): Promise<OwnershipDispute> {
  const { refusals, settlement } = await ownershipRows(db, matter);
  return {
    accused: accusedOf(matter),
    refusals: refusals.map((row) => ({ unit: row.unit_id, ground: row.ground as never, article: row.article, proposedUnit: row.proposed_unit_id, at: row.refused_at })),
    settlement: settlement
      ? settlement.kind === 'ruling'
        ? { by: 'ruling', arbiter: settlement.arbiter_id ?? '', owner: settlement.unit_id, reason: settlement.reason ?? '', at: settlement.settled_at }
        : { by: 'fall_back', owner: settlement.unit_id, at: settlement.settled_at }
      : null,
  };
}

/** Until when the owner may refuse; null when no such clock runs. */
export async function objectionDueAt(db: Kysely<Database>, { county, id }: OfMatter): Promise<Date | null> {
  const clock = await db.selectFrom('clock').select('due_at').where('county', '=', county).where('matter_id', '=', id).where('kind', '=', 'objection').where('stopped_at', 'is', null).executeTakeFirst();
  return clock?.due_at ?? null;
}

/** How a unit fared in the disputes within reach. */
export async function rulingsOf(db: Kysely<Database>, unitId: string) {
  return db
    .selectFrom('ownership_refusal as r')
    .leftJoin('ownership_settlement as s', (join) => join.onRef('s.county', '=', 'r.county').onRef('s.matter_id', '=', 'r.matter_id'))
    .select([
      sql<number>`count(distinct r.matter_id)::int`.as('refused'),
      sql<number>`(count(distinct r.matter_id) filter (where s.kind = 'ruling' and s.unit_id = r.unit_id))::int`.as('overruled'),
      sql<number>`(count(distinct r.matter_id) filter (where s.kind = 'ruling' and s.unit_id <> r.unit_id))::int`.as('upheld'),
      sql<number>`(count(distinct r.matter_id) filter (where s.kind = 'fall_back'))::int`.as('fallBacks'),
    ])
    .where('r.unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
}
