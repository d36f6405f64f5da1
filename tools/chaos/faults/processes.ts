import type { ServiceRun } from '@gongzhi/testkit/platform';
import type { World } from '../world/world.ts';
import { services, type Fault } from './fault.ts';

/** A process is gone from one moment to the next, and started again. */
export const kill: Fault = {
  targets: services,
  lasts: [100, 1_500],
  narrow: true,
  async begin(world, service) {
    const run = world.running(service);
    world.expectEnd(run);
    await run.kill();
    return async () => void (await world.start(service));
  },
};

/** A process stands still, its connections open, and goes on later as if nothing had been. */
export const freeze: Fault = {
  targets: [...services, 'nats-server'],
  lasts: [500, 4_000],
  narrow: true,
  async begin(world, name) {
    const pid = name === 'nats-server' ? world.platform.nats.pid() : world.running(name).pid;
    process.kill(pid, 'SIGSTOP');
    return async () => void process.kill(pid, 'SIGCONT');
  },
};

/** Points of the program at which a process kills itself, in which service. */
const points: Readonly<Record<string, string>> = {
  'P1:casework.matters.open': 'casework', 'P2:casework.matters.accept': 'casework', 'P3:casework.matters.route': 'casework', 'P4:casework.matters.open': 'casework',
  'P5:casework.matters.claim': 'casework', 'P6:event.casework': 'casework', 'P7:event.casework': 'casework', 'P8:event.casework.disputes': 'casework',
  'P9:event.casework.disputes': 'casework', 'P10:event.casework.disputes': 'casework', 'P4:mediation.parties.add': 'mediation', 'P5:mediation.disputes.accept': 'mediation',
  'P6:event.mediation': 'mediation', 'P7:event.mediation': 'mediation', 'P8:event.mediation.matters': 'mediation', 'P9:event.mediation.matters': 'mediation',
  'P10:event.mediation.matters': 'mediation', 'P9:event.insight': 'insight', 'P10:event.insight': 'insight', 'P8:event.recorder': 'recorder', 'P9:event.recorder': 'recorder',
  'P10:event.recorder': 'recorder', 'P15:casework': 'casework', 'P15:mediation': 'mediation',
};

/** A process dies exactly at a point of its program (see docs/decisions/0002-outbox-and-audit.md). */
export const crash: Fault = {
  targets: Object.keys(points),
  lasts: [3_000, 3_000],
  async begin(world, point) {
    const service = points[point]!;
    const doomed = await replace(world, service, { GONGZHI_CRASH_AT: point });
    return async () => {
      // P15 lies in the midst of draining. Whoever never came by their point is ended all the same.
      if (point.startsWith('P15')) await doomed.stop();
      await replace(world, service);
    };
  },
};

/** Ends what runs of a service and starts it anew, doomed where it is to die at a point. */
async function replace(world: World, service: string, doom?: NodeJS.ProcessEnv): Promise<ServiceRun> {
  for (const run of [...world.platform.runs].filter(({ name }) => name === service)) {
    world.expectEnd(run);
    await run.kill();
  }
  return world.start(service, doom, doom !== undefined);
}
