import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import type { Actor } from '@gongzhi/platform';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';
import { indexAll } from './index-all.fixture.ts';

let world: Casework;
let lamp: { id: string; code: string };
let noise: string;
let elsewhere: string;
const { search, matters } = casework;

beforeAll(async () => {
  world = await startCasework();
  const { service, people, succeed } = world;
  const open = (input: object, at: string, as = people.reporter) => succeed(matters.open, { kind: 'hazard', area: '500235001001', title: '路灯不亮', description: '小区东门路灯坏了三天', ...input }, as, at);
  lamp = await open({ place: '３号楼 B 座', reporter: { name: '张三丰', contact: '138-0000-0001' } }, '2026-01-05T01:00:00Z');
  noise = (await open({ kind: 'complaint', title: '夜间施工', description: '噪声扰民，Wi-Fi 塔旁', relation: 'on_behalf', principal: { name: '李四' } }, '2026-02-05T01:00:00Z')).id;
  elsewhere = (await open({ area: '320585', title: '路灯不亮' }, '2026-03-05T01:00:00Z')).id;
  await service.owner.query('update matter set unit_id = $1, involved_units = array[$1::uuid] where id = $2', [units.housing, noise]);
  await indexAll(service);
  await indexAll(service);
}, 30_000);
afterAll(() => world.service.close());

const find = async (input: object, as: Actor, operation: typeof search.matters | typeof search.persons = search.matters) => {
  const answer = await world.service.call(operation, input as never, { as });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.items.map(({ id }) => id);
};

describe('search', () => {
  test('by code, however it was typed, within reach', async () => {
    const { people } = world;
    for (const code of [lamp.code, lamp.code.toLowerCase(), `${lamp.code.slice(0, 8)} ${lamp.code.slice(8)}`]) expect(await find({ code }, people.clerk)).toEqual([lamp.id]);
    expect(await find({ code: lamp.code }, people.clerkElsewhere)).toEqual([]);
    expect(await find({ code: lamp.code }, people.reporter)).toEqual([lamp.id]);
    expect(await find({ code: lamp.code }, people.stranger)).toEqual([]);
    expect(await world.service.call(search.matters, { code: 'GZ1' }, { as: people.clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'code' }] } });
  });

  test('by words of title, description and place; all of them; newest first; within reach', async () => {
    const { people } = world;
    const all = person('window_clerk', '');
    expect(await find({ text: '路灯' }, all)).toEqual([elsewhere, lamp.id]);
    expect(await find({ text: '东门路灯 3号楼' }, people.clerk)).toEqual([lamp.id]);
    expect(await find({ text: '路灯 噪声' }, people.clerk)).toEqual([]);
    expect(await find({ text: 'WI-FI' }, people.clerk)).toEqual([noise]);
    expect(await find({ text: '路灯' }, people.clerkElsewhere)).toEqual([]);
    expect(await find({ text: '路灯' }, people.reporter)).toEqual([elsewhere, lamp.id]);
    expect(await find({ text: '施工' }, people.officer)).toEqual([noise]);
    expect(await find({ text: '施工' }, people.officerElsewhere)).toEqual([]);
    expect(await find({ text: '张三' }, people.clerk)).toEqual([]);
    expect(await world.service.call(search.matters, { text: '！' }, { as: people.clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'text' }] } });
  });

  test('given more newer matters than are looked at one by one, then rare words are found through the index of terms, with every filter', async () => {
    const { service, people } = world;
    await service.owner.query(`insert into matter (county, id, code, kind, channel, relation, urgency, area, title, description, status, stage, received_by, received_at)
      select '500235', (lpad(to_hex((extract(epoch from timestamptz '2026-03-06' + n * interval '1 minute') * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid, 'X' || n, 'need', 'web', 'named',
        'ordinary', '500235001001', '其他', '其他', 'received', 'acceptance', 'x', timestamptz '2026-03-06' + n * interval '1 minute' from generate_series(1, 1200) n`);
    for (const as of [people.clerk, people.reporter, person('window_clerk', '50')]) {
      expect(await find({ text: '路灯', area: '500235001' }, as)).toEqual([lamp.id]);
      expect(await find({ text: '路灯', kind: 'need' }, as)).toEqual([]);
    }
    expect(await find({ text: '路灯', receivedFrom: '2026-01-06T00:00:00Z' }, people.clerk)).toEqual([]);
    expect(await find({ text: '路灯', receivedTo: '2026-01-06T00:00:00Z' }, people.clerk)).toEqual([lamp.id]);
    expect(await find({ text: '路灯', receivedTo: '2026-01-05T00:00:00Z' }, people.clerk)).toEqual([]);
  });

  test('pages hold every hit once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.service.call(search.matters, { text: '路灯', limit: 1, ...(cursor ? { cursor } : {}) }, { as: person('window_clerk', '') });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    } while (cursor);
    expect(seen).toEqual([elsewhere, lamp.id]);
  });

  test('without code and words: everything within reach, narrowed by area, kind and time', async () => {
    const { people } = world;
    expect(await find({ receivedTo: '2026-03-01T00:00:00Z' }, people.clerk)).toEqual([noise, lamp.id]);
    expect(await find({ kind: 'complaint' }, people.reporter)).toEqual([noise]);
    expect(await find({ area: '320585' }, people.reporter)).toEqual([elsewhere]);
    expect(await find({}, people.officer)).toEqual([noise]);
  });
});

describe('search by person', () => {
  test('by name, part of it, or contact, of reporter and principal, within reach', async () => {
    const { people } = world;
    for (const by of ['张三丰', '三丰', '13800000001', '138 0000 0001']) expect(await find({ person: by }, people.clerk, search.persons)).toEqual([lamp.id]);
    expect(await find({ person: '李四' }, people.officer, search.persons)).toEqual([noise]);
    expect(await find({ person: '张三' }, people.officer, search.persons)).toEqual([]);
    expect(await find({ person: '张三' }, people.clerkElsewhere, search.persons)).toEqual([]);
    expect(await world.service.call(search.persons, { person: '张' }, { as: people.clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'person' }] } });
  });

  test('is not for everybody, and every search is audited without the name', async () => {
    const { people, service } = world;
    expect(await service.call(search.persons, { person: '张三' }, { as: people.reporter })).toMatchObject({ status: 403 });
    const before = await audited();
    await find({ person: '张三丰' }, people.clerk, search.persons);
    const after = await audited();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({ actor: people.clerk.id, area: '500235001', target: 'search/persons', roles: 'window_clerk' });
    expect(JSON.stringify(after)).not.toContain('张三');
  });
});

const audited = async () => (await world.service.owner.query(`select * from platform.audit where operation = 'casework.search.persons' order by id`)).rows;
