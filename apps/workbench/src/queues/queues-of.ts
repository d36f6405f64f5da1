import type { Role } from '@gongzhi/contracts';
import { queueNames, type QueueName } from '@gongzhi/contracts/casework';
import type { Me } from '@gongzhi/contracts/identity';

type Roles = Pick<Me, 'roles'>;

/** Roles that work on what lies in an area, rather than in a unit. */
const ofAreas: readonly Role[] = ['grid_worker', 'window_clerk', 'centre_director', 'supervisor'];

const inArea = (me: Roles): boolean => me.roles.some(({ role }) => ofAreas.includes(role));
const inUnit = (me: Roles): boolean => me.roles.some(({ role, units }) => role !== 'resident' && units.length > 0);

/** The queues that can hold something for somebody. */
export function queuesOf(me: Roles): QueueName[] {
  const known: Partial<Record<QueueName, boolean>> = { 'my-unit': inUnit(me), referred: inUnit(me), 'my-area': inArea(me) };
  return (Object.keys(queueNames) as QueueName[]).filter((queue) => known[queue] ?? true);
}

/** The queue somebody most likely comes for. */
export const usualQueue = (me: Roles): QueueName => (inArea(me) ? 'my-area' : inUnit(me) ? 'my-unit' : 'mine');
