import { insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { countBy, totalOf } from './counts.queries.ts';

export const countMatters = handle(insight.matters.count)(async ({ input, db, now }) => {
  const { by, ...selection } = input;
  const rows = await countBy(db, selection, by, now);
  return { by, rows, total: totalOf(rows) };
});
