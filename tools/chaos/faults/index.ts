import { clock } from './clock.ts';
import { duplicates, slowConsumer } from './deliveries.ts';
import type { Fault } from './fault.ts';
import { crash, freeze, kill } from './processes.ts';
import { busKill, busRollBack, busWipe, databaseKill, diskFull } from './servers.ts';
import { standby } from './standby.ts';
import { cut, hold, slow } from './ways.ts';

/** Everything that can go wrong, by name. */
export const faults: Readonly<Record<string, Fault>> = {
  kill, freeze, crash, 'bus-kill': busKill, 'bus-wipe': busWipe, 'bus-roll-back': busRollBack, 'database-kill': databaseKill, standby, clock, 'disk-full': diskFull, cut, hold, slow, duplicates,
  'slow-consumer': slowConsumer,
};
