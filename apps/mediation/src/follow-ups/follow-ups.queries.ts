import type { FollowUp } from '@gongzhi/contracts/mediation';
import { countyOf } from '@gongzhi/domain/areas';
import type { Scope } from '@gongzhi/platform';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { areaNameOf, centreNameIn } from '../disputes/place-names.ts';

/** The visits of a dispute, oldest first. */
export async function visitsOf(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>) {
  return db.selectFrom('follow_up').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('id').execute();
}

/** Disputes to be visited by a moment, the earliest due first; one more than asked for. */
export async function listDueVisits(db: Kysely<Database>, scope: Scope, query: { by: Date; centreId: string | undefined; after: readonly [due: string, id: string] | undefined; limit: number }) {
  const { by, centreId, after, limit } = query;
  let rows = db
    .selectFrom('clock as c')
    .innerJoin('dispute as d', (join) => join.onRef('d.county', '=', 'c.county').onRef('d.id', '=', 'c.dispute_id'))
    .selectAll('d')
    .select(['c.due_at as visit_due_at', areaNameOf('d.area').as('area_name'), centreNameIn('d.county', 'd.centre_id').as('centre_name')])
    .where('c.rule', '=', sql.lit('follow-up'))
    .where('c.state', '=', sql.lit('running'))
    .where('c.due_at', '<=', by);
  const counties = scope.areas.map(countyOf);
  // Row security alone would read what is due in every county to find one's own.
  if (counties.length > 0 && counties.every((county) => county !== null)) rows = rows.where('c.county', 'in', counties);
  if (scope.areas.length === 0) rows = rows.where(sql<boolean>`d.mediator_persons @> array[${scope.person}]`);
  if (centreId) rows = rows.where('d.centre_id', '=', centreId);
  if (after) rows = rows.where(sql<boolean>`(c.due_at, c.dispute_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return rows.orderBy('c.due_at').orderBy('c.dispute_id').limit(limit + 1).execute();
}

/** A visit as the contract shows it. */
export function followUpOf(row: Selectable<Database['follow_up']>, dispute: { readonly version: number }): FollowUp {
  return { id: row.id, disputeId: row.dispute_id, at: row.at.toISOString(), by: row.by_id, partyId: row.party_id, stable: row.stable, rating: row.rating, note: row.note, version: dispute.version };
}
