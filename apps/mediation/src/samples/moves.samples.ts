import { mediation } from '@gongzhi/contracts/mediation';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import { randomUUID } from 'node:crypto';
import { centres, otherVillage, units, type Mediation } from '../mediation.fixture.ts';

/** A right call of every operation that takes a dispute elsewhere. */
export const moveSamples: OperationSamples<Mediation> = {
  'mediation.applications.apply': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted(), reason: '案情复杂' } }),
  'mediation.applications.accept': async (world) => ({ as: world.people.countyDirector, input: { id: await applied(world) } }),
  'mediation.applications.send-back': async (world) => ({ as: world.people.countyDirector, input: { id: await applied(world), reason: '属本级可调范围' } }),
  'mediation.applications.list': async (world) => ({ as: world.people.clerk, input: { id: await applied(world) } }),
  'mediation.applications.inbox': async (world) => {
    await applied(world);
    return { as: world.people.countyDirector, input: {} };
  },
  'mediation.moves.rise': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted({ centreId: centres.village }), areas: [otherVillage] } }),
  'mediation.moves.send-to-industry': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted({ kind: 'traffic' }), centreId: centres.traffic } }),
  'mediation.moves.link': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted(), unitIds: [units.police] } }),
  'mediation.moves.meet-jointly': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.accepted(), meetingId: randomUUID() } }),
  'mediation.moves.divert': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded(), to: 'police' } }),
};

/** A dispute whose township has applied to the county. */
async function applied({ people, given, succeed }: Mediation): Promise<string> {
  const id = await given.accepted();
  await succeed(mediation.applications.apply, { id, reason: '案情复杂' }, people.clerk);
  return id;
}
