import { statusAtWork } from '@gongzhi/domain/casework';
import { openPauseOf, resumeClocks } from '../clocks/pause-clocks.ts';
import type { Context } from '../handle.ts';
import type { Change } from '../matters/act.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { countOpenOrders } from '../orders/orders.queries.ts';

/** The clocks run on and the matter is at work again. */
export async function backAtWork({ db, now }: Pick<Context, 'db' | 'now'>, matter: MatterRow): Promise<Pick<Change, 'clocksChanged' | 'detail' | 'next'>> {
  const resumed = await resumeClocks(db, matter, now, (clock) => openPauseOf(clock)?.reason === 'waiting_for_reporter');
  const openOrders = await countOpenOrders(db, matter);
  return { clocksChanged: true, detail: { clocks: resumed }, next: statusAtWork({ handler: matter.handler_id, openOrders }) };
}
