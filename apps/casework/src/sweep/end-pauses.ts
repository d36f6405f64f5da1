import type { Status } from '@gongzhi/contracts/casework';
import { statusAtWork } from '@gongzhi/domain/casework';
import { loadClocks } from '../clocks/load-clocks.ts';
import { openPauseOf, resumeClocks } from '../clocks/pause-clocks.ts';
import { record } from '../matters/act.ts';
import { countOpenOrders } from '../orders/orders.queries.ts';
import type { SweepContext, SweepOptions } from './sweep-context.ts';
import { claimPausesEnding, type SweptMatter } from './sweep.queries.ts';

/** Lets clocks run on that have stood still for as long as their rule allows. Returns how many matters it changed. */
export async function endPauses(context: SweepContext, options: SweepOptions): Promise<number> {
  const matters = await claimPausesEnding(context.db, context.now, options);
  for (const matter of matters) await endPause(context, matter);
  return matters.length;
}

async function endPause(context: SweepContext, matter: SweptMatter): Promise<void> {
  const { db, now, target } = context;
  const { owning_area: _, ...row } = matter;
  const clocks = await resumeClocks(db, row, now, (clock) => (openPauseOf(clock)?.ends_at ?? now) <= now);
  const stillPaused = (await loadClocks(db, [row], 'running')).some((clock) => openPauseOf(clock));
  const isWaiting = row.status === 'waiting_for_reporter' && !stillPaused;
  const next = isWaiting ? statusAtWork({ handler: row.handler_id, openOrders: await countOpenOrders(db, row) }) : (row.status as Status);
  await record(context, { matter: row }, 'resume', next, { clocksChanged: true, detail: { clocks, automatic: true } });
  target(`matters/${row.id}`, row.area);
}
