import { casework } from '@gongzhi/contracts/casework';
import { runService } from '@gongzhi/platform';
import { applyClosures } from './closures/apply-closures.ts';
import { followClosures } from './closures/closures-in-force.ts';
import { handlers } from './handlers.ts';
import { tasks } from './tasks.ts';

await runService({
  contract: casework,
  handlers,
  tasks: [applyClosures, ...tasks],
  start: ({ pool, runtime }) => followClosures(pool, (error) => runtime.log.warn({ err: error }, 'closures could not be read')),
});
