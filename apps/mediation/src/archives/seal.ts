import { digestOf, sha256Of, type ZipEntry } from '@gongzhi/platform/files';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { recordsOf } from '../packages/file-records.ts';

export type SealRow = Selectable<Database['seal']>;
type Key = Pick<DisputeRow, 'county' | 'id'>;

/** Seals the file of a dispute as it is now; the database lets nothing of it change from here on, and whoever has the hash can tell. */
export async function sealFile(db: Kysely<Database>, { county, id }: Key, by: string, at: Date): Promise<SealRow> {
  const records = await recordsOf(db, { county, id }, 'archive');
  return db
    .insertInto('seal')
    .values({ county, dispute_id: id, sha256: digestOf(records), parts: JSON.stringify(hashesOf(records)), sealed_at: at, sealed_by: by })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The seal of an archived dispute. */
export async function findSeal(db: Kysely<Database>, { county, id }: Key): Promise<SealRow | undefined> {
  return db.selectFrom('seal').selectAll().where('county', '=', county).where('dispute_id', '=', id).executeTakeFirst();
}

/** Names of the tables of a file that are no longer as they were sealed. The list of hashes counts only if it is the one that was sealed. */
export function damagedRecords(seal: SealRow, records: readonly ZipEntry[]): string[] {
  const sealed = seal.parts as Readonly<Record<string, string>>;
  const now = hashesOf(records);
  const damaged = [...new Set([...Object.keys(sealed), ...Object.keys(now)])].filter((name) => sealed[name] !== now[name]).toSorted();
  return damaged.length === 0 && digestOf(records) !== seal.sha256 ? ['seal'] : damaged;
}

const hashesOf = (records: readonly ZipEntry[]): Record<string, string> => Object.fromEntries(records.map(({ name, content }) => [name, sha256Of(content)]));
