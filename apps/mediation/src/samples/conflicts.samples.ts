import type { OperationSamples } from '@gongzhi/testkit/contract';
import { mediators, type Mediation } from '../mediation.fixture.ts';

/** A right call of every operation on conflicts of interest. */
export const conflictSamples: OperationSamples<Mediation> = {
  'mediation.conflicts.declare': async ({ people, given }) => ({ as: people.party, input: { id: await given.recorded(), mediatorId: mediators.second, ground: 'kin' } }),
  'mediation.conflicts.find': async ({ given }) => ({ input: { disputeId: await given.recorded(), mediatorIds: [mediators.lead] } }),
};
