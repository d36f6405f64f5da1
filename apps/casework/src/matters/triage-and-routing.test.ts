import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, township, units, village, type Casework } from './matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { matters } = casework;
const at = '2026-03-02T01:00:00Z';
const clocksOf = async (id: string) => (await world.succeed(matters.file, { id }, world.people.clerk)).clocks;

describe('refusing', () => {
  test('given a ground that needs a destination, then it is asked for; with it the notice says where to go and the reporter reads it', async () => {
    const id = await world.given.received();
    const refuse = (input: object) => world.service.call(matters.refuse, { id, ground: 'outside_jurisdiction', ...input }, { as: world.people.clerk, ifMatch: '*' });
    expect(await refuse({})).toMatchObject({ status: 422, problem: { code: 'GROUND_NEEDS_DESTINATION' } });
    const { body } = await refuse({ destination: '青龙街道综治中心' });
    expect(body).toMatchObject({ status: 'refused', dueAt: null, notice: { 'zh-CN': expect.stringContaining('请向青龙街道综治中心提出') } });
    expect(body.endedAt).not.toBeNull();
    const file = await world.succeed(matters.file, { id }, world.people.reporter);
    expect(file.timeline.at(-1)).toMatchObject({ action: 'refuse', note: expect.stringContaining('Please turn to 青龙街道综治中心') });
    expect(file.clocks.every(({ state }) => state === 'met')).toBe(true);
  });
});

describe('triage', () => {
  test('given a hazard that turns out urgent, then its clock keeps its start and gets the date of the stricter rule', async () => {
    const id = await world.given.accepted('hazard', at);
    const triaged = await world.succeed(matters.triage, { id, category: 'hazard.gas_electricity', urgency: 'urgent' }, world.people.clerk, '2026-03-02T01:30:00Z');
    expect(triaged).toMatchObject({ status: 'triaged', category: 'hazard.gas_electricity', urgency: 'urgent', dueAt: '2026-03-02T03:00:00.000Z' });
    expect(await clocksOf(id)).toEqual([
      expect.objectContaining({ kind: 'first_reply', rule: 'first-reply.hazard', state: 'met' }),
      expect.objectContaining({ kind: 'statutory', rule: 'answer.hazard.urgent', state: 'running', startedAt: '2026-03-02T01:00:00.000Z' }),
    ]);
  });

  test('given a petition for which a statutory duty is asked, then it runs under the rule of that track; it may be triaged again', async () => {
    const id = await world.given.accepted('petition', at);
    await world.succeed(matters.triage, { id, category: 'petition.land_taking', petitionTrack: 'statutory_duty', area: '500235001002' }, world.people.clerk, at);
    expect(await clocksOf(id)).toContainEqual(expect.objectContaining({ rule: 'answer.petition.statutory-duty', state: 'running' }));
    const again = await world.succeed(matters.triage, { id, category: 'petition.other', petitionTrack: 'opinion_in_writing' }, world.people.clerk, at);
    expect(again).toMatchObject({ area: '500235001002', petitionTrack: 'opinion_in_writing' });
    const { timeline } = await world.succeed(matters.file, { id }, world.people.clerk);
    expect(timeline.at(-1)!.detail).toEqual({ category: { from: 'petition.land_taking', to: 'petition.other' }, petition_track: { from: 'statutory_duty', to: 'opinion_in_writing' } });
  });

  test('an unknown area or category, another county, and a track on something else are named by field', async () => {
    const id = await world.given.accepted('need');
    const triage = (input: object) => world.service.call(matters.triage, { id, category: 'need.housing', ...input }, { as: world.people.clerk, ifMatch: '*' });
    expect(await triage({ area: '500235002' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'area', code: 'out_of_reach' }] } });
    expect(await triage({ area: '500235001999' })).toMatchObject({ status: 422, problem: { code: 'AREA_UNKNOWN', details: { field: 'area' } } });
    expect(await triage({ area: '320585' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'area', code: 'other_county' }] } });
    expect(await triage({ petitionTrack: 'opinion' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'petitionTrack' }] } });
    expect(await triage({ category: 'need.nonsense' })).toMatchObject({ status: 422, problem: { code: 'CATEGORY_UNKNOWN', details: { field: 'category' } } });
    expect(await triage({ category: 'hazard.fire' })).toMatchObject({ status: 422, problem: { code: 'CATEGORY_OTHER_KIND' } });
    expect(await triage({ category: '张三的房子' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'category' }] } });
    expect(await world.succeed(matters.triage, { id, category: 'need.housing', area: '500235002' }, world.people.director)).toMatchObject({ area: '500235002' });
  });

  test('an accusation never reaches the accused, whatever they may see otherwise', async () => {
    const accusedClerk = person('window_clerk', township, { units: [units.centre] });
    const id = await world.given.accepted('petition');
    expect(await world.service.call(matters.get, { id }, { as: accusedClerk })).toMatchObject({ status: 200 });
    const triage = { id, category: 'petition.village_affairs', petitionTrack: 'accusation' as const, accusedUnits: [units.housing], accusedPersons: [accusedClerk.id] };
    expect(await world.service.call(matters.triage, triage, { as: accusedClerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'ACCUSED_MAY_NOT_RECEIVE' } });
    await world.succeed(matters.triage, triage, world.people.clerk);

    for (const operation of [matters.get, matters.file, matters.duplicates]) expect(await world.service.call(operation, { id }, { as: accusedClerk })).toMatchObject({ status: 404 });
    expect(await world.service.call(matters.close, { id }, { as: accusedClerk, ifMatch: '*' })).toMatchObject({ status: 404 });
    const route = await world.service.call(matters.route, { id, unitId: units.housing }, { as: world.people.clerk, ifMatch: '*' });
    expect(route).toMatchObject({ status: 409, problem: { code: 'ACCUSED_MAY_NOT_RECEIVE' } });
    expect(JSON.stringify([await world.succeed(matters.file, { id }, world.people.clerk), await world.service.events()])).not.toContain(accusedClerk.id);
  });
});

