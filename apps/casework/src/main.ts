import { casework } from '@gongzhi/contracts/casework';
import { runService } from '@gongzhi/platform';
import { handlers } from './handlers.ts';

await runService({ contract: casework, handlers });
