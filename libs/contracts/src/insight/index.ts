import { deadLettersOf } from '../contract/dead-letters.ts';
import { service } from '../contract/service.ts';
import { disputes } from './disputes.ts';
import { figures } from './figures.ts';
import { matters } from './matters.ts';
import { rebuilds } from './rebuilds.ts';
import { centres, mediators } from './registers.ts';
import { sources } from './sources.ts';

export * from './measures.ts';
export * from './dispute-measures.ts';
export { Rebuild } from './rebuilds.ts';

/** Statistics: figures made from events only, each of which can name them. */
export const insight = service('insight', { matters, disputes, centres, mediators, figures, sources, rebuilds, deadLetters: deadLettersOf('insight') });
