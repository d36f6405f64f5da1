import type { casework } from '@gongzhi/contracts/casework';
import type { HandlersOf } from '@gongzhi/platform';
import { acceptMatter } from './matters/accept-matter.handler.ts';
import { getMatter } from './matters/get-matter.handler.ts';
import { openMatter } from './matters/open-matter.handler.ts';
import { completeTask } from './tasks/complete-task.handler.ts';
import { getTask } from './tasks/get-task.handler.ts';
import { listTasks } from './tasks/list-tasks.handler.ts';

/** Every operation of casework and the handler that does it. */
export const handlers: HandlersOf<typeof casework> = {
  matters: { open: openMatter, get: getMatter, accept: acceptMatter },
  tasks: { list: listTasks, get: getTask, complete: completeTask },
};
