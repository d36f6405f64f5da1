import type { OperationSamples } from '@gongzhi/testkit/contract';
import { village, type Mediation } from '../mediation.fixture.ts';

/** A right call of every operation that records and follows disputes. */
export const disputeSamples: OperationSamples<Mediation> = {
  'mediation.disputes.record': ({ people }) => ({ as: people.clerk, input: { source: 'walk_in', kind: 'money', title: '欠款纠纷', facts: '工程款两年未付', areas: [village] } }),
  'mediation.disputes.assess': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded(), headcount: 12, crowdRisk: 'possible' } }),
  'mediation.disputes.get': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded() } }),
  'mediation.disputes.list': ({ people }) => ({ as: people.clerk, input: {} }),
  'mediation.disputes.timeline': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded() } }),
  'mediation.disputes.outcome': async ({ given }) => ({ input: { id: await given.recorded() } }),
  'mediation.disputes.accept': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded() } }),
};
