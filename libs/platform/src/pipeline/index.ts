export { execute } from './execute.ts';
export type { Engine } from './execute.ts';
export type { Handler } from './handler.ts';
export { Refusal } from './refusal.ts';
export type { Reply, Request } from './request.ts';
export { asService, serviceTransaction } from './as-service.ts';
export type { ServiceContext, ServiceTask } from './as-service.ts';
export { serviceActor } from '../access/actor.ts';
export { createSeal } from './seal.ts';
