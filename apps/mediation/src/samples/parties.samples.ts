import { mediation } from '@gongzhi/contracts/mediation';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import type { Mediation } from '../mediation.fixture.ts';

/** Id of the second party, who has said nothing yet or has refused. */
async function undecided({ succeed, given, people }: Mediation, willingness: 'unknown' | 'unwilling') {
  const id = await given.recorded({ parties: [{ side: 1, kind: 'person', name: '张三', willingness: 'willing' }, { side: 2, kind: 'person', name: '李四', willingness }] });
  const { items } = await succeed(mediation.parties.list, { id }, people.clerk);
  return { id, partyId: items[1]!.id };
}

/** A right call of every operation on the parties of a dispute. */
export const partySamples: OperationSamples<Mediation> = {
  'mediation.parties.list': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded() } }),
  'mediation.parties.add': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.recorded(), side: 2, kind: 'organisation', name: '某物业公司' } }),
  'mediation.parties.change': async (world) => ({ as: world.people.clerk, input: { ...(await undecided(world, 'unknown')), contact: '13800000000' } }),
  'mediation.parties.record-willingness': async (world) => ({ as: world.people.clerk, input: { ...(await undecided(world, 'unknown')), willingness: 'willing' } }),
  'mediation.parties.close-unwilling': async (world) => ({ as: world.people.clerk, input: { id: (await undecided(world, 'unwilling')).id } }),
};
