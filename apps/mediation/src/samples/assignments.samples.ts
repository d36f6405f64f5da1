import type { OperationSamples } from '@gongzhi/testkit/contract';
import { mediators, type Mediation } from '../mediation.fixture.ts';

/** A right call of every operation on who mediates a dispute. */
export const assignmentSamples: OperationSamples<Mediation> = {
  'mediation.assignments.list': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.inCharge() } }),
  'mediation.assignments.suggest': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted() } }),
  'mediation.assignments.assign': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted(), mediatorIds: [mediators.lead] } }),
  'mediation.assignments.choose': async ({ people, given }) => ({ as: people.party, input: { id: await given.accepted(), mediatorId: mediators.second } }),
  'mediation.assignments.refuse': async ({ people, given }) => ({ as: people.party, input: { id: await given.proposed(), mediatorId: mediators.lead } }),
  'mediation.assignments.take-over': async ({ people, given }) => ({ as: people.mediator, input: { id: await given.proposed() } }),
  'mediation.assignments.release': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.proposed(), mediatorId: mediators.lead, ground: 'illness' } }),
};
