import type { World } from '../world/world.ts';

/** Something that goes wrong for a while. */
export interface Fault {
  /** What it can befall: services, ways, volumes, points of a program. */
  readonly targets: readonly string[];
  /** Milliseconds it lasts, from and to. */
  readonly lasts: readonly [number, number];
  /** Whether it leaves the servers alone, so that another fault may go on beside it. */
  readonly narrow?: boolean;
  /** Why it cannot be done in this world; undefined when it can. */
  missing?(world: World): string | undefined;
  /** Brings it about; what it gives mends it again. */
  begin(world: World, target: string): Promise<() => Promise<void>>;
}

/** Services that take part, the counting one included. */
export const services = ['gateway', 'identity', 'casework', 'mediation', 'insight', 'recorder'] as const;
