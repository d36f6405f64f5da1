import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { taskOf } from './task-row.ts';
import { findTask } from './tasks.queries.ts';

export const getTask = handle(casework.tasks.get)(async ({ input, db, now, refuse }) => taskOf((await findTask(db, input.id)) ?? refuse('NOT_FOUND'), now));
