import { handlerFor, type HandlerContext } from '@gongzhi/platform';
import type { Operation } from '@gongzhi/contracts';
import type { Database } from './database.types.ts';

/** Binds an operation of casework to its handler. */
export const handle = handlerFor<Database>();

/** What any handler of casework gets. */
export type Context = HandlerContext<Operation<any, any, any>, Database>;
