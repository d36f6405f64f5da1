import { mediation } from '@gongzhi/contracts/mediation';
import { departmentSystem } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { centres, county, otherTownship, startMediation, township, units, village, otherVillage, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { disputes } = mediation;
const boundary = { source: 'screening', kind: 'boundary', title: '院墙纠纷', facts: '两家为院墙位置争执' } as const;

test('given one village, when a dispute is recorded there, then its own centre takes it', async () => {
  const { service, people } = world;
  const answer = await service.call(disputes.record, { ...boundary, areas: [village] }, { as: people.grid });
  expect(answer).toMatchObject({ status: 201, body: { area: village, tier: 'village', centreId: centres.village, status: 'recorded', dueAt: null, code: expect.stringMatching(/^GZ500235/) } });
  expect(await service.events('mediation.disputes.recorded.v1')).toMatchObject([{ data: { id: answer.body.id, tier: 'village' } }]);
});

test('given two villages, then it rises to the lowest area that holds both', async () => {
  const { succeed, people } = world;
  expect(await succeed(disputes.record, { ...boundary, areas: [village, otherVillage] }, people.clerk)).toMatchObject({ area: township, tier: 'township', centreId: centres.township });
  expect(await succeed(disputes.record, { ...boundary, areas: [village, '500235002001'] }, people.countyDirector)).toMatchObject({ area: county, tier: 'county', centreId: centres.county });
});

test('given areas of two counties or a centre that is closed, then the field is named', async () => {
  const { service, people } = world;
  expect(await service.call(disputes.record, { ...boundary, areas: [village, '320585'] }, { as: people.clerk })).toMatchObject({ status: 422, problem: { code: 'AREAS_IN_SEVERAL_COUNTIES', errors: [{ path: 'areas.1' }] } });
  expect(await service.call(disputes.record, { ...boundary, areas: [village], centreId: centres.closed }, { as: people.clerk })).toMatchObject({ status: 422, problem: { code: 'CENTRE_UNKNOWN', errors: [{ path: 'centreId' }] } });
});

test('given both sides willing, when the centre accepts, then 30 days run; a side not asked or refusing is not accepted', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recorded({}, '2026-03-02T02:00:00Z');
  expect(await service.call(disputes.accept, { id }, { as: people.clerk, ifMatch: '"1"', at: '2026-03-02T02:00:00Z' })).toMatchObject({ status: 200, version: 2, body: { status: 'accepted', dueAt: '2026-04-01T16:00:00.000Z' } });
  const sides = (willingness: 'unknown' | 'unwilling') => [{ side: 1, kind: 'person', name: '张三', willingness: 'willing' }, { side: 2, kind: 'organisation', name: '某公司', willingness }] as const;
  for (const [willingness, code] of [['unknown', 'WILLINGNESS_UNKNOWN'], ['unwilling', 'SIDE_UNWILLING']] as const) {
    const other = await given.recorded({ parties: sides(willingness) });
    expect(await service.call(disputes.accept, { id: other }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code } });
  }
  expect((await succeed(disputes.timeline, { id }, people.clerk)).items.map(({ action }) => action)).toEqual(['record', 'accept']);
});

test('a dispute exists for its parties and for whoever works in its area, and for nobody else', async () => {
  const { service, people, given } = world;
  const id = await given.recorded();
  for (const as of [people.party, people.clerk, people.countyDirector, people.supervisor]) expect(await service.call(disputes.get, { id }, { as })).toMatchObject({ status: 200, body: { parties: [{ name: '张三' }, { name: '李四' }] } });
  for (const as of [people.stranger, people.directorElsewhere, people.court]) expect(await service.call(disputes.get, { id }, { as })).toMatchObject({ status: 404 });
  const list = async (as: typeof people.party): Promise<string[]> => (await service.call(disputes.list, { limit: 100 }, { as })).body.items.map((item) => item.id);
  expect(await list(people.party)).toContain(id);
  expect(await list(people.stranger)).toEqual([]);
  expect(await list(people.directorElsewhere)).not.toContain(id);
});

test('its own parties find it among theirs, whatever else they reach, and hear of it: events name their accounts, never their names', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recorded();
  const ids = async (as: typeof people.party) => (await succeed(disputes.list, { mine: 'true', limit: 100 }, as)).items.map((item) => item.id);
  expect(await ids(people.party)).toContain(id);
  expect(await ids(people.clerk)).toEqual([]);
  expect(await ids(people.stranger)).toEqual([]);
  const [recorded] = (await service.events('mediation.disputes.recorded.v1')).filter(({ data }) => data['id'] === id);
  expect(recorded!.data).toMatchObject({ ownerIds: ['person-party', 'person-other-party'] });
  expect(JSON.stringify(recorded)).not.toMatch(/张三|李四/);
});

test('given somebody whose reach covers neither the centre nor an area concerned, then the refusal says so; a village records across its border with the township', async () => {
  const { service, people } = world;
  const record = (as: typeof people.clerk, more: object) => service.call(disputes.record, { ...boundary, areas: [village], ...more }, { as });
  expect(await record(people.directorElsewhere, {})).toMatchObject({ status: 403, problem: { code: 'CENTRE_OUT_OF_REACH', errors: [{ path: 'centreId' }] } });
  expect(await record(people.grid, { areas: [otherTownship] })).toMatchObject({ status: 403, problem: { code: 'CENTRE_OUT_OF_REACH' } });
  expect(await record(people.grid, { areas: [village, otherVillage] })).toMatchObject({ status: 201, body: { tier: 'township' } });
  expect(await record(people.clerk, { kind: 'traffic', centreId: centres.traffic })).toMatchObject({ status: 201, body: { tier: 'industry' } });
});

test('given a court, when its system or officer records, then anywhere in the county and in its own name only, and it follows the dispute', async () => {
  const { service, people } = world;
  const system = departmentSystem(county, [units.court]);
  const record = (source: 'court' | 'screening', as = system) => service.call(disputes.record, { ...boundary, areas: [village], source }, { as, idempotencyKey: crypto.randomUUID() });
  expect(await record('screening')).toMatchObject({ status: 403, problem: { code: 'SOURCE_NOT_YOURS', errors: [{ path: 'source' }] } });
  for (const as of [system, people.court]) {
    const answer = await record('court', as);
    expect(answer).toMatchObject({ status: 201, body: { source: 'court', centreId: centres.village } });
    expect(await service.call(disputes.get, { id: answer.body.id }, { as: people.court })).toMatchObject({ status: 200 });
  }
});

test('given a dispute, when it is assessed, then what is told becomes so and the rest stays', async () => {
  const { people, given, succeed } = world;
  const id = await given.inCharge({ amount: 100_00, headcount: 3 });
  expect(await succeed(disputes.assess, { id, crowdRisk: 'high', urgency: 'urgent', headcount: 60, note: '村民可能聚集' }, people.mediator)).toMatchObject({ crowdRisk: 'high', urgency: 'urgent', headcount: 60, amount: 100_00 });
  expect(await succeed(disputes.assess, { id, amount: null }, people.clerk)).toMatchObject({ amount: null, crowdRisk: 'high' });
});
