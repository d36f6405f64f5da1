import { service } from '../contract/service.ts';
import { disputes } from './disputes.ts';

export * from './vocabulary.ts';
export * from './refusals.ts';
export * from './dispute.ts';

/** Disputes, those who mediate them, and what comes of it (domain: mediation). */
export const mediation = service('mediation', { disputes });
