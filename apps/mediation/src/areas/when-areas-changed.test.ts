import type { DataOf, EventEnvelope } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { mediation } from '@gongzhi/contracts/mediation';
import type { Call } from '@gongzhi/platform';
import { person } from '@gongzhi/testkit/service';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { centres, otherVillage, startMediation, township, village, type Mediation } from '../mediation.fixture.ts';
import { whenAreasChanged } from './when-areas-changed.consumer.ts';

let world: Mediation;
beforeEach(async () => void (world = await startMediation()));
afterEach(() => world?.service.close());

type Part = { code: string; weight: number };
const change = (kind: 'merge' | 'split' | 'rename', predecessors: string[], successors: Part[]): EventEnvelope<DataOf<typeof casework.areas.changed>> => {
  const id = randomUUID();
  return {
    specversion: '1.0', id: randomUUID(), source: 'gongzhi/casework', type: `${casework.areas.changed.name}.v1`, subject: `areas/${id}`, time: '2026-03-05T02:00:00.000Z', datacontenttype: 'application/json', sequence: 1,
    data: { id, area: '500235', kind, effectiveOn: '2026-03-01', predecessors, successors },
  };
};

/** Answers as casework's register does after these areas ended, each with what stands for it today. */
const register = (ended: Record<string, string> = {}): Call => (async (_operation: unknown, { code }: { code: string }) => ({
  code, name: `新名${code}`, validTo: code in ended ? '2026-03-01' : null, successors: [{ code: ended[code] ?? code, share: 1 }],
})) as never;

const progress = async (id: string) => (await world.service.events(`${mediation.disputes.progressed.name}.v1`)).filter(({ data }) => data['id'] === id && data['action'] === 'area_changed');

test('given a dispute open in a village, when the village is merged into its neighbour, then its centre, its mediators and the dispute are there, and nobody loses sight of it', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge({ areas: [village], centreId: centres.village });
  const mediator = await given.recruited();
  const formerGrid = people.grid;
  const gridNextDoor = person('grid_worker', otherVillage);
  expect(await service.call(mediation.disputes.get, { id }, { as: gridNextDoor })).toMatchObject({ status: 404 });

  const merge = change('merge', [village], [{ code: otherVillage, weight: 1 }]);
  await service.deliver(whenAreasChanged, [merge], register({ [village]: otherVillage }));

  expect(await succeed(mediation.disputes.get, { id }, gridNextDoor)).toMatchObject({ area: otherVillage, areas: [otherVillage], centreId: centres.otherVillage, tier: 'village', status: 'assigned', actions: expect.arrayContaining(['add_party']) });
  for (const as of [people.party, people.mediator, people.clerk, people.countyDirector]) expect(await service.call(mediation.disputes.get, { id }, { as })).toMatchObject({ status: 200 });
  expect(await service.call(mediation.disputes.get, { id }, { as: formerGrid })).toMatchObject({ status: 404 });
  const { items } = await succeed(mediation.disputes.timeline, { id }, people.clerk);
  expect(items.at(-1)).toMatchObject({ action: 'area_changed', actorId: 'service:mediation', toStatus: 'assigned', detail: { from: village, to: otherVillage, changeId: merge.data.id, centreId: centres.otherVillage } });
  expect(await progress(id)).toMatchObject([{ data: { area: otherVillage, centreId: centres.otherVillage, status: 'assigned' } }]);

  expect((await service.call(mediation.centres.get, { id: centres.village })).body).toMatchObject({ active: false, area: village });
  expect(await succeed(mediation.mediators.get, { id: mediator }, people.director)).toMatchObject({ area: otherVillage, centreId: centres.otherVillage, state: 'active', personal: { homeArea: otherVillage } });
  expect((await succeed(mediation.mediators.history, { id: mediator }, people.director)).items[0]).toMatchObject({ kind: 'area_changed', detail: { from: village, to: otherVillage } });
  // Whoever would bring a new one there is told that the village is no more: casework answers the same.
  expect((await service.owner.query('select successors from area where code = $1', [village])).rows).toEqual([{ successors: [otherVillage] }]);
});

