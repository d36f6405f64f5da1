import { service } from '../contract/service.ts';
import { matters } from './matters.ts';
import { tasks } from './tasks.ts';

export * from './acceptance-grounds.ts';
export * from './matter.ts';
export * from './refusals.ts';
export { Task, TaskKind, taskKinds, TaskState } from './tasks.ts';
export * from './vocabulary.ts';

/** The one-stop centre (综治中心): the spine of the platform. */
export const casework = service('casework', { matters, tasks });
