import type { FileReference } from '@gongzhi/contracts';
import { asService, type ServiceTask } from '@gongzhi/platform';
import type { NewFile } from '@gongzhi/platform/files';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';

/** Stores a document that was made for one download. It is removed within minutes: it can be made again, and holds personal data. */
export async function storeMadeFile({ db, files }: Pick<Context, 'db' | 'files'>, file: NewFile): Promise<FileReference> {
  const stored = await files.put(file);
  await db.insertInto('made_file').values({ key: stored.key }).onConflict((clash) => clash.doNothing()).execute();
  return stored;
}

/** Removes documents made for downloads a quarter of an hour ago or earlier. */
export const removeMadeFiles: ServiceTask = {
  name: 'remove-made-files',
  everySeconds: 300,
  run: (engine) =>
    asService<Database, void>(engine, 'mediation.documents.remove-made-files', async ({ db }) => {
      for (const key of await oldKeys(db)) {
        await engine.files.remove(key);
        await db.deleteFrom('made_file').where('key', '=', key).execute();
      }
    }),
};

async function oldKeys(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('made_file').select('key').where('made_at', '<', sql<Date>`now() - interval '15 minutes'`).limit(500).execute();
  return rows.map(({ key }) => key);
}
