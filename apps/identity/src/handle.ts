import type { Operation } from '@gongzhi/contracts';
import { handlerFor, type HandlerContext } from '@gongzhi/platform';
import type { Database } from './database.types.ts';

/** Binds an operation of identity to its handler. */
export const handle = handlerFor<Database>();

/** What any handler of identity gets. */
export type Context = HandlerContext<Operation<any, any, any>, Database>;
