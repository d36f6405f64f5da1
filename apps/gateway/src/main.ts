import { services } from '@gongzhi/contracts';
import { runGateway } from '@gongzhi/platform';

await runGateway(services);
