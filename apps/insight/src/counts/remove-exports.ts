import { asService, type ServiceTask } from '@gongzhi/platform';
import { sql } from 'kysely';
import type { Database } from '../database.types.ts';

/** Removes tables that were made for download more than an hour ago. */
export const removeExports: ServiceTask = {
  name: 'remove-exports',
  everySeconds: 600,
  run: (engine) =>
    asService<Database, void>(engine, 'insight.matters.remove-exports', async ({ db }) => {
      const { rows } = await sql<{ file_key: string }>`delete from export where made_at < now() - interval '1 hour' returning file_key`.execute(db);
      for (const { file_key } of rows) await engine.files.remove(file_key);
    }),
};
