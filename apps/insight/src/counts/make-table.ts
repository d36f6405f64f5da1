import type { insight } from '@gongzhi/contracts/insight';
import type { HandlerContext } from '@gongzhi/platform';
import type { Database } from '../database.types.ts';
import { countBy, maxRows, totalOf } from './counts.queries.ts';

type Context = Pick<HandlerContext<typeof insight.matters.count, Database>, 'input' | 'db' | 'now' | 'refuseField'>;

/** The rows of the table asked for, with their total. */
export async function makeTable({ input, db, now, refuseField }: Context) {
  const { by, ...selection } = input;
  const rows = await countBy(db, selection, by, now);
  if (rows.length > maxRows) refuseField('area', 'too_wide', { 'zh-CN': `超过 ${maxRows} 行，请缩小区域`, en: `more than ${maxRows} rows; name a smaller area` });
  return { by, rows, total: totalOf(rows) };
}
