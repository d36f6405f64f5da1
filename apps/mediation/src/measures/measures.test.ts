import { mediation } from '@gongzhi/contracts/mediation';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { county, startMediation, township, units, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { measures, disputes, handOvers } = mediation;

test('given a dispute that threatens to grow, when measures are taken, then those who work on it see them and the event tells which', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge();
  await succeed(measures.take, { id, measure: 'stabilising_care', what: '网格员每日走访' }, people.mediator);
  expect(await service.call(measures.take, { id, measure: 'crowd_incident_averted', what: '劝返' }, { as: people.mediator })).toMatchObject({ status: 400, problem: { errors: [{ path: 'headcount' }] } });
  await succeed(measures.take, { id, measure: 'crowd_incident_averted', what: '劝返准备上访的村民', headcount: 27 }, people.clerk);
  expect((await succeed(measures.list, { id }, people.clerk)).items).toMatchObject([{ measure: 'stabilising_care', headcount: null }, { measure: 'crowd_incident_averted', headcount: 27 }]);
  expect((await succeed(measures.list, { id }, people.party)).items).toEqual([]);
  const told = (await service.events('mediation.disputes.progressed.v1')).filter(({ data }) => data['id'] === id && data['action'] === 'take_measure');
  expect(told.map(({ data }) => data['measure'])).toEqual(['stabilising_care', 'crowd_incident_averted']);
});

test('a possible crime is reported at once: the police see it, the parties never do, whatever else they are', async () => {
  const { service, people, given, succeed } = world;
  const words = '甲方扬言报复并购置刀具';
  const id = await given.inCharge();
  const police = person('department_officer', county, { units: [units.police] });
  expect(await service.call(disputes.get, { id }, { as: police })).toMatchObject({ status: 404 });
  expect(await service.call(measures.reportCrime, { id, unitId: units.police, words }, { as: people.party })).toMatchObject({ status: 403 });
  const report = await succeed(measures.reportCrime, { id, unitId: units.police, words }, people.mediator);
  expect(await succeed(disputes.get, { id }, police)).toMatchObject({ status: 'assigned' });
  expect((await succeed(handOvers.list, {}, police)).items).toMatchObject([{ id: report.id, disputeId: id, institution: 'police', reason: words, state: 'sent' }]);

  // A party who is also a clerk of the very centre.
  const clerkAndParty = { ...person('window_clerk', township), id: 'person-party' };
  for (const as of [people.party, people.otherParty, clerkAndParty]) {
    const { items } = await succeed(disputes.timeline, { id }, as);
    expect(items.map(({ action }) => action)).not.toContain('report_crime');
    expect(JSON.stringify(await succeed(disputes.file, { id }, as))).not.toContain(report.id);
  }
  expect((await succeed(handOvers.list, { disputeId: id }, clerkAndParty)).items).toEqual([]);
  expect((await succeed(handOvers.list, { disputeId: id }, people.clerk)).items).toHaveLength(1);
  expect((await succeed(disputes.timeline, { id }, people.clerk)).items.at(-1)).toMatchObject({ action: 'report_crime', note: null, detail: { handOver: report.id } });

  const events = (await service.events()).filter(({ data }) => data['id'] === id);
  expect(events.at(-1)!.data).toMatchObject({ action: 'report_crime' });
  expect(Object.keys(events.at(-1)!.data)).not.toEqual(expect.arrayContaining(['institution', 'ownerId']));
  expect(JSON.stringify(events)).not.toContain(words);
});

test('a report goes to a unit that is there, and in an ended dispute too', async () => {
  const { people, given, succeed } = world;
  const id = await given.inCharge();
  await succeed(mediation.endings.stop, { id }, people.party);
  expect(await succeed(measures.reportCrime, { id, unitId: units.police, words: '事后发现伪造借条' }, people.clerk)).toMatchObject({ unitId: units.police });
});
