import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCasework, type Casework } from '../matters/matters.fixture.ts';

let world: Casework;
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { triage } = casework;

test('what no unit has yet waits, the most urgent first, then the newest, page by page, within reach', async () => {
  const { given, people, succeed, service } = world;
  const ordinary = await given.received();
  const triaged = await given.triaged();
  const critical = await given.received('hazard', undefined, { urgency: 'critical' });
  const newest = await given.accepted('complaint');
  await given.routed();
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: { id: string; areaName: string }[]; next?: string | undefined } = await succeed(triage.list, { limit: '3', ...(cursor ? { cursor } : {}) }, people.clerk);
    seen.push(...page.items.map(({ id }) => id));
    expect(page.items[0]!.areaName).toBe('杏家湾社区');
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual([critical, newest, triaged, ordinary]);
  expect((await succeed(triage.list, { status: 'accepted' }, people.clerk)).items.map(({ id }) => id)).toEqual([newest]);
  expect((await succeed(triage.list, { kind: 'hazard', urgency: 'critical' }, people.director)).items.map(({ id }) => id)).toEqual([critical]);
  expect((await succeed(triage.list, { area: '500235001002' }, people.clerk)).items).toEqual([]);
  expect((await succeed(triage.list, {}, people.clerkElsewhere)).items).toEqual([]);
  expect(await service.call(triage.list, {}, { as: people.officer })).toMatchObject({ status: 403 });
  expect(await service.call(triage.list, { cursor: 'abc' }, { as: people.clerk })).toMatchObject({ status: 400 });
});
