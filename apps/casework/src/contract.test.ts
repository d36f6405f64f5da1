import { casework } from '@gongzhi/contracts/casework';
import { checkContract } from '@gongzhi/testkit/contract';
import { samples, startSampled } from './operation-samples.fixture.ts';

checkContract({ contract: casework, start: startSampled, samples });
