import { breakdowns, insight, measures } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { keepExport } from './keep-export.ts';
import { makeTable } from './make-table.ts';
import { matterCounting } from './matter-counting.ts';

const columns = { ...measures, onTimeRate: { 'zh-CN': '按期率（%）', en: 'In time (%)' }, averageRating: { 'zh-CN': '平均评分', en: 'Average rating' } };

export const exportMatters = handle(insight.matters.export)(async (context) => {
  const { by, rows, total } = await makeTable(context, matterCounting, context.input);
  return keepExport(context, `matters-by-${by}`, { key: breakdowns[by], columns, rows, total });
});
