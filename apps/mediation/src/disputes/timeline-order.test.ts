import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

test('given a line written by a process whose clock was ahead, then the timeline keeps the order in which it was written', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge({}, '2026-03-02T02:00:00Z');
  const actions = async () => (await succeed(mediation.disputes.timeline, { id }, people.clerk)).items.map(({ action }) => action);
  const written = await actions();
  expect(written.slice(0, 2)).toEqual(['record', 'accept']);
  await service.owner.query(`update timeline set id = '020a0000-0000-7000-8000-000000000000' where dispute_id = $1 and action = 'record'`, [id]);
  expect(await actions()).toEqual(written);
});
