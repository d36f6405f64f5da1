/**
 * Operation x role x relation, generated from the contracts and the access table: who may call, and what of which areas, units and persons they
 * reach. The expectation is computed here from the table alone, not with the code that is tested.
 */
import { operationsOf, permissions, roles, type Operation, type Reach, type Role } from '@gongzhi/contracts';
import { casework, QueueName } from '@gongzhi/contracts/casework';
import type { Actor } from '@gongzhi/platform';
import { departmentSystem, person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { units } from './matters/matters.fixture.ts';
import { samples, startSampled } from './operation-samples.fixture.ts';
import { indexAll } from './search/index-all.fixture.ts';

/** Everybody holds their role here, and the unit. */
const area = '500235001';
const unit = units.transport;
const everyRole = Object.keys(roles) as Role[];
const actors = new Map<Role, Actor>(everyRole.map((role) => [role, role === 'department_system' ? departmentSystem(area, [unit]) : person(role, area, { units: [unit], id: `matrix-${role}` })]));

/** Where a matter lies, seen from there. */
const relations = {
  own: '320585', area: '500235001', child: '500235001001001', sibling: '500235002', parent: '500235', foreign: '320585', involved: '500235002', accused: '500235001', guessed: undefined,
} as const;
type Relation = keyof typeof relations;

/** What the access table says: may a role reach a matter of this relation with this permission? */
function reaches(role: Role, allow: Operation['allow'], relation: Relation): boolean {
  const reach = (permissions as Record<string, Partial<Record<Role, Reach>>>)[allow]?.[role];
  const asResident = role !== 'department_system' && (permissions as Record<string, Partial<Record<Role, Reach>>>)[allow]?.resident === 'own';
  if (relation === 'guessed' || relation === 'accused') return false;
  if (relation === 'own' && asResident) return true;
  // Everybody here holds their role in one township.
  if (reach === 'all') return false;
  if (relation === 'involved') return reach === 'unit' || reach === 'area';
  return reach === 'area' && (relations[relation] as string).startsWith(area);
}
const mayCall = (role: Role, allow: Operation['allow']): boolean => {
  const table = (permissions as Record<string, Partial<Record<Role, Reach>>>)[allow] ?? {};
  return (role in table && table[role] !== 'all') || (role !== 'department_system' && 'resident' in table);
};

let world: Awaited<ReturnType<typeof startSampled>>;
/** Id of the matter of a relation; one's own is there for each role. */
let matterOf: (role: Role, relation: Relation) => string;

beforeAll(async () => {
  world = await startSampled();
  const { service, succeed } = world;
  await service.owner.query(`insert into area (code, name, tier) values ('500235001001001', '一网格', 'grid')`);
  const bring = async (place: string, as: Actor): Promise<string> =>
    (await succeed(casework.matters.open, { kind: 'need', area: place, title: '路灯不亮', description: '路灯不亮', reporter: { name: '张三' } }, as)).id;
  const ids = new Map<string, string>();
  for (const [relation, place] of Object.entries(relations)) {
    // A department's system brings nothing in for itself.
    if (relation === 'own') for (const [role, actor] of actors) ids.set(`own ${role}`, await bring(place!, actor.kind === 'person' ? actor : world.people.stranger));
    else ids.set(relation, place === undefined ? newId() : await bring(place, world.people.stranger));
  }
  await service.owner.query(`update matter set unit_id = null, involved_units = '{}'`);
  await service.owner.query(`update matter set unit_id = $1, involved_units = array[$1::uuid] where id = $2`, [unit, ids.get('involved')]);
  await service.owner.query(`update matter set accused_persons = $1 where id = $2`, [[...actors.values()].map(({ id }) => id), ids.get('accused')]);
  await indexAll(service);
  matterOf = (role, relation) => ids.get(relation === 'own' ? `own ${role}` : relation)!;
}, 120_000);
afterAll(() => world?.service.close());

/** Everybody may read these. */
const registers = ['area_change'];
const operations = operationsOf(casework);
const call = (operation: Operation<any, any, any>, input: object, as: Actor, ifMatch = '"999999"') =>
  world.service.call(operation, input, { as, reason: '核对', ...(operation.ifMatch ? { ifMatch } : {}), ...(as.kind === 'client' ? { idempotencyKey: randomUUID() } : {}) });

describe('operations on one matter', () => {
  const onMatters = operations.filter(({ http }) => /\/v1\/matters\/\{(id|code)\}/.test(http ?? ''));

  test.each(onMatters.map((operation) => [operation.name, operation] as const))('%s', async (name, operation) => {
    const key = operation.http!.includes('{code}') ? 'code' : 'id';
    // What lies within the matter (a file, an order) is another matter's here, so that reaching it cannot be told from a 404.
    const inner = (operation.http!.match(/\{/g) ?? []).length > 1;
    const { input } = await samples[name]!(world);
    for (const role of everyRole) {
      for (const relation of Object.keys(relations) as Relation[]) {
        const answer = await call(operation, { ...input, [key]: matterOf(role, relation) }, actors.get(role)!);
        const seen = `${role} ${relation}: ${answer.status} ${answer.status >= 400 ? answer.problem.code : ''}`.trim();
        if (!mayCall(role, operation.allow)) expect(seen).toBe(`${role} ${relation}: 403 FORBIDDEN`);
        else if (!reaches(role, operation.allow, relation)) expect(seen).toBe(`${role} ${relation}: 404 NOT_FOUND`);
        else if (operation.ifMatch) expect(seen).toBe(`${role} ${relation}: 412 STALE`);
        else if (!inner) expect(seen).not.toMatch(/ (401|404 NOT_FOUND|403 FORBIDDEN|5\d\d)/);
      }
    }
  }, 60_000);
});

describe('lists, search and export', () => {
  const reachedBy = (role: Role, allow: Operation['allow']): string[] =>
    (Object.keys(relations) as Relation[]).filter((relation) => reaches(role, allow, relation)).map((relation) => matterOf(role, relation)).toSorted();
  const listed = async (operation: typeof casework.queues.list | typeof casework.search.matters | typeof casework.search.persons, input: object, as: Actor) =>
    ((await call(operation, { limit: 100, ...input }, as)).body as { items?: { id: string }[] }).items?.map(({ id }) => id).toSorted();

  test.each(everyRole)('%s finds exactly what the table gives', async (role) => {
    const as = actors.get(role)!;
    // The samples' own matters are others' business; here only those of the relations count.
    const ours = new Set((Object.keys(relations) as Relation[]).map((relation) => matterOf(role, relation)));
    const only = (ids: string[] | undefined) => ids?.filter((id) => ours.has(id));
    if (mayCall(role, 'matter:read')) {
      const readable = reachedBy(role, 'matter:read');
      expect(only(await listed(casework.search.matters, { text: '路灯不亮' }, as))).toEqual(readable);
      expect(only(await listed(casework.search.matters, {}, as))).toEqual(readable);
      for (const queue of QueueName.options) {
        for (const id of (await listed(casework.queues.list, { queue }, as)) ?? []) {
          expect(await call(casework.matters.get, { id }, as)).toMatchObject({ status: 200 });
        }
      }
    }
    if (mayCall(role, 'matter:search-persons')) expect(only(await listed(casework.search.persons, { person: '张三' }, as))).toEqual(reachedBy(role, 'matter:search-persons'));
    const exported = await call(casework.exports.matters, {}, as);
    if (!mayCall(role, 'matter:export')) expect(exported).toMatchObject({ status: 403 });
    else {
      const csv = Buffer.from(await world.service.engine.files.read((exported.body as { key: string }).key)).toString();
      const { rows } = await world.service.owner.query<{ id: string; code: string }>('select id, code from matter');
      expect(rows.filter(({ id, code }) => ours.has(id) && csv.includes(code)).map(({ id }) => id).toSorted()).toEqual(reachedBy(role, 'matter:export'));
    }
  });
});

describe('row security with every WHERE clause gone', () => {
  test('a table with a county has row security; and with rows of everything in it, those out of reach see none', async () => {
    for (const sample of Object.values(samples)) await prepare(sample);
    const { rows: tables } = await world.service.owner.query<{ name: string; secured: boolean }>(`select c.relname as name, c.relrowsecurity as secured from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'county' and not (c.relname = any ($1)) order by 1`, [registers]);
    expect(tables.filter(({ secured }) => !secured)).toEqual([]);
    const nobody = { areas: ['150603'], units: [randomUUID()], person: 'nobody', actor: 'nobody' };
    for (const { name } of tables) {
      const all = (await world.service.owner.query<{ count: number }>(`select count(*)::int as count from ${name}`)).rows[0]!.count;
      expect({ name, rows: all > 0 }).toEqual({ name, rows: true });
      expect({ name, rows: (await rowsSeen(name, nobody)).length }).toEqual({ name, rows: 0 });
    }
  }, 120_000);

  test('everybody sees the rows of matters within their reach and of no other', async () => {
    const { rows: parts } = await world.service.owner.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'matter_id' and c.relname in ('timeline', 'clock', 'matter_search', 'attachment') order by 1`);
    for (const [role, actor] of actors) {
      const reach = (permissions['matter:read'] as Partial<Record<Role, Reach>>)[role];
      const scope = { areas: reach === 'area' ? [area] : [], units: reach === 'area' || reach === 'unit' ? [unit] : [], person: actor.kind === 'person' ? actor.id : '-', actor: actor.id };
      const readable = (Object.keys(relations) as Relation[]).filter((relation) => reaches(role, 'matter:read', relation)).map((relation) => matterOf(role, relation));
      const hidden = (Object.keys(relations) as Relation[]).filter((relation) => !reaches(role, 'matter:read', relation)).map((relation) => matterOf(role, relation));
      const heads = (await rowsSeen('matter', scope)).map(({ id }) => id);
      expect(heads).toEqual(expect.arrayContaining(readable));
      expect(heads.filter((id) => hidden.includes(id))).toEqual([]);
      for (const { name } of parts) expect((await rowsSeen(name, scope)).map(({ matter_id }) => matter_id).filter((id) => !heads.includes(id))).toEqual([]);
    }
  });

  test('what belongs to a matter out of reach is not written either', async () => {
    const reach = { areas: [area], units: [], person: '-', actor: '-' };
    const attach = (relation: Relation) => withReach(reach, (client) => client.query(`insert into attachment (county, matter_id, id, file_key, name, media_type, size, sha256, added_by, added_at)
      select '500235', $1, $2, 'k', '照片.png', 'image/png', 1, '', '-', now()`, [matterOf('resident', relation), newId()]));
    await attach('child');
    await expect(attach('sibling')).rejects.toMatchObject({ code: '42501' });
  });
});

/** Runs a sample's call, so that its rows are there. */
async function prepare(sample: (typeof samples)[string]): Promise<void> {
  const name = Object.keys(samples).find((key) => samples[key] === sample)!;
  const operation = operations.find((candidate) => candidate.name === name)!;
  const { as, at, input } = await sample(world);
  await world.service.call(operation, input, { ...(as ? { as } : {}), ...(at ? { at } : {}), ifMatch: '*', reason: '核对' });
}

type ReachOf = { areas: string[]; units: string[]; person: string; actor: string };

/** All rows of a table that a transaction with this reach can see. */
async function rowsSeen(table: string, reach: ReachOf): Promise<{ id: string; matter_id: string }[]> {
  return (await withReach(reach, (client) => client.query(`select * from ${table}`))).rows;
}

/** Does something in a transaction with this reach, and takes it back. */
async function withReach<Result>(reach: ReachOf, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await world.service.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('gongzhi.person', $1, true), set_config('gongzhi.areas', $2::text[]::text, true), set_config('gongzhi.units', $3::text[]::text, true), set_config('gongzhi.actor', $4, true)`, [reach.person, reach.areas, reach.units, reach.actor]);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
