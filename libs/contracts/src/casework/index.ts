import { service } from '../contract/service.ts';
import { absences } from './absences.ts';
import { assignments } from './assignments.ts';
import { clocks } from './clocks.ts';
import { extensions } from './extensions.ts';
import { orders } from './orders.ts';
import { ownership } from './ownership.ts';
import { pauses } from './pauses.ts';
import { referrals } from './referrals.ts';
import { supervision } from './supervision.ts';
import { support } from './support.ts';
import { transfers } from './transfers.ts';
import { matters } from './matters.ts';
import { queues } from './queues.ts';
import { tasks } from './tasks.ts';

export * from './acceptance-grounds.ts';
export * from './matter.ts';
export { MatterItem } from './matter-item.ts';
export { QueueName, queueNames, QueueSort } from './queues.ts';
export * from './refusals.ts';
export { Absence } from './absences.ts';
export { ClockExplained } from './clocks.ts';
export { OwnershipDispute } from './ownership.ts';
export { AlertedClock } from './supervision.ts';
export { Contribution } from './support.ts';
export { Task, TaskKind, taskKinds, TaskState } from './tasks.ts';
export * from './vocabulary.ts';

/** The one-stop centre (综治中心): the spine of the platform. */
export const casework = service('casework', { matters, queues, tasks, absences, assignments, clocks, extensions, orders, ownership, pauses, referrals, supervision, support, transfers });
