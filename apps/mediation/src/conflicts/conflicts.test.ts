import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mediators, otherTownship, startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { assignments, conflicts, disputes, parties } = mediation;
const { lead, second, elsewhere } = mediators;

test('given what binds mediators to parties, then the one call tells the grounds of each, and nothing of who is clear', async () => {
  const { service, given, succeed, people } = world;
  const id = await given.recorded();
  const { items: [one] } = await succeed(parties.list, { id }, people.clerk);
  await succeed(conflicts.declare, { id, mediatorId: lead, partyId: one!.id, ground: 'interest' }, people.party);
  await succeed(conflicts.declare, { id, mediatorId: lead, ground: 'kin' }, people.clerk);
  await service.owner.query(`update mediator set person_id = 'person-party' where id = $1`, [elsewhere]);
  const { body } = await service.call(conflicts.find, { disputeId: id, mediatorIds: [lead, second, elsewhere] });
  expect(body.items).toEqual(expect.arrayContaining([{ mediatorId: lead, grounds: ['kin', 'interest'] }, { mediatorId: elsewhere, grounds: ['interest'] }]));
  expect(body.items).toHaveLength(2);
  await service.owner.query('update mediator set person_id = null where id = $1', [elsewhere]);
});

test('given a mediator who stood against a party in a dispute of another township, then it is found although nobody here sees that dispute', async () => {
  const { service, given, succeed, people } = world;
  await service.owner.query(`update mediator set person_id = 'person-elsewhere' where id = $1`, [elsewhere]);
  const earlier = await succeed(disputes.record, {
    source: 'walk_in', kind: 'money', title: '欠款', facts: '借款未还', areas: [otherTownship],
    parties: [{ side: 1, kind: 'person', name: '牟大顺', personId: 'person-elsewhere' }, { side: 2, kind: 'person', name: '张三', personId: 'person-party' }],
  }, people.directorElsewhere);
  const id = await given.accepted();
  expect(await service.call(disputes.get, { id: earlier.id }, { as: people.clerk })).toMatchObject({ status: 404 });
  expect((await service.call(conflicts.find, { disputeId: id, mediatorIds: [elsewhere] })).body.items).toEqual([{ mediatorId: elsewhere, grounds: ['earlier_side'] }]);
  expect(await service.call(assignments.assign, { id, mediatorIds: [elsewhere] }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_IN_CONFLICT', details: { grounds: ['earlier_side'] } } });
});

test('given a conflict declared after somebody was proposed, then he does not take over; the words are read by those at work only', async () => {
  const { service, given, succeed, people } = world;
  const id = await given.proposed();
  await succeed(conflicts.declare, { id, mediatorId: lead, ground: 'kin', note: '调解员是对方的表弟' }, people.party);
  expect(await service.call(assignments.takeOver, { id }, { as: people.mediator, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_IN_CONFLICT' } });
  expect(await succeed(assignments.list, { id }, people.clerk)).toMatchObject({ items: [{ mediatorId: lead, conflicts: ['kin'] }] });
  expect(await succeed(assignments.list, { id }, people.otherParty)).toMatchObject({ items: [{ mediatorId: lead, conflicts: [] }] });
  const actions = async (as: typeof people.party) => (await succeed(disputes.timeline, { id }, as)).items.map(({ action }) => action);
  expect(await actions(people.clerk)).toContain('declare_conflict');
  expect(await actions(people.otherParty)).not.toContain('declare_conflict');
});

test('a mediator or a party nobody knows is named', async () => {
  const { service, given, people } = world;
  const id = await given.recorded();
  const declare = (more: object) => service.call(conflicts.declare, { id, mediatorId: lead, ground: 'kin', ...more }, { as: people.clerk, ifMatch: '*' });
  expect(await declare({ mediatorId: id })).toMatchObject({ status: 422, problem: { code: 'MEDIATOR_UNKNOWN', errors: [{ path: 'mediatorId' }] } });
  expect(await declare({ partyId: id })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN', errors: [{ path: 'partyId' }] } });
});
