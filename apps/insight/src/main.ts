import { insight } from '@gongzhi/contracts/insight';
import { runService } from '@gongzhi/platform';
import { removeExports } from './counts/remove-exports.ts';
import { whenMatterTold, whenMediationTold } from './facts/when-told.consumers.ts';
import { handlers } from './handlers.ts';
import { rebuild } from './rebuild/continue-rebuild.ts';

await runService({ contract: insight, handlers, consumers: [whenMatterTold, whenMediationTold], tasks: [rebuild, removeExports] });
