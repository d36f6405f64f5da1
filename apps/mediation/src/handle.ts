import type { Operation } from '@gongzhi/contracts';
import { handlerFor, type HandlerContext } from '@gongzhi/platform';
import type { Database } from './database.types.ts';

/** Binds an operation of mediation to its handler. */
export const handle = handlerFor<Database>();

/** What any handler of mediation gets. */
export type Context = HandlerContext<Operation<any, any, any>, Database>;
