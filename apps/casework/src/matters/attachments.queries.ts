import type { Attachment } from '@gongzhi/contracts/casework';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { MatterRow } from './matter-row.ts';

export type AttachmentRow = Selectable<Database['attachment']>;

export async function insertAttachment(db: Kysely<Database>, attachment: Insertable<Database['attachment']>): Promise<void> {
  await db.insertInto('attachment').values(attachment).execute();
}

/** One file of a matter. */
export async function findAttachment(db: Kysely<Database>, matter: Pick<MatterRow, 'county' | 'id'>, id: string): Promise<AttachmentRow | undefined> {
  return db.selectFrom('attachment').selectAll().where('county', '=', matter.county).where('matter_id', '=', matter.id).where('id', '=', id).executeTakeFirst();
}

export function attachmentOf(row: Omit<AttachmentRow, 'county' | 'matter_id'>): Attachment {
  return {
    id: row.id, name: row.name, mediaType: row.media_type, size: row.size, sha256: row.sha256, addedBy: row.added_by, addedAt: row.added_at.toISOString(),
    internal: row.internal,
  };
}
