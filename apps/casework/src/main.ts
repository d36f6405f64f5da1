import { casework } from '@gongzhi/contracts/casework';
import { runService } from '@gongzhi/platform';
import { applyClosures } from './closures/apply-closures.ts';
import { followClosures } from './closures/closures-in-force.ts';
import { removeMadeFiles } from './exports/made-files.ts';
import { handlers } from './handlers.ts';
import { whenDisputeTold } from './mediation/when-dispute-told.consumer.ts';
import { indexMatter } from './search/index-matter.consumer.ts';
import { tasks } from './tasks.ts';

await runService({
  contract: casework,
  handlers,
  consumers: [indexMatter, whenDisputeTold],
  tasks: [removeMadeFiles, applyClosures, ...tasks],
  start: ({ pool, runtime }) => followClosures(pool, (error) => runtime.log.warn({ err: error }, 'closures could not be read')),
});
