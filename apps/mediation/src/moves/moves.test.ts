import { mediation } from '@gongzhi/contracts/mediation';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { centres, county, mediators, otherTownship, otherVillage, startMediation, township, units, village, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => {
  world = await startMediation();
  await world.service.owner.query(`insert into unit (id, area, name) values ($1, '320585', '太仓市公安局')`, [elsewhere]);
});
afterAll(() => world?.service.close());

const { applications, assignments, disputes, moves } = mediation;
const elsewhere = randomUUID();
const villageDirector = person('centre_director', village);
const otherVillageDirector = person('centre_director', otherVillage);
const ofVillage = () => world.given.recorded({ centreId: centres.village });

test('given a village’s dispute, when it turns out to lie in another village, then it rises to their township; in another township, to the county; both villages see it', async () => {
  const { succeed, service, people } = world;
  const id = await ofVillage();
  expect(await service.call(disputes.get, { id }, { as: otherVillageDirector })).toMatchObject({ status: 404 });
  expect(await succeed(moves.rise, { id, areas: [otherVillage] }, villageDirector)).toMatchObject({ status: 'recorded', area: township, tier: 'township', centreId: centres.township });
  for (const as of [villageDirector, otherVillageDirector]) expect(await service.call(disputes.get, { id }, { as })).toMatchObject({ status: 200 });
  // What has risen is still on the boards of those below.
  for (const as of [villageDirector, otherVillageDirector]) expect((await succeed(disputes.board, { limit: 100 }, as)).items.map((item) => item.id)).toContain(id);
  expect(await succeed(moves.rise, { id, areas: [otherTownship] }, people.clerk)).toMatchObject({ area: county, tier: 'county', centreId: centres.county });
  expect(await service.call(disputes.get, { id }, { as: people.directorElsewhere })).toMatchObject({ status: 200 });
  for (const as of [people.clerk, people.directorElsewhere, otherVillageDirector]) expect((await succeed(disputes.board, { limit: 100 }, as)).items.map((item) => item.id)).toContain(id);
});

test('given a township in mediation, when a village of its own is added, then nothing moves and mediation goes on', async () => {
  const { given, succeed, people } = world;
  const id = await given.inCharge();
  expect(await succeed(moves.rise, { id, areas: [otherVillage] }, people.clerk)).toMatchObject({ status: 'assigned', centreId: centres.township, areas: [otherVillage, village] });
});

test('areas that are unknown or of another county are named; nothing rises while an application waits', async () => {
  const { service, succeed } = world;
  const id = await ofVillage();
  const rise = (areas: string[]) => service.call(moves.rise, { id, areas }, { as: villageDirector, ifMatch: '*' });
  expect(await rise(['500235001002', '320585'])).toMatchObject({ status: 422, problem: { code: 'AREAS_IN_SEVERAL_COUNTIES', errors: [{ path: 'areas.1' }] } });
  await succeed(applications.apply, { id, reason: '案情复杂' }, villageDirector);
  expect(await rise([otherVillage])).toMatchObject({ status: 409, problem: { code: 'APPLICATION_PENDING' } });
});

test('given one proposed, when the dispute goes to an industry centre, then he is free and the new centre assigns its own', async () => {
  const { given, succeed, service, people } = world;
  const id = await given.proposed({ kind: 'traffic' });
  const send = (centreId: string) => service.call(moves.sendToIndustry, { id, centreId }, { as: people.clerk, ifMatch: '*' });
  expect(await send(centres.county)).toMatchObject({ status: 422, problem: { code: 'INDUSTRY_CENTRE_NEEDED' } });
  expect(await send(centres.closed)).toMatchObject({ status: 422, problem: { code: 'CENTRE_UNKNOWN' } });
  expect(await send(centres.traffic)).toMatchObject({ status: 200, body: { status: 'accepted', tier: 'industry', centreId: centres.traffic } });
  expect((await succeed(assignments.list, { id }, people.clerk)).items).toMatchObject([{ mediatorId: mediators.lead, state: 'released', reason: 'moved' }]);
});

test('given departments linked, then their officers have it within reach; a unit of elsewhere is not taken', async () => {
  const { given, succeed, service, people } = world;
  const id = await given.accepted();
  const officer = person('department_officer', county, { units: [units.police] });
  expect(await service.call(disputes.get, { id }, { as: officer })).toMatchObject({ status: 404 });
  await succeed(moves.link, { id, unitIds: [units.police] }, people.clerk);
  expect(await service.call(disputes.get, { id }, { as: officer })).toMatchObject({ status: 200 });
  expect(await service.call(moves.link, { id, unitIds: [units.police, elsewhere] }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 422, problem: { code: 'UNIT_NOT_IN_COUNTY', errors: [{ path: 'unitIds.1' }] } });
  const meetingId = randomUUID();
  await succeed(moves.meetJointly, { id, meetingId }, people.clerk);
  expect((await succeed(disputes.timeline, { id }, people.clerk)).items.at(-1)).toMatchObject({ action: 'meet_jointly', detail: { meetingId } });
});

test('given a dispute that is not for mediation, when it is diverted, then it ends, statistics learn where to, and the parties are told the other ways', async () => {
  const { given, succeed, service, people } = world;
  const id = await given.inCharge({ kind: 'money' });
  const ended = await succeed(moves.divert, { id, to: 'arbitration', note: '合同约定仲裁' }, people.clerk);
  expect(ended).toMatchObject({ status: 'diverted', divertedTo: 'arbitration', dueAt: null, remedies: [{ remedy: 'arbitration' }, { remedy: 'administrative' }, { remedy: 'lawsuit' }] });
  expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { action: 'divert', status: 'diverted', divertedTo: 'arbitration' } });
  expect(await service.call(moves.divert, { id, to: 'police' }, { as: people.clerk, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'DISPUTE_NOT_IN_STATUS' } });
});
