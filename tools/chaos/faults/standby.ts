import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world.ts';
import { services, type Fault } from './fault.ts';

/** How long the standby is waited for with every commit before the server goes. */
const inStepMs = 1_000;
/** Longer than a request may take. */
const stillMs = 7_000;

/**
 * The server is lost and its synchronous standby takes over: the server is killed, or cut off from everybody and left to itself, or it is killed
 * after the standby stood still for a while, in which nothing can be accepted.
 */
export const standby: Fault = {
  targets: ['killed', 'cut off', 'standby stood still'],
  lasts: [200, 2_000],
  async begin(world, how) {
    const { postgres } = world.platform;
    const next = await postgres.addStandby();
    await sleep(inStepMs);
    if (how === 'standby stood still') {
      process.kill(next.pid, 'SIGSTOP');
      await sleep(stillMs);
    }
    if (how === 'cut off') for (const service of withDatabase) world.link(service, 'database').cut();
    else await postgres.kill();
    return async () => {
      if (how === 'standby stood still') process.kill(next.pid, 'SIGCONT');
      const endBefore = await next.promote();
      leadTo(world, postgres.port);
      await endBefore();
    };
  },
};

const withDatabase = services.filter((service) => service !== 'gateway');

function leadTo(world: World, port: number): void {
  for (const service of withDatabase) {
    const link = world.link(service, 'database');
    link.turnTo(port);
    link.heal();
  }
}
