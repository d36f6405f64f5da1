import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { makeTable } from './make-table.ts';
import { tableCsv } from './table-csv.ts';

export const exportMatters = handle(insight.matters.export)(async (context) => {
  const { by, rows, total } = await makeTable(context);
  const { actor, files, db } = context;
  const file = await files.put({ name: `matters-by-${by}.csv`, mediaType: 'text/csv', content: Buffer.from(tableCsv(by, rows, total, actor.language)) });
  await db.insertInto('export').values({ file_key: file.key }).execute();
  return file;
});
