import { mediation } from '@gongzhi/contracts/mediation';
import { runService } from '@gongzhi/platform';
import { whenAreasChanged } from './areas/when-areas-changed.consumer.ts';
import { warmPrinting } from './documents/warm-printing.ts';
import { handlers } from './handlers.ts';
import { whenMatterProgressed } from './matters/when-matter-progressed.consumer.ts';
import { tasks } from './tasks.ts';

await runService({ contract: mediation, handlers, consumers: [whenMatterProgressed, whenAreasChanged], tasks, start: warmPrinting });
