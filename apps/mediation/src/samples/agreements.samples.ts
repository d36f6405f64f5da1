import { mediation } from '@gongzhi/contracts/mediation';
import type { OperationSamples } from '@gongzhi/testkit/contract';
import { agreementsIn } from '../agreements/agreements.fixture.ts';
import { addScan } from '../agreements/scan.fixture.ts';
import type { Mediation } from '../mediation.fixture.ts';

/** A right call of every operation on agreements, their performance and the forms. */
export const agreementSamples: OperationSamples<Mediation> = {
  'mediation.agreements.draft': async (world) => ({ as: world.people.mediator, input: await agreementsIn(world).told(await world.given.inCharge()) }),
  'mediation.agreements.redraft': async (world) => ({ as: world.people.mediator, input: await agreementsIn(world).told((await agreementsIn(world).drafted()).disputeId) }),
  'mediation.agreements.get': async (world) => ({ as: world.people.party, input: { id: (await agreementsIn(world).drafted()).disputeId } }),
  'mediation.agreements.sign': async (world) => {
    const { disputeId: id, sha256 } = await agreementsIn(world).drafted();
    return { as: world.people.party, input: { id, sha256 } };
  },
  'mediation.agreements.sign-on-paper': async (world) => {
    const { disputeId: id, sha256, terms } = await agreementsIn(world).drafted();
    return { as: world.people.mediator, input: { id, sha256, fileId: await addScan(world, id), partyIds: [terms[0]!.debtorId] } };
  },
  'mediation.agreements.seal': async (world) => {
    const { disputeId: id, sha256 } = await agreementsIn(world).drafted();
    return { as: world.people.clerk, input: { id, sha256 } };
  },
  'mediation.agreements.record-oral': async (world) => ({ as: world.people.mediator, input: await agreementsIn(world).told(await world.given.inCharge()) }),
  'mediation.agreements.document': async (world) => ({ as: world.people.party, input: { id: (await agreementsIn(world).drafted()).disputeId } }),
  'mediation.agreements.preview': async (world) => ({ as: world.people.mediator, input: await agreementsIn(world).told(await world.given.inCharge()) }),
  'mediation.performances.record': async (world) => ({ as: world.people.party, input: { id: (await agreementsIn(world).agreed()).disputeId, term: 1, amount: 5_000 } }),
  'mediation.performances.find-default': async (world) => ({ as: world.people.mediator, at: '2026-05-20T02:00:00Z', input: { id: (await agreementsIn(world).agreed({}, '2026-03-02T02:00:00Z')).disputeId, term: 1 } }),
  'mediation.performances.list': async (world) => {
    const { disputeId: id } = await agreementsIn(world).agreed();
    await world.succeed(mediation.performances.record, { id, term: 1, amount: 5_000 }, world.people.party);
    return { as: world.people.party, input: { id } };
  },
  'mediation.forms.document': async (world) => ({ as: world.people.clerk, input: { id: await world.given.accepted(), form: 'acceptance' } }),
};
