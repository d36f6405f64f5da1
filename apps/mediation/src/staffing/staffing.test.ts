import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { county, otherTownship, otherVillage, startMediation, township, village, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { setPopulation, report } = mediation.staffing;

test('given a population, then the norm follows from it; a later count stands, and other areas are out of reach', async () => {
  const { service, people } = world;
  const set = (area: string, population: number, on: string, as = people.director) => service.call(setPopulation, { area, population, on }, { as });
  expect(await set(village, 2_400, '2026-01-01')).toMatchObject({ status: 200, body: { area: village, population: 2_400, populationOn: '2026-01-01', required: 15 } });
  expect(await set(village, 3_100, '2026-02-01')).toMatchObject({ status: 200, body: { required: 20 } });
  expect(await set(village, 900, '2025-12-31')).toMatchObject({ status: 409, problem: { code: 'POPULATION_OUTDATED', errors: [{ path: 'on' }] } });
  expect(await set(village, 900, '2099-01-01')).toMatchObject({ status: 422, problem: { code: 'POPULATION_LATER' } });
  expect(await set(otherTownship, 900, '2026-01-01')).toMatchObject({ status: 404 });
});

test('given a county, then who lacks most comes first, what is unknown last and apart, and the pages join', async () => {
  const { service, people, given, succeed } = world;
  for (const [area, population] of [[village, 800], [township, 61_000], [otherVillage, 2_000]] as const) await succeed(setPopulation, { area, population, on: '2026-03-01' }, people.director);
  await given.recruited();
  await succeed(mediation.mediators.suspend, { id: await given.recruited(), ground: 'illness' }, people.director);
  const { items, totals } = await succeed(report, { area: county, limit: 100 }, people.supervisor);
  // A village's two: the fixture's and one more; the suspended one does not count.
  expect(items.map(({ area, required, present, missing }) => [area, required, present, missing])).toEqual([
    [county, 100, 1, 99], [township, 40, 2, 38], [otherVillage, 15, 0, 15], [village, 10, 2, 8], [otherTownship, null, 1, null], ['500235002001', null, 0, null],
  ]);
  expect(totals).toEqual({ areas: 6, unknown: 2, required: 165, present: 6, missing: 160 });
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await succeed(report, { area: county, limit: 2, ...(cursor ? { cursor } : {}) }, people.supervisor);
    expect(page.totals).toEqual(totals);
    paged.push(...page.items.map(({ area }) => area));
    cursor = page.next;
  } while (cursor);
  expect(paged).toEqual(items.map(({ area }) => area));
  expect(await service.call(report, { area: county }, { as: people.director })).toMatchObject({ status: 404 });
  expect((await succeed(report, { area: township }, people.director)).totals).toMatchObject({ areas: 3, missing: 61 });
});
