import { mediation } from '@gongzhi/contracts/mediation';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mediators, otherTownship, startMediation, village, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => {
  world = await startMediation();
  await world.service.owner.query(`update mediator set person_id = 'person-elsewhere' where id = $1`, [elsewhere]);
});
afterAll(() => world?.service.close());

const { assignments, conflicts, disputes } = mediation;
const { lead, second, third, county: expert, elsewhere } = mediators;
/** A mediator of another township. */
const fromElsewhere = person('mediator', otherTownship, { id: 'person-elsewhere' });

const panelOf = async (id: string) => (await world.succeed(assignments.list, { id }, world.people.clerk)).items.map(({ mediatorId, part, state }) => ({ mediatorId, part, state }));
const assign = (id: string, more: object, as = world.people.clerk) => world.service.call(assignments.assign, { id, mediatorIds: [lead], ...more }, { as, ifMatch: '*' });
const takeOver = (id: string, as: ReturnType<typeof person>, mediatorId?: string) => world.service.call(assignments.takeOver, { id, ...(mediatorId ? { mediatorId } : {}) }, { as, ifMatch: '*' });

describe('assigning', () => {
  test('given an accepted dispute, when one mediator is proposed and takes over, then it is his and the event names him', async () => {
    const { service, people, given, succeed } = world;
    const id = await given.accepted();
    expect(await succeed(assignments.assign, { id, mediatorIds: [lead] }, people.clerk)).toMatchObject({ status: 'assigned', firstMediatorId: null });
    expect(await takeOver(id, people.secondMediator)).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
    expect(await succeed(assignments.takeOver, { id }, people.mediator)).toMatchObject({ status: 'assigned', firstMediatorId: lead });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { action: 'take_over', mediatorIds: [lead] } });
    expect(await succeed(assignments.list, { id }, people.party)).toMatchObject({ items: [{ name: '谭志华', part: 'lead', state: 'in_charge' }] });
  });

  test('given mediators of three areas, when they are a panel, then each takes over, the centre for those without an account; an even panel or one without lead is refused', async () => {
    const { people, given } = world;
    const id = await given.accepted();
    expect(await assign(id, { mediatorIds: [lead, second], leadId: lead })).toMatchObject({ status: 422, problem: { code: 'PANEL_EVEN', errors: [{ path: 'mediatorIds' }] } });
    expect(await assign(id, { mediatorIds: [lead, elsewhere, expert] })).toMatchObject({ status: 422, problem: { code: 'LEAD_NEEDED', errors: [{ path: 'leadId' }] } });
    expect(await assign(id, { mediatorIds: [lead, elsewhere, expert], leadId: expert })).toMatchObject({ status: 200 });
    expect(await takeOver(id, fromElsewhere)).toMatchObject({ status: 200, body: { firstMediatorId: null } });
    expect(await takeOver(id, people.mediator, expert)).toMatchObject({ status: 403, problem: { code: 'NOT_YOURSELF' } });
    expect(await takeOver(id, people.clerk, expert)).toMatchObject({ status: 200, body: { firstMediatorId: expert } });
    expect(await panelOf(id)).toEqual(expect.arrayContaining([{ mediatorId: lead, part: 'member', state: 'proposed' }, { mediatorId: elsewhere, part: 'member', state: 'in_charge' }, { mediatorId: expert, part: 'lead', state: 'in_charge' }]));
  });

  test('who is suspended, has no certificate in force, has a conflict of interest or is unknown is not assigned, and the field names them', async () => {
    const { given, service, people, succeed } = world;
    const id = await given.accepted({ parties: [{ side: 1, kind: 'person', name: '张三', household: '谭家院子3号', willingness: 'willing' }, { side: 2, kind: 'organisation', name: '青龙建筑公司', willingness: 'willing' }] });
    const refused = async (mediatorIds: string[], code: string) =>
      expect(await assign(id, { mediatorIds, leadId: mediatorIds[0] })).toMatchObject({ problem: { code, errors: [{ path: `mediatorIds.${mediatorIds.length - 1}` }] } });
    await service.owner.query(`update mediator set state = 'suspended' where id = $1`, [third]);
    await refused([lead, second, third], 'MEDIATOR_NOT_ASSIGNABLE');
    await service.owner.query(`update mediator set state = 'active', certificate_expires_on = '2020-01-01' where id = $1`, [third]);
    await refused([third], 'MEDIATOR_NOT_ASSIGNABLE');
    await service.owner.query(`update mediator set certificate_expires_on = '2030-01-01', household = '谭家院子3号' where id = $1`, [third]);
    await refused([third], 'MEDIATOR_IN_CONFLICT');
    await service.owner.query(`update mediator set household = null, employer = '青龙建筑公司' where id = $1`, [third]);
    expect(await assign(id, { mediatorIds: [third] })).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_IN_CONFLICT', title: expect.stringContaining('同一单位'), details: { grounds: ['employer'] } } });
    await service.owner.query(`update mediator set employer = null where id = $1`, [third]);
    await succeed(conflicts.declare, { id, mediatorId: third, ground: 'kin', note: '是我堂兄' }, people.clerk);
    await refused([lead, second, third], 'MEDIATOR_IN_CONFLICT');
    await refused(['0190b0b0-0000-7000-8002-000000000099'], 'MEDIATOR_UNKNOWN');
    expect(await assign(id, { mediatorIds: [second] })).toMatchObject({ status: 200 });
  });

  test('two who were asked claim it at once: exactly one has it, and the other is told so', async () => {
    const { people, given } = world;
    for (let round = 0; round < 5; round += 1) {
      const id = await given.accepted();
      expect(await assign(id, { mediatorIds: [lead, second], how: 'first_to_take_over' })).toMatchObject({ status: 200 });
      const answers = await Promise.all([takeOver(id, people.mediator), takeOver(id, people.secondMediator)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
      const states = (await panelOf(id)).map(({ state }) => state).toSorted();
      expect(states).toEqual(['in_charge', 'released']);
    }
  });

  test('two centres assign at once: one after the other, and one panel stands', async () => {
    const { people, given } = world;
    const id = await given.accepted();
    const answers = await Promise.all([assign(id, { mediatorIds: [lead] }), assign(id, { mediatorIds: [second] }, people.director)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await panelOf(id)).filter(({ state }) => state === 'proposed')).toHaveLength(1);
  });
});