test('given two villages that become a new one, then one centre moves there and the other closes in its favour', async () => {
  const { service, people, given, succeed } = world;
  const merged = '500235001009';
  const [one, other] = [await given.recorded({ centreId: centres.village }), await given.recorded({ areas: [otherVillage], centreId: centres.otherVillage })];
  const both = await given.recorded({ areas: [village, otherVillage], centreId: centres.township });
  await service.deliver(whenAreasChanged, [change('merge', [village, otherVillage], [{ code: merged, weight: 1 }])], register({ [village]: merged, [otherVillage]: merged }));
  expect((await service.call(mediation.centres.list, { area: merged })).body.items).toMatchObject([{ id: centres.village, area: merged, active: true }]);
  expect((await service.call(mediation.centres.get, { id: centres.otherVillage })).body.active).toBe(false);
  for (const id of [one, other]) expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ area: merged, centreId: centres.village });
  expect(await succeed(mediation.disputes.get, { id: both }, people.clerk)).toMatchObject({ area: merged, areas: [merged], centreId: centres.township });
  const { rows } = await service.owner.query('select centre_area, reach_areas from dispute where id = $1', [both]);
  expect(rows).toEqual([{ centre_area: township, reach_areas: expect.arrayContaining([township, merged]) }]);
});

test('given a village that is split, then its work goes to the larger part; where its code goes on it stays, and the people are to be counted anew', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recorded({ centreId: centres.village });
  await succeed(mediation.staffing.setPopulation, { area: otherVillage, population: 4_000, on: '2026-01-01' }, people.director);
  await service.deliver(whenAreasChanged, [change('split', [otherVillage], [{ code: otherVillage, weight: 2 }, { code: '500235001012', weight: 1 }])], register());
  expect((await succeed(mediation.staffing.report, { area: otherVillage }, people.director)).items).toMatchObject([{ population: null, required: null, missing: null }]);
  expect((await service.call(mediation.centres.get, { id: centres.otherVillage })).body).toMatchObject({ area: otherVillage, active: true });
  await service.deliver(whenAreasChanged, [change('split', [village], [{ code: '500235001010', weight: 1 }, { code: '500235001011', weight: 3 }])], register({ [village]: '500235001011' }));
  expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ area: '500235001011', centreId: centres.village });
});

test('given changes told in the wrong order, then what was in the first area is where it ends up', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recorded({ centreId: centres.village });
  const [middle, last] = ['500235001020', '500235001021'];
  const ended = register({ [village]: last, [middle]: last });
  await service.deliver(whenAreasChanged, [change('merge', [middle], [{ code: last, weight: 1 }]), change('merge', [village], [{ code: middle, weight: 1 }])], ended);
  expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ area: last, centreId: centres.village });
});

test('given a sealed file, then it keeps the area it was counted in; a new name is a new name', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recorded({ centreId: centres.village });
  await service.owner.query(`update dispute set status = 'archived', ended_at = now() where id = $1`, [id]);
  await service.deliver(whenAreasChanged, [change('rename', [otherVillage], [{ code: otherVillage, weight: 1 }]), change('merge', [village], [{ code: otherVillage, weight: 1 }])], register({ [village]: otherVillage }));
  expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ area: village });
  expect(await progress(id)).toEqual([]);
  expect((await service.owner.query('select name from area where code = $1', [otherVillage])).rows).toEqual([{ name: `新名${otherVillage}` }]);
});

test('given an application that waits at a centre which closes, then the centre in its place answers it', async () => {
  const { service, given } = world;
  const id = await given.recorded({ centreId: centres.otherVillage, areas: [otherVillage] });
  await service.owner.query(`insert into application (county, dispute_id, id, from_centre_id, to_centre_id, reason, state, applied_by, applied_at, due_at)
    values ('500235', $1, $2, $3, $4, '案情复杂', 'pending', 'p', now(), now())`, [id, randomUUID(), centres.village, centres.township]);
  await service.deliver(whenAreasChanged, [change('merge', [village], [{ code: otherVillage, weight: 1 }])], register({ [village]: otherVillage }));
  expect((await service.owner.query('select from_centre_id, to_centre_id from application where dispute_id = $1', [id])).rows).toEqual([{ from_centre_id: centres.otherVillage, to_centre_id: centres.township }]);
});

test('given a dispute that is being recorded while its village is merged, then it moves, too', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.recorded({ centreId: centres.village });
  const late = randomUUID();
  const recording = await service.owner.connect();
  try {
    await recording.query('begin');
    await recording.query('select from area where code = $1 for key share', [village]);
    const delivered = service.deliver(whenAreasChanged, [change('merge', [village], [{ code: otherVillage, weight: 1 }])], register({ [village]: otherVillage }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await recording.query(`insert into dispute select (jsonb_populate_record(d, jsonb_build_object('id', $2::text, 'code', 'GZ-late'))).* from dispute d where d.id = $1`, [id, late]);
    await recording.query('commit');
    await delivered;
  } finally {
    recording.release();
  }
  for (const dispute of [id, late]) expect(await succeed(mediation.disputes.get, { id: dispute }, people.clerk)).toMatchObject({ area: otherVillage, centreId: centres.otherVillage });
});
