import type { HandlerContext } from '@gongzhi/platform';
import type { FileReference, Operation } from '@gongzhi/contracts';
import type { z } from 'zod';
import type { Database } from '../database.types.ts';
import { tableCsv } from './table-csv.ts';

/** Keeps a table as a file for download, for an hour. */
export async function keepExport({ actor, files, db }: Pick<HandlerContext<Operation, Database>, 'actor' | 'files' | 'db'>, name: string, table: Parameters<typeof tableCsv>[0]): Promise<z.output<typeof FileReference>> {
  const file = await files.put({ name: `${name}.csv`, mediaType: 'text/csv', content: Buffer.from(tableCsv(table, actor.language)) });
  await db.insertInto('export').values({ file_key: file.key }).execute();
  return file;
}
