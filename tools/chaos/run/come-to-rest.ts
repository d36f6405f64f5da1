import { setTimeout as sleep } from 'node:timers/promises';
import { consumers } from '../check/consumers.table.ts';
import type { Store } from '../store/store.ts';

/**
 * Reads the store again and again until nothing is under way any more, or the time is over: what still waits then is for the checker. The databases are
 * not read at one moment: only what is the same twice is one picture.
 */
export async function comeToRest(read: () => Promise<Store>, withinMs: number): Promise<Store> {
  const deadline = Date.now() + withinMs;
  for (let before = ''; ; ) {
    const store = await read().catch((error: unknown) => {
      if (Date.now() > deadline) throw error;
      return undefined;
    });
    const picture = store && isAtRest(store) ? pictureOf(store) : '';
    if (store && ((picture !== '' && picture === before) || Date.now() > deadline)) return store;
    before = picture;
    await sleep(200);
  }
}

/** Whether everything is published and every consumer has taken all there is; what a consumer does may have announced more. */
function isAtRest(store: Store): boolean {
  if (store.unpublished.some(({ count }) => count > 0)) return false;
  const last = new Map<string, number>();
  for (const { service, aggregate, sequence } of store.events) last.set(`${service}/${aggregate}`, Math.max(sequence, last.get(`${service}/${aggregate}`) ?? 0));
  const positions = new Map(store.positions.map(({ service, consumer, aggregate, sequence }) => [`${service} ${consumer} ${aggregate}`, sequence]));
  return [...last].every(([aggregate, sequence]) =>
    consumers.filter(({ source }) => aggregate.startsWith(`${source}/`)).every(({ service, consumer }) => (positions.get(`${service} ${consumer} ${aggregate}`) ?? 0) >= sequence));
}

/** All that work would change; timers and the audit go on by themselves. */
const pictureOf = ({ timers: _timers, audits: _audits, ...records }: Store): string => JSON.stringify(records);
