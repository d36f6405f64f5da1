import type { QueueQuery } from '@gongzhi/contracts/casework';
import { queueQueryOf } from '../queues/queue-query.ts';

export type Narrowing = Pick<QueueQuery, 'kind' | 'status' | 'area' | 'receivedFrom' | 'receivedTo'>;

/** What a search is narrowed down by, as it stands in the address. */
export function narrowingOf(address: URLSearchParams): Narrowing {
  const { kind, status, area, receivedFrom, receivedTo } = queueQueryOf(address, 'my-area');
  return { kind, status, area, receivedFrom, receivedTo };
}
