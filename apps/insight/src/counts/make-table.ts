import type { HandlerContext } from '@gongzhi/platform';
import type { Operation } from '@gongzhi/contracts';
import type { Database } from '../database.types.ts';
import { countBy, maxRows, totalOf } from './counts.queries.ts';
import type { Counting } from './counting.ts';

type Context = Pick<HandlerContext<Operation, Database>, 'db' | 'now' | 'refuseField'>;

/** The rows of the table asked for, with their total. */
export async function makeTable<Selection, By extends string, Measure extends string, Figures extends Readonly<Record<Measure, number>>>(
  { db, now, refuseField }: Context, counting: Counting<Selection, By, Measure, Figures>, { by, ...selection }: Selection & { readonly by: By },
) {
  const rows = await countBy(db, counting, selection as unknown as Selection, by, now);
  if (rows.length > maxRows) refuseField('area', 'too_wide', { 'zh-CN': `超过 ${maxRows} 行，请缩小区域`, en: `more than ${maxRows} rows; name a smaller area` });
  return { by, rows, total: totalOf(counting, rows) };
}
