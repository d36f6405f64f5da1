import { QueueQuery, queueOrders } from '@gongzhi/contracts/casework';
import type { z } from 'zod';

/** What narrows a queue down: everything of its query but which queue it is, and its order. */
export const filterNames = ['kind', 'status', 'category', 'urgency', 'area', 'unitId', 'alert', 'receivedFrom', 'receivedTo'] as const satisfies readonly (keyof QueueQuery)[];

/** What an address asks of a queue. What it cannot mean is left out: an old link still shows something. */
export function queueQueryOf(address: URLSearchParams, usual: QueueQuery['queue']): QueueQuery {
  const known = Object.entries(QueueQuery.shape).flatMap(([name, schema]) => {
    const value = address.get(name);
    const parsed = value === null ? undefined : (schema as z.ZodType).safeParse(value);
    return parsed?.success ? [[name, parsed.data] as const] : [];
  });
  const asked = { queue: usual, ...Object.fromEntries(known) } as QueueQuery;
  if (!asked.sort || queueOrders[asked.queue].includes(asked.sort)) return asked;
  const { sort: _, ...rest } = asked;
  return rest;
}

/** The same as the query of an address. */
export const addressQueryOf = (query: QueueQuery): string => String(new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][]));

/** Whether two queries show the same. */
export function sameQuery(one: QueueQuery, other: QueueQuery): boolean {
  const sorted = (query: QueueQuery) => addressQueryOf(query).split('&').toSorted().join('&');
  return sorted(one) === sorted(other);
}
