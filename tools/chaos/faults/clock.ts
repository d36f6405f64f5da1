import { services, type Fault } from './fault.ts';

/** Within the time a request may take, and far beyond what a token lives. */
const jumps: Readonly<Record<string, number>> = { '4s-ahead': 4_000, '4s-behind': -4_000, '1h-ahead': 3_600_000, '1h-behind': -3_600_000 };

/** The time of day that one process reads jumps, and later jumps back, as when somebody sets a machine's clock. */
export const clock: Fault = {
  targets: services.flatMap((service) => Object.keys(jumps).map((jump) => `${service} ${jump}`)),
  lasts: [500, 4_000],
  async begin(world, target) {
    const [service, jump] = target.split(' ') as [string, string];
    const { pid } = world.running(service);
    world.clocks.set(pid, jumps[jump]!);
    return async () => world.clocks.set(pid, 0);
  },
};
