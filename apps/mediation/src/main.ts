import { mediation } from '@gongzhi/contracts/mediation';
import { runService } from '@gongzhi/platform';
import { handlers } from './handlers.ts';

await runService({ contract: mediation, handlers });
