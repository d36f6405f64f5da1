import { casework } from '@gongzhi/contracts/casework';
import { createTestService, person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { v7 as newId } from 'uuid';
import { handlers } from '../handlers.ts';

let service: TestService;
const unit = newId();
const [village, grid, neighbour] = ['500235001001', '500235001001001', '500235001003'];
const resident = person('resident', '');
const clerk = person('window_clerk', '500235001');
const officer = person('department_officer', '500235', { units: [unit] });

/** Opens matters a minute apart and returns their ids in the order of reception. */
async function open(areas: readonly string[], from = '2026-03-02T01:00:00Z', kind: 'need' | 'hazard' = 'need') {
  const ids: string[] = [];
  for (const [index, area] of areas.entries()) {
    const at = new Date(Date.parse(from) + index * 60_000).toISOString();
    const opened = await service.call(casework.matters.open, { kind, area, title: `第${index}件`, description: '路灯不亮' }, { as: resident, at });
    ids.push(opened.body.id);
  }
  return ids;
}
const idsOf = async (queue: string, options: { as: typeof clerk; at?: string } & Record<string, unknown>) => {
  const { as, at, ...input } = options;
  const answer = await service.call(casework.queues.list, { queue: queue as 'mine', ...input }, { as, ...(at ? { at } : {}) });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.items.map(({ id }) => id);
};

let matters: string[];
beforeAll(async () => {
  service = await createTestService({ contract: casework, handlers, migrations: fileURLToPath(new URL('../../migrations', import.meta.url)) });
  await service.owner.query(`insert into area (code, name, tier) values ('500235', '云阳县', 'county'), ('500235001', '双江街道', 'township'), ('500235002', '青龙街道', 'township'),
    ($1, '杏家湾社区', 'village'), ($2, '一网格', 'grid'), ($3, '梨园社区', 'village'), ('500235002001', '青龙社区', 'village'), ('320585', '太仓市', 'county'), ('320585100', '城厢镇', 'township')`, [village, grid, neighbour]);
  await service.owner.query(`insert into unit (id, area, kind, name) values ($1, '500235001', 'department', '城管')`, [unit]);
  matters = await open([village, grid, neighbour, '500235002001', '320585100', '500235']);
  await service.owner.query('update matter set unit_id = $1, involved_units = array[$1::uuid], handler_id = $2 where id = $3', [unit, officer.id, matters[3]]);
});
afterAll(() => service.close());

describe('queues', () => {
  test.each([
    ['500235001001001', [1]], ['500235001001', [0, 1]], ['500235001', [0, 1, 2]], ['500235', [0, 1, 2, 3, 5]], ['50', [0, 1, 2, 3, 5]], ['', [0, 1, 2, 3, 4, 5]], ['500236', []],
  ])('given a clerk of %p, then their area holds exactly what lies in it, by every order', async (area, expected) => {
    const as = person('window_clerk', area);
    const wanted = expected.map((index) => matters[index]!);
    expect(await idsOf('my-area', { as })).toEqual(wanted);
    expect(await idsOf('my-area', { as, sort: 'received' })).toEqual(wanted);
    expect(await idsOf('my-area', { as, sort: '-received' })).toEqual([...wanted].reverse());
  });

  test('given overlapping grants, then each matter is there once', async () => {
    const as = { ...clerk, grants: ['500235001', village, '500235001003', '320585'].map((area) => ({ role: 'window_clerk' as const, area, units: [unit] })) };
    expect(await idsOf('my-area', { as })).toEqual([0, 1, 2, 4].map((index) => matters[index]));
    const both = { ...as, grants: [...as.grants, { role: 'department_officer' as const, area: '500235', units: [unit] }] };
    expect((await idsOf('overdue', { as: both, at: '2027-03-02T01:00:00Z' })).toSorted()).toEqual([0, 1, 2, 3, 4].map((index) => matters[index]));
  });

  test('an item is light: no description, no reporter', async () => {
    const { body } = await service.call(casework.queues.list, { queue: 'my-area', area: village }, { as: clerk });
    expect(body.items[0]).toEqual({
      id: matters[0], code: expect.stringMatching(/^GZ/), kind: 'need', title: '第0件', area: village, areaName: '杏家湾社区', status: 'received', stage: 'acceptance', urgency: 'ordinary',
      unitId: null, handlerId: null, dueAt: expect.any(String), alert: 'green', receivedAt: '2026-03-02T01:00:00.000Z', version: 1,
    });
  });

  test('mine, my unit, reported, overdue and due today', async () => {
    expect(await idsOf('mine', { as: officer })).toEqual([matters[3]]);
    expect(await idsOf('my-unit', { as: officer })).toEqual([matters[3]]);
    expect(await idsOf('my-area', { as: officer })).toEqual([]);
    expect(await idsOf('reported', { as: resident })).toEqual([...matters].reverse());
    expect(await idsOf('reported', { as: person('resident', '') })).toEqual([]);
    const due = Date.parse((await service.call(casework.queues.list, { queue: 'mine' }, { as: officer })).body.items[0]!.dueAt!);
    const before = new Date(due - 3_600_000).toISOString();
    const after = new Date(due + 1).toISOString();
    expect(await idsOf('due-today', { as: officer, at: before })).toEqual([matters[3]]);
    expect(await idsOf('overdue', { as: officer, at: before })).toEqual([]);
    expect(await idsOf('overdue', { as: officer, at: after })).toEqual([matters[3]]);
    expect(await idsOf('due-today', { as: officer, at: after })).toEqual([]);
  });

  test('referred: what the unit reads or supports', async () => {
    await service.owner.query(`insert into matter_unit (county, matter_id, unit_id, part, since) values ('500235', $1, $2, 'reader', now())`, [matters[0], unit]);
    await service.owner.query(`update matter set involved_units = involved_units || $2::uuid where id = $1`, [matters[0], unit]);
    expect(await idsOf('referred', { as: officer })).toEqual([matters[0]]);
  });

  test('filters narrow it down', async () => {
    const as = person('window_clerk', '');
    expect(await idsOf('my-area', { as, area: '500235001' })).toEqual([0, 1, 2].map((index) => matters[index]));
    expect(await idsOf('my-area', { as, unitId: unit })).toEqual([matters[3]]);
    expect(await idsOf('my-area', { as, kind: 'hazard' })).toEqual([]);
    expect(await idsOf('my-area', { as, kind: 'need', status: 'received', stage: 'acceptance', urgency: 'ordinary', alert: 'green' })).toHaveLength(6);
    const span = { receivedFrom: '2026-03-02T01:01:00Z', receivedTo: '2026-03-02T01:03:00Z' };
    for (const sort of ['due', 'received'] as const) expect(await idsOf('my-area', { as, ...span, sort })).toEqual([matters[1], matters[2]]);
    expect(await idsOf('my-area', { as: clerk, area: '320585' })).toEqual([]);
  });

  test.each(['due', 'received', '-received'] as const)('given pages of one by %s, then every matter comes once, those without a due moment last', async (sort) => {
    const undated = [matters[0], matters[4]];
    await service.owner.query('update matter set due_at = null where id = any ($1)', [undated]);
    const as = person('window_clerk', '');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await service.call(casework.queues.list, { queue: 'my-area', sort, limit: 1, ...(cursor ? { cursor } : {}) }, { as });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    } while (cursor);
    const byDue = [1, 2, 3, 5, 0, 4].map((index) => matters[index]!);
    expect(seen).toEqual(sort === 'due' ? byDue : sort === 'received' ? matters : [...matters].reverse());
  });

  test('ended matters leave the list by due moment and stay in those by reception', async () => {
    await service.owner.query(`update matter set ended_at = now() where id = $1`, [matters[5]]);
    const as = person('window_clerk', '500235');
    expect(await idsOf('my-area', { as })).not.toContain(matters[5]);
    expect(await idsOf('my-area', { as, sort: '-received' })).toContain(matters[5]);
  });

  test('a cursor that is forged or of another list, a wrong order, queue or limit name their field', async () => {
    const { body } = await service.call(casework.queues.list, { queue: 'my-area', limit: 1 }, { as: clerk });
    for (const cursor of ['nonsense', `A${body.next}`, body.next!.replace('.', '.A')]) {
      expect(await service.call(casework.queues.list, { queue: 'my-area', cursor }, { as: clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
    }
    expect(await service.call(casework.queues.list, { queue: 'overdue', cursor: body.next! }, { as: clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
    expect(await service.call(casework.queues.list, { queue: 'overdue', sort: 'received' }, { as: clerk, language: 'en' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'sort', message: 'This queue is sorted by due' }] } });
    expect(await service.call(casework.queues.list, { queue: 'others' as never }, { as: clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'queue' }] } });
    expect(await service.call(casework.queues.list, { queue: 'mine', limit: 101 }, { as: clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'limit' }] } });
  });

  test('without a login 401; for a role that reads no matters only the own ones', async () => {
    expect(await service.call(casework.queues.list, { queue: 'my-area' })).toMatchObject({ status: 401 });
    expect(await idsOf('my-area', { as: person('operator', '500235') })).toEqual([]);
  });
});