describe('routing', () => {
  const routeOf = async (id: string, unitId?: string) => world.succeed(matters.route, { id, ...(unitId ? { unitId } : {}) }, world.people.clerk, at);

  test('to a named unit: it owns and sees the matter, and the clocks to claim and to object run', async () => {
    const id = await world.given.triaged('need', at);
    expect(await world.service.call(matters.get, { id }, { as: world.people.officer })).toMatchObject({ status: 404 });
    expect(await routeOf(id, units.housing)).toMatchObject({ status: 'routed', stage: 'handling', unitId: units.housing, routing: { entry: null, service: null } });
    expect(await world.service.call(matters.get, { id }, { as: world.people.officer })).toMatchObject({ status: 200 });
    expect((await clocksOf(id)).filter(({ state }) => state === 'running').map(({ rule }) => rule).toSorted()).toEqual(['answer.need', 'claim', 'objection']);
  });

  test('by the table: the closest area wins, and a service is told of in the event', async () => {
    const entry = '0190a0a0-0000-7000-8000-0000000000a1';
    await world.service.owner.query(
      `insert into route (id, area, kind, category, unit_id, service, set_by, set_at) values ($1, '500235001', 'dispute', null, $2, 'mediation', 'x', now()), (gen_random_uuid(), '500235', 'dispute', null, $3, null, 'x', now()),
       (gen_random_uuid(), '500235001001', 'dispute', null, $4, null, 'x', now())`, [entry, units.mediation, units.transport, units.closed]);
    const id = await world.given.triaged('dispute', at);
    const routed = await routeOf(id);
    expect(routed).toMatchObject({ unitId: units.mediation, routing: { entry, service: 'mediation', explanation: { en: expect.stringContaining('area 500235001, kind dispute') } } });
    expect((await world.service.events('casework.matters.progressed.v1')).findLast(({ data }) => data['id'] === id)!.data).toMatchObject({ action: 'route', service: 'mediation', unitId: units.mediation });
  });

  test('without an entry it stays with its first contact, else with the centre of the territory', async () => {
    const id = await world.given.triaged('suggestion', at);
    expect(await routeOf(id)).toMatchObject({ unitId: units.centre, routing: { entry: null, explanation: { en: expect.stringContaining('first-contact duty') } } });
    const walkIn = await world.succeed(matters.open, { kind: 'suggestion', channel: 'window', area: village, title: '增设座椅', description: '公园里老人没处坐' }, world.people.clerk, at);
    await world.succeed(matters.accept, { id: walkIn.id }, world.people.clerk, at);
    await world.succeed(matters.triage, { id: walkIn.id, category: 'suggestion.other' }, world.people.clerk, at);
    expect(await routeOf(walkIn.id)).toMatchObject({ unitId: units.centre });
  });

  test('an unknown or closed unit is refused, and an untriaged matter too', async () => {
    const id = await world.given.triaged();
    const route = (unitId: string) => world.service.call(matters.route, { id, unitId }, { as: world.people.clerk, ifMatch: '*' });
    expect(await route('0190a0a0-0000-7000-8000-0000000000ee')).toMatchObject({ status: 422, problem: { code: 'UNIT_UNKNOWN', details: { field: 'unitId' } } });
    expect(await route(units.closed)).toMatchObject({ status: 422, problem: { code: 'UNIT_UNKNOWN' } });
  });
});

