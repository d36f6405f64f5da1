import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

/** The bus is gone, and comes back with what it had. */
export const busKill: Fault = {
  targets: ['nats-server'],
  lasts: [500, 4_000],
  async begin({ platform }) {
    await platform.nats.kill();
    return () => platform.nats.start();
  },
};

/** The bus comes back with nothing. */
export const busWipe: Fault = {
  targets: ['nats-server'],
  lasts: [200, 1_000],
  async begin({ platform }) {
    await platform.nats.wipe();
    return async () => {};
  },
};

/** The bus comes back with what it had a while ago, as from a snapshot of its disk. */
export const busRollBack: Fault = {
  targets: ['nats-server'],
  lasts: [1_000, 4_000],
  async begin({ platform }) {
    await platform.nats.keepCopy();
    return () => platform.nats.restoreCopy();
  },
};

/** PostgreSQL dies with all its connections; a supervisor starts it again. */
export const databaseKill: Fault = {
  targets: ['PostgreSQL'],
  lasts: [500, 2_000],
  async begin(world) {
    await world.platform.postgres.kill();
    return () => databaseBack(world);
  },
};

/** A volume has no byte left. */
export const diskFull: Fault = {
  targets: ['database', 'bus', 'files'],
  lasts: [1_000, 4_000],
  missing: ({ volumes }) => (volumes ? undefined : 'it takes root on Linux, and --volumes'),
  async begin(world, volume) {
    world.volumes!.fill(volume as 'database');
    return async () => {
      world.volumes!.makeRoom(volume as 'database');
      if (volume === 'database') await databaseBack(world);
    };
  },
};

/** Waits until PostgreSQL answers; one that ended is started again, as its supervisor does. */
async function databaseBack({ platform: { postgres, database } }: World): Promise<void> {
  for (const deadline = Date.now() + 30_000; ; ) {
    const ended = await Promise.race([postgres.exited(), sleep(100)]);
    if (ended) await postgres.start();
    if (await database('casework').query('select 1').then(() => true, () => false)) return;
    if (Date.now() > deadline) throw new Error('PostgreSQL did not come back');
  }
}
