import { mediation } from '@gongzhi/contracts/mediation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { agreed } from '../agreed.fixture.ts';
import { centres, startMediation, type Mediation } from '../mediation.fixture.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());

const { followUps } = mediation;

test('given an agreement of 30 days ago, then a visit is due until there is one; parties do not read what others said', async () => {
  const { service, people, succeed } = world;
  const { id, partyIds } = await agreed(world, { at: '2026-03-02T02:00:00Z' });
  const dueOn = async (at: string, more: object = {}, as = people.clerk) => (await succeed(followUps.due, more, as, at)).items.map((item) => item.id);
  expect(await dueOn('2026-04-01T15:00:00Z')).toEqual([]);
  expect(await dueOn('2026-03-30T15:00:00Z', { within: 3 })).toEqual([id]);
  expect(await dueOn('2026-04-02T02:00:00Z')).toEqual([id]);
  expect(await dueOn('2026-04-02T02:00:00Z', { centreId: centres.county })).toEqual([]);
  expect(await dueOn('2026-04-02T02:00:00Z', {}, people.directorElsewhere)).toEqual([]);
  expect(await dueOn('2026-04-02T02:00:00Z', {}, people.party)).toEqual([]);
  const visited = await service.call(followUps.visit, { id, partyId: partyIds[0], stable: true, rating: 5, note: '赔偿款已到账' }, { as: people.mediator, ifMatch: '*', at: '2026-04-02T02:00:00Z' });
  expect(visited).toMatchObject({ status: 201, body: { stable: true, rating: 5, partyId: partyIds[0] } });
  expect(await dueOn('2026-04-02T02:00:00Z')).toEqual([]);
  expect((await service.events('mediation.disputes.progressed.v1')).at(-1)).toMatchObject({ data: { id, action: 'follow_up', result: 'stable' } });
  expect(await succeed(followUps.list, { id }, people.clerk)).toMatchObject({ items: [{ note: '赔偿款已到账' }] });
  expect(await service.call(followUps.list, { id }, { as: people.party })).toMatchObject({ status: 404 });
});

test('a visit names a party of the dispute, comes after the end, and not on a stale version', async () => {
  const { service, people, given } = world;
  const { id } = await agreed(world);
  const visit = (more: object, options: object = {}) => service.call(followUps.visit, { id, stable: true, ...more }, { as: people.mediator, ifMatch: '*', ...options });
  expect(await visit({ partyId: randomUUID() })).toMatchObject({ status: 422, problem: { code: 'PARTY_UNKNOWN', errors: [{ path: 'partyId' }] } });
  expect(await visit({ id: await given.inCharge() })).toMatchObject({ status: 409, problem: { code: 'DISPUTE_NOT_IN_STATUS' } });
  expect(await visit({}, { ifMatch: '"1"' })).toMatchObject({ status: 412 });
  expect(await visit({}, { as: people.party })).toMatchObject({ status: 403 });
  expect(await visit({ rating: 6 })).toMatchObject({ status: 400, problem: { errors: [{ path: 'rating' }] } });
});

test('what is due goes on page by page, the earliest first', async () => {
  const { service, people } = world;
  const ids = [];
  for (const at of ['2026-05-04T02:00:00Z', '2026-05-02T02:00:00Z', '2026-05-03T02:00:00Z']) ids.push((await agreed(world, { at })).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await service.call(followUps.due, { limit: 1, cursor }, { as: people.clerk, at: '2026-07-01T02:00:00Z' });
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.next;
  } while (cursor);
  expect(seen.slice(-3)).toEqual([ids[1], ids[2], ids[0]]);
});
