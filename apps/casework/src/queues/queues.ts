import type { QueueName } from '@gongzhi/contracts/casework';
import { endOfDay, dayOf } from '@gongzhi/domain/calendar';
import type { Actor, Scope } from '@gongzhi/platform';
import { branchesOfAreas, branchesOfParts, branchesOfScope, withinArea, type Branch, type Order } from './reach.ts';

/** What a queue is made of. */
interface Queue {
  branches(asker: { actor: Actor; scope: Scope }, order: Order): Branch[];
  /** Only due moments in this span. */
  due?(now: Date): { readonly after?: Date; readonly upTo: Date };
}

const unitsOf = (actor: Actor): string[] => [...new Set(actor.grants.flatMap((grant) => grant.units))];
const ofUnits = ({ actor }: { actor: Actor }): Branch[] => [{ column: 'unit_id', match: 'equal', values: unitsOf(actor) }];
const ofPerson = (column: 'handler_id' | 'reporter_id') => ({ actor }: { actor: Actor }): Branch[] => [{ column, match: 'equal', values: [actor.id] }];

/** The queues. Row security decides what of them the asker may see; this only says where to look. */
export const queues: Record<QueueName, Queue> = {
  mine: { branches: ofPerson('handler_id') },
  'my-unit': { branches: ofUnits },
  'my-area': { branches: ({ scope }, order) => branchesOfAreas(scope.areas, order) },
  overdue: { branches: ({ scope }, order) => branchesOfScope(scope, order), due: (now) => ({ upTo: now }) },
  'due-today': {
    branches: ({ scope }, order) => branchesOfScope(scope, order),
    // What ends with the day is due at its 24:00.
    due: (now) => ({ after: now, upTo: endOfDay(dayOf(now)) }),
  },
  referred: { branches: ({ actor }) => branchesOfParts(unitsOf(actor)) },
  reported: { branches: ofPerson('reporter_id') },
};

/** The scope that is left when only one area is asked about. */
export function narrowed(scope: Scope, area: string | undefined): Scope {
  return area === undefined ? scope : { ...scope, areas: withinArea(scope.areas, area) };
}
