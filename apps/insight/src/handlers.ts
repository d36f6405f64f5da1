import { insight } from '@gongzhi/contracts/insight';
import { deadLetterHandlers, type HandlersOf } from '@gongzhi/platform';
import { countDisputes } from './counts/count-disputes.handler.ts';
import { countMatters } from './counts/count-matters.handler.ts';
import { exportDisputes } from './counts/export-disputes.handler.ts';
import { exportMatters } from './counts/export-matters.handler.ts';
import { compareFigures } from './figures/compare-figures.handler.ts';
import { countCentres } from './registers/count-centres.handler.ts';
import { countMediators } from './registers/count-mediators.handler.ts';
import { listRebuilds } from './rebuild/list-rebuilds.handler.ts';
import { startRebuild } from './rebuild/start-rebuild.handler.ts';
import { listDisputeSources } from './sources/list-dispute-sources.handler.ts';
import { listSources } from './sources/list-sources.handler.ts';

/** Every operation of insight and the handler that does it. */
export const handlers: HandlersOf<typeof insight> = {
  matters: { count: countMatters, export: exportMatters },
  disputes: { count: countDisputes, export: exportDisputes, sources: listDisputeSources },
  centres: { count: countCentres },
  mediators: { count: countMediators },
  figures: { compare: compareFigures },
  sources: { list: listSources },
  rebuilds: { start: startRebuild, list: listRebuilds },
  deadLetters: deadLetterHandlers(insight.deadLetters),
};
