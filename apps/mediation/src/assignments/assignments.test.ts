import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mediators, startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { assignments } = mediation;
const { lead } = mediators;

describe('assigning', () => {
  test('given an accepted dispute, when one mediator is proposed and takes over, then it is his and the event names him', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.accepted();
    expect(await succeed(assignments.assign, { id, mediatorIds: [lead] }, people.clerk)).toMatchObject({ status: 'assigned', firstMediatorId: null });
    expect(await service.call(assignments.takeOver, { id }, { as: people.secondMediator, ifMatch: '*' })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
    expect(await succeed(assignments.takeOver, { id }, people.mediator)).toMatchObject({ status: 'assigned', firstMediatorId: lead });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { action: 'take_over', mediatorIds: [lead] } });
    expect(await succeed(assignments.list, { id }, people.party)).toMatchObject({ items: [{ name: '谭志华', part: 'lead', state: 'in_charge' }] });
  });
});