describe('dispatching', () => {
  const told = async (id: string) => (await world.service.events('casework.matters.progressed.v1')).filter(({ data }) => data['id'] === id).map(({ data }) => [data['action'], data['status'], data['version']]);
  const fileOf = (id: string) => world.succeed(matters.file, { id }, world.people.clerk);
  const running = async (id: string) => (await clocksOf(id)).filter(({ state }) => state === 'running').map(({ kind, rule, startedAt, dueAt }) => ({ kind, rule, startedAt, dueAt })).toSorted((one, other) => one.rule.localeCompare(other.rule));

  test('does what the three commands do in turn, told of each in order, with the same clocks', async () => {
    const settled = { category: 'hazard.gas_electricity', urgency: 'urgent' as const };
    const stepwise = await world.given.accepted('hazard', at);
    await world.succeed(matters.triage, { id: stepwise, ...settled }, world.people.clerk, at);
    await world.succeed(matters.route, { id: stepwise, unitId: units.housing }, world.people.clerk, at);
    const id = await world.given.received('hazard', at);
    expect(await world.succeed(matters.dispatch, { id, ...settled, unitId: units.housing }, world.people.clerk, at)).toMatchObject({
      status: 'routed', version: 4, category: 'hazard.gas_electricity', urgency: 'urgent', unitId: units.housing, routing: { entry: null, service: null },
    });
    expect(await told(id)).toEqual([['accept', 'accepted', 2], ['triage', 'triaged', 3], ['route', 'routed', 4]]);
    const [{ timeline, clocks }, other] = [await fileOf(id), await fileOf(stepwise)];
    expect(timeline.map(({ action, stage, detail, internal }) => [action, stage, detail, internal])).toEqual(other.timeline.map(({ action, stage, detail, internal }) => [action, stage, detail, internal]));
    expect(await running(id)).toEqual(await running(stepwise));
    expect(clocks.map(({ rule, state }) => [rule, state]).toSorted()).toEqual(other.clocks.map(({ rule, state }) => [rule, state]).toSorted());
    const row = async (of: string) => (await world.service.owner.query('select status, stage, category, urgency, unit_id, due_at, alert, version, accepted_at, routed_at, involved_units from matter where id = $1', [of])).rows[0];
    expect(await row(id)).toEqual(await row(stepwise));
  });

  test('one that is triaged already is settled anew, and the table says where it goes', async () => {
    const id = await world.given.triaged('suggestion', at);
    expect(await world.succeed(matters.dispatch, { id, category: 'suggestion.other' }, world.people.clerk, at)).toMatchObject({ status: 'routed', unitId: units.centre, routing: { explanation: { en: expect.stringContaining('first-contact duty') } } });
    expect((await fileOf(id)).timeline.map(({ action }) => action)).toEqual(['open', 'accept', 'triage', 'triage', 'route']);
    expect(await world.service.call(matters.dispatch, { id, category: 'suggestion.other' }, { as: world.people.clerk, ifMatch: '*' })).toMatchObject({ status: 409 });
  });

  test('all or nothing: refused at the last step, it is as it was', async () => {
    const id = await world.given.received();
    const dispatch = (input: object, ifMatch = '*') => world.service.call(matters.dispatch, { id, category: 'need.other', ...input }, { as: world.people.clerk, ifMatch });
    expect(await dispatch({ unitId: units.closed })).toMatchObject({ status: 422, problem: { code: 'UNIT_UNKNOWN', details: { field: 'unitId' } } });
    expect(await dispatch({ category: 'need.nonsense' })).toMatchObject({ status: 422, problem: { code: 'CATEGORY_UNKNOWN', details: { field: 'category' } } });
    expect(await dispatch({ unitId: units.housing }, '"7"')).toMatchObject({ status: 412, problem: { code: 'STALE', details: { version: 1 } } });
    expect(await world.succeed(matters.get, { id }, world.people.clerk)).toMatchObject({ status: 'received', version: 1, category: null });
    expect((await fileOf(id)).timeline).toHaveLength(1);
    expect(await told(id)).toEqual([]);
  });
});