describe('first-mediator duty', () => {
  test('given one in charge, when another is assigned, then he answers for it until the other has taken over; the last one is not released', async () => {
    const { people, given, succeed, service } = world;
    const id = await given.inCharge();
    const leave = (mediatorId: string) => service.call(assignments.release, { id, mediatorId, ground: 'illness', note: '住院' }, { as: people.mediator, ifMatch: '*' });
    expect(await leave(lead)).toMatchObject({ status: 409, problem: { code: 'LAST_MEDIATOR' } });
    expect(await succeed(assignments.assign, { id, mediatorIds: [elsewhere] }, people.clerk)).toMatchObject({ firstMediatorId: lead });
    expect(await leave(lead)).toMatchObject({ status: 409, problem: { code: 'LAST_MEDIATOR' } });
    expect(await leave(elsewhere)).toMatchObject({ status: 403, problem: { code: 'NOT_YOURSELF' } });
    expect(await takeOver(id, fromElsewhere)).toMatchObject({ status: 200, body: { firstMediatorId: elsewhere } });
    expect(await panelOf(id)).toEqual([{ mediatorId: lead, part: 'lead', state: 'released' }, { mediatorId: elsewhere, part: 'lead', state: 'in_charge' }]);
  });

  test('given a mediator drawn from another area, when he withdraws, then the act stands and the file is out of his sight', async () => {
    const { people, given, succeed, service } = world;
    const id = await given.inCharge();
    await succeed(assignments.assign, { id, mediatorIds: [elsewhere] }, people.clerk);
    expect(await service.call(disputes.get, { id }, { as: fromElsewhere })).toMatchObject({ status: 200, body: { actions: expect.arrayContaining(['take_over', 'release_mediator']) } });
    expect(await service.call(assignments.release, { id, mediatorId: elsewhere, ground: 'conflict' }, { as: fromElsewhere, ifMatch: '*' })).toMatchObject({ status: 200 });
    expect(await service.call(disputes.get, { id }, { as: fromElsewhere })).toMatchObject({ status: 404 });
  });

  test('a mediator who records a dispute answers for it first', async () => {
    const { people, succeed } = world;
    const recorded = await succeed(disputes.record, { source: 'walk_in', kind: 'family', title: '分家纠纷', facts: '分家产生争执', areas: [village] }, people.mediator);
    expect(recorded).toMatchObject({ firstMediatorId: lead });
  });
});

