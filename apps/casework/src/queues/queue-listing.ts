import { type QueueName, queueOrders, type QueueSort } from '@gongzhi/contracts/casework';
import type { Context } from '../handle.ts';
import type { Listing } from './list-matters.queries.ts';
import { filtersOf, idsReceived, type MatterFilters } from './matter-filters.ts';
import { narrowed, queues } from './queues.ts';

/** What of a queue is asked for. */
export interface QueueAsked extends MatterFilters {
  readonly queue: QueueName;
  readonly sort?: QueueSort | undefined;
}

/** A queue as a listing, from its first matter on, and the name of the list it is; refuses an order the queue does not know. */
export function queueListing({ actor, scope, now, refuseField }: Pick<Context, 'actor' | 'scope' | 'now' | 'refuseField'>, asked: QueueAsked): Omit<Listing, 'limit'> & { readonly list: string } {
  const queue = queues[asked.queue];
  const orders = queueOrders[asked.queue];
  const order = asked.sort ?? orders[0]!;
  if (!orders.includes(order)) {
    refuseField('sort', 'not_sorted_so', { 'zh-CN': `此队列可按以下方式排序：${orders.join('、')}`, en: `This queue is sorted by ${orders.join(' or ')}` });
  }
  return {
    list: `queues/${asked.queue}/${order}`,
    branches: queue.branches({ actor, scope: narrowed(scope, asked.area) }, order),
    order,
    due: queue.due?.(now),
    ids: idsReceived(asked),
    filters: filtersOf(asked),
  };
}
