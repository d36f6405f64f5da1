import { sha256Of, type FileStore, type ZipEntry } from '@gongzhi/platform/files';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';

/** A document of a file, in the store. */
export interface StoredDocument {
  readonly key: string;
  readonly name: string;
  readonly sha256: string;
}

/** The documents of a dispute: what was added, agreements as they were set in print, and for the archive what went to courts and institutions. */
export async function documentsOf(db: Kysely<Database>, { county, id }: Pick<DisputeRow, 'county' | 'id'>, audience: 'archive' | 'institution'): Promise<StoredDocument[]> {
  const added = audience === 'archive' ? sql`` : sql`and not internal`;
  const packages =
    audience === 'archive'
      ? sql`union all select file_key, 'confirmation-' || id || '.zip', file_sha256, id from confirmation where county = ${county} and dispute_id = ${id}
        union all select file_key, 'hand-over-' || id || '.zip', file_sha256, id from hand_over where county = ${county} and dispute_id = ${id} and file_key is not null`
      : sql``;
  const { rows } = await sql<StoredDocument>`select key, name, sha256 from (
      select file_key as key, name, sha256, id from attachment where county = ${county} and dispute_id = ${id} ${added}
      union all select document_key, '人民调解协议书-' || coalesce(number, id::text) || '.pdf', document_sha256, id from agreement where county = ${county} and dispute_id = ${id} and document_key is not null
      ${packages}
    ) as documents order by id`.execute(db);
  return rows.map(({ name, ...document }, index) => ({ ...document, name: entryName(index, name) }));
}

/** Numbered, since two documents may bear one name; characters that mean something in a path are replaced. */
const entryName = (index: number, name: string): string => `documents/${String(index + 1).padStart(3, '0')}-${name.replace(/[\\/:\p{Cc}]/gu, '_')}`;

/** Reads documents and compares each with the hash on record. */
export async function readDocuments(files: FileStore, documents: readonly StoredDocument[]): Promise<{ entries: ZipEntry[]; damaged: string[] }> {
  const entries: ZipEntry[] = [];
  const damaged: string[] = [];
  for (const { key, name, sha256 } of documents) {
    const content = await files.read(key).catch(missing);
    if (content && sha256Of(content) === sha256) entries.push({ name, content });
    else damaged.push(name);
  }
  return { entries, damaged };
}

function missing(error: { code?: string }): undefined {
  if (error.code !== 'NOT_FOUND') throw error;
}
