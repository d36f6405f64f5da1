import { mediation } from '@gongzhi/contracts/mediation';
import { checkContract } from '@gongzhi/testkit/contract';
import { startMediation } from './mediation.fixture.ts';
import { samples } from './samples/index.ts';

checkContract({ contract: mediation, start: startMediation, samples });
