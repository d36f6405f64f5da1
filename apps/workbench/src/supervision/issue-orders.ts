import { type AlertedClock, casework } from '@gongzhi/contracts/casework';
import type { Client } from '@gongzhi/web/client';

export type OrderedMatter = Pick<AlertedClock, 'matterId' | 'code' | 'title' | 'version'>;

/** What became of each order: undefined where it was issued. */
export interface Issued {
  readonly matter: OrderedMatter;
  readonly error?: unknown;
}

/** Issues the same order on several matters, each on the version that was seen, one after the other; one that fails keeps no other back. */
export async function issueOrders(client: Client, matters: readonly OrderedMatter[], what: string, days: number | undefined): Promise<Issued[]> {
  const issued: Issued[] = [];
  for (const matter of matters) {
    const input = { id: matter.matterId, what, ...(days ? { within: { unit: 'working_day' as const, amount: days } } : {}) };
    issued.push(await client.ask(casework.orders.issue, input, { version: matter.version }).then(() => ({ matter }), (error: unknown) => ({ matter, error })));
  }
  return issued;
}
