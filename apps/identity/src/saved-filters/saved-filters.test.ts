import { identity, savedFilterLimit } from '@gongzhi/contracts/identity';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { person } from '@gongzhi/testkit/service';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';

const { savedFilters } = identity;
let service: TestIdentity;
beforeAll(async () => void (service = await startIdentity()), 30_000);
afterAll(() => service.close());

/** Somebody with saved filters, and what they can do with them. */
async function somebody(...names: string[]) {
  const { id } = await service.addPerson();
  const as = person('window_clerk', '500235001', { id });
  const save = (name: string, query: object = { queue: 'my-area', status: 'received' }) => service.call(savedFilters.save, { name, query: query as { queue: 'mine' } }, { as });
  const saved = [];
  for (const name of names) saved.push((await save(name)).body);
  return { as, save, saved, names: async () => (await service.call(savedFilters.list, {}, { as })).body.items.map(({ name }) => name) };
}

test('a filter is saved with its queue, found again, renamed with the version that was read, and removed', async () => {
  const { as, save, names } = await somebody();
  const query = { queue: 'my-unit', sort: 'due', kind: 'hazard', urgency: 'urgent', area: '500235001', receivedFrom: '2026-03-01T16:00:00Z' };
  const { status, body } = await save('紧急隐患', query);
  expect({ status, ...body }).toEqual({ status: 201, id: expect.any(String), name: '紧急隐患', query, version: 1 });
  const change = (ifMatch: string) => service.call(savedFilters.change, { id: body.id, name: '隐患' }, { as, ifMatch });
  expect(await change('"7"')).toMatchObject({ status: 412 });
  expect(await change('"1"')).toMatchObject({ status: 200, version: 2, body: { name: '隐患', query } });
  expect(await service.call(savedFilters.change, { id: body.id, query: { queue: 'overdue' } }, { as, ifMatch: '"2"' })).toMatchObject({ status: 200, body: { name: '隐患', query: { queue: 'overdue' } } });
  expect(await names()).toEqual(['隐患']);
  expect(await service.call(savedFilters.remove, { id: body.id }, { as })).toMatchObject({ status: 200 });
  expect(await service.call(savedFilters.remove, { id: body.id }, { as })).toMatchObject({ status: 404 });
  expect(await names()).toEqual([]);
});

test('they stand in the order their owner gives them; what is not named comes after', async () => {
  const { as, saved, save, names } = await somebody('一', '二', '三', '四');
  const arranged = await service.call(savedFilters.arrange, { ids: [saved[2]!.id, saved[0]!.id] }, { as });
  expect(arranged.body.items.map(({ name }) => name)).toEqual(['三', '一', '二', '四']);
  await save('五');
  expect(await names()).toEqual(['三', '一', '二', '四', '五']);
});

test('nobody sees, changes or removes somebody else’s', async () => {
  const { saved } = await somebody('我的');
  const other = await somebody();
  const { id } = saved[0]!;
  expect(await other.names()).toEqual([]);
  expect(await service.call(savedFilters.change, { id, name: '别人的' }, { as: other.as, ifMatch: '"1"' })).toMatchObject({ status: 404 });
  expect(await service.call(savedFilters.remove, { id }, { as: other.as })).toMatchObject({ status: 404 });
  expect((await service.call(savedFilters.arrange, { ids: [id] }, { as: other.as })).body.items).toEqual([]);
  expect(await service.call(savedFilters.list, {})).toMatchObject({ status: 401 });
});

test('a name is given once, an unknown queue or filter is refused, and there is an end to it', async () => {
  const { save, as } = await somebody('今日');
  expect(await save('今日')).toMatchObject({ status: 409, problem: { code: 'NAME_TAKEN', errors: [{ path: 'name' }] } });
  expect(await save('其他', { queue: 'others' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'query.queue' }] } });
  expect(await save('其他', { queue: 'mine', reporter: '张三' })).toMatchObject({ status: 400 });
  await service.owner.query(`insert into saved_filter (id, person_id, position, name, query) select gen_random_uuid(), $1, n, 'n' || n, '{"queue": "mine"}' from generate_series(2, $2::int) n`, [as.id, savedFilterLimit]);
  expect(await save('第五十一')).toMatchObject({ status: 409, problem: { code: 'SAVED_FILTERS_FULL', details: { limit: 50 } } });
});
