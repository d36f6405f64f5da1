import { clockedMatterOf, insertClocks, runningClocks, stopClocks } from '../clocks/clock-sheet.ts';
import { clocksStarting } from '../clocks/new-clocks.ts';
import type { Context } from '../handle.ts';
import type { MatterRow } from '../matters/matter-row.ts';

/**
 * The matter lies in a unit's inbox again: a fresh time to claim it runs, and what was left of the time to claim or to object ends. A unit that
 * accepted it, or was ruled its owner, has nothing to object to. Pass `clocksChanged` to the act that follows.
 */
export async function restartClaim({ db, now }: Pick<Context, 'db' | 'now'>, matter: MatterRow): Promise<void> {
  const over = (await runningClocks(db, matter)).filter(({ kind }) => kind === 'internal' || kind === 'objection');
  if (over.length) await stopClocks(db, matter, over.map(({ id }) => id), now);
  const claim = clocksStarting('routed', clockedMatterOf(matter), now).filter(({ kind }) => kind === 'internal');
  if (claim.length) await insertClocks(db, matter, claim);
}
