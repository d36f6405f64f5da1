import { handlerFor } from '@gongzhi/platform';
import type { Database } from './database.types.ts';

/** Binds an operation of insight to its handler. */
export const handle = handlerFor<Database>();
