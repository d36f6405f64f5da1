import { mediation } from '@gongzhi/contracts/mediation';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { centres, mediators, startMediation, village, type Mediation } from '../mediation.fixture.ts';
import { lapseApplications } from './lapse-applications.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { applications, assignments, clocks, disputes } = mediation;
const villageDirector = person('centre_director', village);
const apply = (id: string, more: object = {}, as = villageDirector) => world.service.call(applications.apply, { id, reason: '涉及多户，村里难以调解', ...more }, { as, ifMatch: '*' });
const ofVillage = (at?: string) => world.given.recorded({ centreId: centres.village }, at);
const sweep = () => lapseApplications.run(world.service.engine, {} as never);
const overdue = (id: string) => world.service.owner.query(`update application set due_at = now() - interval '1 minute' where dispute_id = $1 and state = 'pending'`, [id]);

describe('applying to the tier above', () => {
  test('given a village’s dispute, when it applies, then the township is asked, sees it waiting, and has three working days', async () => {
    const { people, succeed, service } = world;
    const id = await ofVillage('2026-03-06T02:00:00Z');
    expect(await apply(id, {}, villageDirector)).toMatchObject({ status: 201, body: { status: 'recorded', centreId: centres.village } });
    const { items } = await succeed(applications.list, { id }, villageDirector);
    expect(items).toMatchObject([{ fromCentreId: centres.village, toCentreId: centres.township, state: 'pending', answeredAt: null }]);
    const waiting = await succeed(applications.inbox, { limit: 100 }, people.director);
    expect(waiting.items.find(({ disputeId }) => disputeId === id)).toMatchObject({ title: '宅基地边界纠纷', area: village });
    expect((await succeed(applications.inbox, { limit: 100 }, people.directorElsewhere)).items).toEqual([]);
    expect((await succeed(applications.list, { id }, people.party)).items).toMatchObject([{ state: 'pending', reason: null }]);
    expect(await apply(id)).toMatchObject({ status: 409, problem: { code: 'APPLICATION_PENDING' } });
    expect(await service.call(applications.accept, { id }, { as: villageDirector, ifMatch: '*' })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
  });

  test('given a Friday, then the answer is due on Wednesday; the clock says so and is met by the answer', async () => {
    const { people, succeed, service } = world;
    const id = await ofVillage('2026-03-06T02:00:00Z');
    await service.call(applications.apply, { id, reason: '案情复杂' }, { as: villageDirector, ifMatch: '*', at: '2026-03-06T02:00:00Z' });
    expect((await succeed(applications.list, { id }, people.clerk)).items).toMatchObject([{ dueAt: '2026-03-11T16:00:00.000Z' }]);
    await succeed(applications.sendBack, { id, reason: '属村级可调范围' }, people.director, '2026-03-10T02:00:00Z');
    expect((await succeed(clocks.list, { id }, people.clerk)).items).toMatchObject([{ clock: 'application', state: 'met', dueAt: '2026-03-11T16:00:00.000Z' }]);
    expect((await succeed(applications.list, { id }, people.clerk)).items).toMatchObject([{ state: 'returned', answer: '属村级可调范围' }]);
  });

  test('given a dispute in mediation, when the tier above accepts, then it is there, those below see it, and the mediator answers for it until another has taken over', async () => {
    const { people, given, succeed, service } = world;
    const id = await given.inCharge();
    await succeed(applications.apply, { id, reason: '当事人情绪激动', toCentreId: centres.county }, people.mediator);
    expect(await succeed(applications.accept, { id }, people.countyDirector)).toMatchObject({ status: 'accepted', tier: 'county', centreId: centres.county, firstMediatorId: mediators.lead });
    expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { action: 'accept_application', tier: 'county', result: 'accepted' } });
    for (const as of [people.clerk, people.mediator, people.party]) expect(await service.call(disputes.get, { id }, { as })).toMatchObject({ status: 200 });
    // It is the county's now: the township works on it no more.
    expect(await service.call(assignments.assign, { id, mediatorIds: [mediators.second] }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 403 });
    await succeed(assignments.assign, { id, mediatorIds: [mediators.county] }, people.countyDirector);
    expect(await succeed(assignments.takeOver, { id, mediatorId: mediators.county }, people.countyDirector)).toMatchObject({ status: 'assigned', firstMediatorId: mediators.county });
  });

  test('a centre applies upward only, to a general centre, and the county has none above', async () => {
    const { people, succeed, service } = world;
    const id = await ofVillage();
    for (const toCentreId of [centres.otherTownship, centres.traffic, centres.village]) {
      expect(await apply(id, { toCentreId })).toMatchObject({ status: 422, problem: { code: 'CENTRE_NOT_ABOVE', errors: [{ path: 'toCentreId' }] } });
    }
    expect(await apply(id, { toCentreId: centres.closed })).toMatchObject({ status: 422, problem: { code: 'CENTRE_UNKNOWN' } });
    const { id: atCounty } = await succeed(disputes.record, { source: 'walk_in', kind: 'money', title: '欠款', facts: '欠款未还', areas: [village], centreId: centres.county }, people.countyDirector);
    expect(await service.call(applications.apply, { id: atCounty, reason: '案情复杂' }, { as: people.countyDirector, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'NO_TIER_ABOVE' } });
    expect(await service.call(applications.sendBack, { id, reason: '没有申请' }, { as: people.director, ifMatch: '*' })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
  });
});

describe('an application nobody answers', () => {
  test('lapses, is told to the applicant and goes to the tier above the silent one; at the county it ends there', async () => {
    const { people, succeed, service } = world;
    const id = await ofVillage();
    await apply(id);
    await sweep();
    expect((await succeed(applications.list, { id }, people.clerk)).items).toHaveLength(1);
    await overdue(id);
    await sweep();
    expect((await succeed(applications.list, { id }, people.clerk)).items).toMatchObject([{ toCentreId: centres.township, state: 'lapsed' }, { fromCentreId: centres.village, toCentreId: centres.county, state: 'pending', reason: '涉及多户，村里难以调解' }]);
    expect((await service.events('mediation.applications.lapsed.v1')).at(-1)).toMatchObject({ data: { disputeId: id, ownerId: villageDirector.id, escalatedTo: centres.county } });
    await overdue(id);
    await sweep();
    await sweep();
    expect((await succeed(applications.list, { id }, people.clerk)).items.map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
    expect((await succeed(disputes.timeline, { id }, people.clerk)).items.map(({ action }) => action)).toEqual(['record', 'apply_upward', 'lapse_application', 'apply_upward', 'lapse_application']);
    // The village may apply again.
    expect(await apply(id)).toMatchObject({ status: 201 });
  });

  test('given the answer and the sweep at once, then one of them counts', async () => {
    const { people, succeed, service } = world;
    const id = await ofVillage();
    await apply(id);
    await overdue(id);
    const [answer] = await Promise.all([service.call(applications.accept, { id }, { as: people.director, ifMatch: '*' }), sweep()]);
    const [first] = (await succeed(applications.list, { id }, people.clerk)).items;
    expect([answer.status, first!.state]).toEqual(answer.status === 200 ? [200, 'accepted'] : [403, 'lapsed']);
  });
});
