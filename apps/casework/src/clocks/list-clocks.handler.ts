import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { mediationOf } from '../mediation/mediation-of.queries.ts';
import { findMatter } from '../matters/matters.queries.ts';
import { alertsOf, explained } from './explain-clock.ts';
import { loadClocks } from './load-clocks.ts';
import { owningArea } from './move-clocks.ts';

export const listClocks = handle(casework.clocks.list)(async ({ input, db, now, refuse }) => {
  const matter = (await findMatter(db, input.id)) ?? refuse('NOT_FOUND');
  const [clocks, alerts, area, mediation] = await Promise.all([loadClocks(db, [matter], 'all'), alertsOf(db, matter), owningArea(db, matter), mediationOf(db, matter)]);
  const alertsByClock = Map.groupBy(alerts, ({ clock_id }) => clock_id);
  return { items: clocks.map((clock) => explained(clock, alertsByClock.get(clock.row.id) ?? [], area, now)), mediation };
});
