import { mediation } from '@gongzhi/contracts/mediation';
import { departmentSystem } from '@gongzhi/testkit/service';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import { agreed } from '../agreed.fixture.ts';
import { county, units, village, type Mediation } from '../mediation.fixture.ts';

const court = '云阳县人民法院';
const soon = '2026-03-10T02:00:00Z';

async function applied(world: Mediation): Promise<string> {
  const { id, partyIds } = await agreed(world);
  await world.succeed(mediation.confirmations.apply, { id, partyIds, court }, world.people.mediator, soon);
  return id;
}

async function accepted(world: Mediation): Promise<string> {
  const id = await applied(world);
  await world.succeed(mediation.confirmations.recordAcceptance, { id, result: 'accepted', caseNumber: '（2026）1号' }, world.people.clerk, soon);
  return id;
}

async function sent(world: Mediation) {
  const id = await world.given.inCharge();
  const { id: handOverId } = await world.succeed(mediation.handOvers.send, { id, institution: 'police', unitId: units.police, reason: '请协助核查' }, world.people.clerk);
  return { id, handOverId };
}

/** A performed and visited dispute. */
async function visited(world: Mediation): Promise<string> {
  const { id } = await agreed(world, { status: 'performed' });
  await world.succeed(mediation.followUps.visit, { id, stable: true }, world.people.clerk);
  return id;
}

async function sealed(world: Mediation): Promise<string> {
  const id = await visited(world);
  await world.succeed(mediation.archives.seal, { id }, world.people.clerk);
  return id;
}

/** A right call of every operation by which a dispute leaves the centre, comes back and ends. */
export const exchangeSamples: OperationSamples<Mediation> = {
  'mediation.confirmations.apply': async (world) => {
    const { id, partyIds } = await agreed(world);
    return { as: world.people.mediator, input: { id, partyIds, court, courtUnitId: units.court }, at: soon };
  },
  'mediation.confirmations.wish': async (world) => ({ as: world.people.party, input: { id: (await agreed(world)).id, wished: true }, at: soon }),
  'mediation.confirmations.get': async (world) => ({ as: world.people.party, input: { id: await applied(world) } }),
  'mediation.confirmations.list': ({ people }) => ({ as: people.court, input: {} }),
  'mediation.confirmations.pack': async (world) => ({ as: world.people.clerk, input: { id: await applied(world) } }),
  'mediation.confirmations.record-acceptance': async (world) => ({ as: world.people.clerk, input: { id: await applied(world), result: 'accepted', caseNumber: '（2026）1号' }, at: soon }),
  'mediation.confirmations.extend-ruling': async (world) => ({ as: world.people.clerk, input: { id: await accepted(world), reason: '需要补充材料' }, at: soon }),
  'mediation.confirmations.withdraw': async (world) => ({ as: world.people.party, input: { id: await applied(world), reason: '双方另行商定' }, at: soon }),
  'mediation.confirmations.record-ruling': async (world) => ({ as: world.people.clerk, input: { id: await accepted(world), result: 'rejected', caseNumber: '（2026）1号', reason: '内容不明确' }, at: soon }),
  'mediation.hand-overs.send': async ({ people, given }) => ({ as: people.clerk, input: { id: await given.inCharge(), institution: 'court', unitId: units.court, reason: '请予指导' } }),
  'mediation.hand-overs.bring': () => ({ as: departmentSystem(county, [units.court]), input: { institution: 'court', reason: '诉前委派调解', kind: 'money', title: '欠款纠纷', facts: '工程款两年未付', areas: [village] } }),
  'mediation.hand-overs.receive': async (world) => ({ as: world.people.clerk, input: { ...(await sent(world)), receiptNumber: '收8号' } }),
  'mediation.hand-overs.return-back': async (world) => ({ as: world.people.clerk, input: { ...(await sent(world)), reason: '不属于受理范围' } }),
  'mediation.hand-overs.record-result': async (world) => ({ as: world.people.clerk, input: { ...(await sent(world)), result: 'resolved', words: '已化解' } }),
  'mediation.hand-overs.list': ({ people }) => ({ as: people.court, input: {} }),
  'mediation.hand-overs.pack': async (world) => ({ as: world.people.clerk, input: await sent(world) }),
  'mediation.follow-ups.visit': async (world) => ({ as: world.people.mediator, input: { id: (await agreed(world)).id, stable: true, rating: 4, note: '已履行' } }),
  'mediation.follow-ups.list': async (world) => ({ as: world.people.clerk, input: { id: await visited(world) } }),
  'mediation.follow-ups.due': ({ people }) => ({ as: people.mediator, input: {} }),
  'mediation.archives.seal': async (world) => ({ as: world.people.clerk, input: { id: await visited(world) } }),
  'mediation.archives.verify': async (world) => ({ as: world.people.clerk, input: { id: await sealed(world) } }),
  'mediation.archives.export': async (world) => ({ as: world.people.clerk, input: { id: await sealed(world) } }),
};
