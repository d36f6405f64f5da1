import { groundsOf, type ConflictTie } from '@gongzhi/domain/mediation';
import type { ConflictGround } from '@gongzhi/contracts/mediation';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

/**
 * The grounds on which each of these mediators may not mediate a dispute; who has none is absent. The one place that knows: suggestions,
 * assignment and taking over ask here, and `mediation.conflicts.find` answers with it. What the platform's population registers know of kin and
 * households takes the place of the records below once they exist.
 */
export async function findConflicts(db: Kysely<Database>, dispute: Pick<DisputeRow, 'county' | 'id'>, mediatorIds: readonly string[]): Promise<Map<string, ConflictGround[]>> {
  const { rows } = await sql<{ mediator_id: string; declared: ConflictGround[]; ties: ConflictTie[] }>`
    select mediator_id, array_agg(what) filter (where declared) as declared, array_agg(what) filter (where not declared) as ties
    from mediator_ties(${dispute.county}, ${dispute.id}, ${[...mediatorIds]}::uuid[]) group by mediator_id`.execute(db);
  return new Map(rows.map(({ mediator_id: id, declared, ties }) => [id, groundsOf(declared ?? [], ties ?? [])]));
}
