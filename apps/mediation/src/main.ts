import { mediation } from '@gongzhi/contracts/mediation';
import { runService } from '@gongzhi/platform';
import { handlers } from './handlers.ts';
import { whenMatterProgressed } from './matters/when-matter-progressed.consumer.ts';

await runService({ contract: mediation, handlers, consumers: [whenMatterProgressed] });
