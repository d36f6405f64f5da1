import type { FileReference } from '@gongzhi/contracts';
import { sql, type Kysely } from 'kysely';
import type { FileStore, NewFile } from '../files/file-store.ts';
import { asService, type ServiceTask } from './as-service.ts';

/** Stores a file that was made for one download. It is removed within minutes: it can be made again, holds personal data, and is nobody's archive. */
export async function storeMadeFile({ db, files }: { readonly db: Kysely<any>; readonly files: FileStore }, file: NewFile): Promise<FileReference> {
  const stored = await files.put(file);
  await sql`insert into made_file (key) values (${stored.key}) on conflict do nothing`.execute(db);
  return stored;
}

/**
 * Removes files made for downloads a quarter of an hour ago or earlier; the service has a table `made_file (key, made_at)`.
 *
 * @param name of the work, as the trace shows it: `casework.exports.remove-made-files`
 */
export function removeMadeFiles(name: string): ServiceTask {
  return {
    name: 'remove-made-files',
    everySeconds: 300,
    run: (engine) =>
      asService(engine, name, async ({ db }) => {
        const { rows } = await sql<{ key: string }>`select key from made_file where made_at < now() - interval '15 minutes' limit 500`.execute(db);
        for (const { key } of rows) {
          await engine.files.remove(key);
          await sql`delete from made_file where key = ${key}`.execute(db);
        }
      }),
  };
}
