import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { countBy, totalOf } from './counts.queries.ts';
import { tableCsv } from './table-csv.ts';

export const exportMatters = handle(insight.matters.export)(async ({ input, db, now, actor, files }) => {
  const { by, ...selection } = input;
  const rows = await countBy(db, selection, by, now);
  const file = await files.put({ name: `matters-by-${by}.csv`, mediaType: 'text/csv', content: Buffer.from(tableCsv(by, rows, totalOf(rows), actor.language)) });
  await db.insertInto('export').values({ file_key: file.key }).execute();
  return file;
});
