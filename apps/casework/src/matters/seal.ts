import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from './matter-row.ts';

type MatterKey = Pick<MatterRow, 'county' | 'id'>;

/** What a seal says of a file; `intact`: it still has the hash it was sealed with. */
export interface FileSeal {
  readonly sha256: string;
  readonly sealedAt: string;
  readonly sealedBy: string;
  readonly intact: boolean;
}

/** Seals a matter's file as it is now: from here on nothing of it changes, and whoever has the hash can tell. */
export async function sealFile(db: Kysely<Database>, { county, id }: MatterKey, by: string, at: Date): Promise<FileSeal> {
  const sha256 = await hashOf(db, { county, id });
  await db.insertInto('matter_seal').values({ county, matter_id: id, sha256, sealed_at: at, sealed_by: by }).execute();
  return { sha256, sealedAt: at.toISOString(), sealedBy: by, intact: true };
}

/** A matter's seal, with the hash computed anew. */
export async function checkSeal(db: Kysely<Database>, { county, id, status }: MatterKey & Pick<MatterRow, 'status'>): Promise<FileSeal | null> {
  if (status !== 'archived') return null;
  const seal = await db.selectFrom('matter_seal').selectAll().where('county', '=', county).where('matter_id', '=', id).executeTakeFirst();
  if (!seal) return null;
  return { sha256: seal.sha256, sealedAt: seal.sealed_at.toISOString(), sealedBy: seal.sealed_by, intact: seal.sha256 === (await hashOf(db, { county, id })) };
}

/** Tables a file consists of. Attachments carry the hash of their content, so the documents are sealed too. */
const parts = ['timeline', 'attachment', 'clock', 'clock_pause', 'clock_extension', 'matter_unit'] as const;

/**
 * SHA-256 over the rows of a file as JSON, table by table. Keys come in jsonb's own order and empty columns are left out: a column that a later
 * migration adds to these tables has to be empty in old rows, or their seals break.
 */
async function hashOf(db: Kysely<Database>, { county, id }: MatterKey): Promise<string> {
  // The text of a moment depends on the session's time zone.
  const rows = parts.map(
    (part) => sql`union all select ${part}, jsonb_strip_nulls(to_jsonb(t))::text from ${sql.table(part)} t where t.county = ${county} and t.matter_id = ${id}`,
  );
  await sql`set local timezone to 'UTC'`.execute(db);
  const file = await sql<{ part: string; row: string }>`
    select part, row from (
      select 'matter' as part, jsonb_strip_nulls(to_jsonb(m))::text as row from matter m where m.county = ${county} and m.id = ${id} ${sql.join(rows, sql` `)}
    ) as file order by part collate "C", row collate "C"`.execute(db);
  const hash = createHash('sha256');
  for (const { part, row } of file.rows) hash.update(`${part} ${row}\n`);
  return hash.digest('hex');
}
