/**
 * One right call of every operation of mediation, for the checks that hold for all of them. A new operation needs a line in the file of its
 * resource: the check fails with its name until there is one.
 */
import type { OperationSamples } from '@gongzhi/testkit/contract';
import type { Mediation } from '../mediation.fixture.ts';
import { disputeSamples } from './disputes.samples.ts';

export const samples: OperationSamples<Mediation> = { ...disputeSamples };