describe('the parties choose and refuse', () => {
  test('given both sides name the same mediator, then he is proposed; one side alone proposes nobody', async () => {
    const { people, given, succeed } = world;
    const id = await given.accepted();
    expect(await succeed(assignments.choose, { id, mediatorId: second }, people.party)).toMatchObject({ status: 'accepted' });
    expect(await succeed(assignments.choose, { id, mediatorId: second }, people.otherParty)).toMatchObject({ status: 'assigned' });
    expect(await panelOf(id)).toEqual([{ mediatorId: second, part: 'lead', state: 'proposed' }]);
  });

  test('given each side names one of its own, then the centre completes them and leaves neither out', async () => {
    const { people, given, succeed } = world;
    const id = await given.accepted();
    await succeed(assignments.choose, { id, mediatorId: lead }, people.party);
    expect(await succeed(assignments.choose, { id, mediatorId: second }, people.otherParty)).toMatchObject({ status: 'accepted' });
    expect(await assign(id, { mediatorIds: [third] })).toMatchObject({ status: 409, problem: { code: 'CHOICE_LEFT_OUT' } });
    expect(await assign(id, { mediatorIds: [lead, second, expert], leadId: expert })).toMatchObject({ status: 200 });
  });

  test('given a mediator proposed, when a party refuses him, then he is out for good, and another is assigned', async () => {
    const { people, given, service, succeed } = world;
    const id = await given.proposed();
    const refuse = (as = people.party) => service.call(assignments.refuse, { id, mediatorId: lead }, { as, ifMatch: '*' });
    expect(await refuse()).toMatchObject({ status: 200 });
    expect(await refuse(people.otherParty)).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_REFUSED' } });
    expect(await takeOver(id, people.mediator)).toMatchObject({ status: 403 });
    expect(await assign(id, {})).toMatchObject({ status: 409, problem: { code: 'MEDIATOR_REFUSED', errors: [{ path: 'mediatorIds.0' }] } });
    expect(await succeed(assignments.assign, { id, mediatorIds: [second] }, people.clerk)).toMatchObject({ status: 'assigned' });
  });

  test('given a mediator in charge, when he is refused, then he still answers for it until another has taken over, but nobody mediates meanwhile', async () => {
    const { people, given, succeed, service } = world;
    const id = await given.inCharge();
    expect(await succeed(assignments.refuse, { id, mediatorId: lead }, people.otherParty)).toMatchObject({ firstMediatorId: lead });
    const { rows } = await service.owner.query('select mediator_persons from dispute where id = $1', [id]);
    expect(rows).toEqual([{ mediator_persons: [] }]);
    await succeed(assignments.assign, { id, mediatorIds: [second] }, people.clerk);
    expect(await succeed(assignments.takeOver, { id }, people.secondMediator)).toMatchObject({ firstMediatorId: second });
  });

  test('nobody chooses or refuses for another party', async () => {
    const { people, given, service, succeed } = world;
    const id = await given.proposed();
    const { items: [mine, theirs] } = await succeed(mediation.parties.list, { id }, people.party);
    expect(await service.call(assignments.refuse, { id, mediatorId: lead, partyId: theirs!.id }, { as: people.party, ifMatch: '*' })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN' } });
    expect(await service.call(assignments.refuse, { id, mediatorId: lead }, { as: people.stranger, ifMatch: '*' })).toMatchObject({ status: 404 });
    expect(await service.call(assignments.refuse, { id, mediatorId: lead, partyId: mine!.id }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 200 });
  });
});

test('the accounts with reach follow the panel, and an account given later counts', async () => {
  const { given, service } = world;
  const id = await given.accepted();
  const persons = async () => (await service.owner.query('select mediator_persons as persons from dispute where id = $1', [id])).rows[0].persons.toSorted();
  await assign(id, { mediatorIds: [lead, second, expert], leadId: lead });
  expect(await persons()).toEqual(['person-lead', 'person-second']);
  await service.owner.query(`update mediator set person_id = 'person-expert' where id = $1`, [expert]);
  expect(await persons()).toEqual(['person-expert', 'person-lead', 'person-second']);
  await service.owner.query('update mediator set person_id = null where id = $1', [expert]);
});
