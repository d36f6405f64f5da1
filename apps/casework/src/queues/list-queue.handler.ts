import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { matterPage, placeOf, readPage } from './list-matters.ts';
import { filtersOf, idsReceived } from './matter-filters.ts';
import { narrowed, queues } from './queues.ts';

export const listQueue = handle(casework.queues.list)(async (context) => {
  const { input, actor, scope, now, refuseField } = context;
  const queue = queues[input.queue];
  const order = input.sort ?? queue.orders[0]!;
  if (!queue.orders.includes(order)) {
    refuseField('sort', 'not_sorted_so', { 'zh-CN': `此队列可按以下方式排序：${queue.orders.join('、')}`, en: `This queue is sorted by ${queue.orders.join(' or ')}` });
  }
  const list = `queues/${input.queue}/${order}`;
  const page = await readPage(context.db, {
    branches: queue.branches({ actor, scope: narrowed(scope, input.area) }, order),
    order,
    due: queue.due?.(now),
    ids: idsReceived(input),
    filters: filtersOf(input),
    after: placeOf(context, list),
    limit: input.limit,
  });
  return matterPage(context.cursors, list, page);
});
