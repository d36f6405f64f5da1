import type { Link } from '../world/link.ts';
import { services, type Fault } from './fault.ts';

/** Every way from a service to a server: `casework database`, `gateway bus`. */
const ways = services.flatMap((service) => (['bus', 'database'] as const).filter((server) => service !== 'gateway' || server === 'bus').map((server) => `${service} ${server}`));

const onWay = (lasts: readonly [number, number], work: (link: Link) => void): Fault => ({
  targets: ways,
  lasts,
  narrow: true,
  async begin(world, way) {
    const [service, server] = way.split(' ') as [string, 'bus' | 'database'];
    const link = world.link(service, server);
    work(link);
    return async () => link.heal();
  },
});

/** A partition that both ends notice: connections break, new ones are refused. */
export const cut = onWay([300, 4_000], (link) => link.cut());

/** A partition that nobody notices: what is sent arrives when it is over. */
export const hold = onWay([300, 4_000], (link) => link.hold());

/** A long way: each packet takes a tenth of a second. */
export const slow = onWay([1_000, 4_000], (link) => link.slow(100));
