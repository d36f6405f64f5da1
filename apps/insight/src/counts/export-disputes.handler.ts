import { disputeBreakdowns, disputeMeasures, insight } from '@gongzhi/contracts/insight';
import { handle } from '../handle.ts';
import { disputeCounting } from './dispute-counting.ts';
import { keepExport } from './keep-export.ts';
import { makeTable } from './make-table.ts';

const columns = {
  ...disputeMeasures, settledRate: { 'zh-CN': '调解成功率（%）', en: 'Settled (%)' }, performedRate: { 'zh-CN': '履行率（%）', en: 'Performed (%)' },
  averageDays: { 'zh-CN': '平均调解用时（日）', en: 'Days to settle, average' },
};

export const exportDisputes = handle(insight.disputes.export)(async (context) => {
  const { by, rows, total } = await makeTable(context, disputeCounting, context.input);
  return keepExport(context, `disputes-by-${by}`, { key: disputeBreakdowns[by], columns, rows, total });
});
