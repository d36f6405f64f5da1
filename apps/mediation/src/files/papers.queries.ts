import type { DisputePaper } from '@gongzhi/contracts/mediation';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

type Of = Pick<DisputeRow, 'county' | 'id'>;
type PaperRow = Selectable<Database['attachment']>;

/** Papers of a dispute, oldest first. */
export async function papersOf(db: Kysely<Database>, dispute: Of, options: { internal: boolean }): Promise<DisputePaper[]> {
  const rows = await db
    .selectFrom('attachment').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id)
    .$if(!options.internal, (query) => query.where('internal', '=', false))
    .orderBy('added_at').orderBy('id').execute();
  return rows.map(paperOf);
}

/** One paper of a dispute. */
export async function findPaper(db: Kysely<Database>, dispute: Of, id: string): Promise<PaperRow | undefined> {
  return db.selectFrom('attachment').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).where('id', '=', id).executeTakeFirst();
}

/** A paper as the contract shows it. */
export function paperOf(row: Omit<PaperRow, 'county' | 'dispute_id'>): DisputePaper {
  return {
    id: row.id, part: row.part as DisputePaper['part'], name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256, addedBy: row.added_by, addedAt: row.added_at.toISOString(),
    internal: row.internal,
  };
}
