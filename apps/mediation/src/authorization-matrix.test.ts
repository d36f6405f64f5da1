/**
 * Operation x role x relation, generated from the contracts and the access table: who may call, and which disputes they reach by area, unit, as a
 * party or as a mediator. The expectation is computed here from the table alone, not with the code that is tested.
 */
import { operationsOf, permissions, roles, type Operation, type Reach, type Role } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import type { Actor } from '@gongzhi/platform';
import { departmentSystem, person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { centres, startMediation, units, type Mediation } from './mediation.fixture.ts';
import { samples } from './samples/index.ts';

/** Everybody holds their role here, and the unit. */
const area = '500235001';
const unit = units.court;
const everyRole = Object.keys(roles) as Role[];
const actors = new Map<Role, Actor>(everyRole.map((role) => [role, role === 'department_system' ? departmentSystem(area, [unit]) : person(role, area, { units: [unit], id: `matrix-${role}` })]));
const persons = [...actors.values()].filter(({ kind }) => kind === 'person').map(({ id }) => id);

/** Where a dispute lies, seen from there; `own` is one they are party to, `mediating` one they mediate, both in another county. */
const relations = {
  own: '320585', mediating: '320585', area: '500235001', child: '500235001001', sibling: '500235002', parent: '500235', foreign: '320585', involved: '500235002', guessed: undefined,
} as const;
type Relation = keyof typeof relations;
const everyRelation = Object.keys(relations) as Relation[];

const reachOf = (role: Role, allow: Operation['allow']): Reach | undefined => (permissions as Record<string, Partial<Record<Role, Reach>>>)[allow]?.[role];
/** Everybody who is logged in is a resident as well. */
const asResident = (role: Role, allow: Operation['allow']): boolean => role !== 'department_system' && reachOf('resident', allow) === 'own';

/** What the access table says: may a role reach a dispute of this relation with this permission? */
function reaches(role: Role, allow: Operation['allow'], relation: Relation): boolean {
  if (relation === 'guessed') return false;
  if (relation === 'own' || relation === 'mediating') return asResident(role, allow);
  const reach = reachOf(role, allow);
  if (relation === 'involved') return reach === 'unit' || reach === 'area';
  return reach === 'area' && relations[relation].startsWith(area);
}
const mayCall = (role: Role, allow: Operation['allow']): boolean => {
  const reach = reachOf(role, allow);
  return (reach !== undefined && reach !== 'all') || asResident(role, allow);
};

let world: Mediation;
/** Id of the dispute of a relation. */
const disputeOf = new Map<Relation, string>();

beforeAll(async () => {
  world = await startMediation();
  const { service, succeed } = world;
  await service.owner.query(`insert into area (code, name) values ('320585', '太仓市')`);
  const abroad = newId();
  await service.owner.query(`insert into centre (county, id, area, tier, name, established_on) values ('320585', $1, '320585', 'county', '太仓市人民调解委员会', '2020-01-01')`, [abroad]);
  const centreOf: Record<string, string> = { 320585: abroad, 500235: centres.county, 500235001: centres.township, 500235001001: centres.village, 500235002: centres.otherTownship };
  const anybody = person('centre_director', '');
  for (const relation of everyRelation) {
    const place = relations[relation];
    const parties = relation === 'own' ? persons.map((personId, index) => ({ side: 1 + (index % 2), kind: 'person', name: '张三', personId }) as const) : [];
    const recorded = place && (await succeed(mediation.disputes.record, { source: 'walk_in', kind: 'money', title: '欠款纠纷', facts: '欠款未还', areas: [place], centreId: centreOf[place]!, parties }, anybody));
    disputeOf.set(relation, recorded ? recorded.id : newId());
  }
  await service.owner.query(`insert into mediator (county, id, centre_id, area, kind, person_id, name, born_on, home_area, recruited_on)
    select '320585', gen_random_uuid(), $1, '320585', 'people', person, '某调解员', '1970-01-01', '320585', '2020-01-01' from unnest($2::text[]) person`, [abroad, persons]);
  await service.owner.query(`insert into panel_member (county, dispute_id, mediator_id, part, state, round, since) select county, $1, id, 'member', 'in_charge', 1, now() from mediator where county = '320585'`, [disputeOf.get('mediating')]);
  await service.owner.query('update dispute set involved_units = array[$1::uuid] where id = $2', [unit, disputeOf.get('involved')]);
}, 120_000);
afterAll(() => world?.service.close());

const operations = operationsOf(mediation);
/** Read one thing of a dispute that is not there in these, or is kept from its parties: a 404 may tell of it. */
const mayLack = ['agreements.get', 'agreements.document', 'performances.list', 'archives.verify', 'archives.export', 'confirmations.get', 'confirmations.pack', 'follow-ups.list'].map((name) => `mediation.${name}`);
const call = (operation: Operation<any, any, any>, input: object, as: Actor, ifMatch = '"999999"') =>
  world.service.call(operation, input, { as, reason: '核对', ...(operation.ifMatch ? { ifMatch } : {}), ...(as.kind === 'client' ? { idempotencyKey: randomUUID() } : {}) });

describe('operations on one dispute', () => {
  const onDisputes = operations.filter(({ http }) => /\/v1\/disputes\/\{id\}/.test(http ?? ''));

  test.each(onDisputes.map((operation) => [operation.name, operation] as const))('%s', async (name, operation) => {
    // What lies within the dispute (a session, a file) is another dispute's here, so that reaching it cannot be told from a 404.
    const inner = (operation.http!.match(/\{/g) ?? []).length > 1;
    const { input } = await samples[name]!(world);
    for (const role of everyRole) {
      for (const relation of everyRelation) {
        const answer = await call(operation, { ...input, id: disputeOf.get(relation) }, actors.get(role)!);
        const seen = `${role} ${relation}: ${answer.status} ${answer.status >= 400 ? answer.problem.code : ''}`.trim();
        if (!mayCall(role, operation.allow)) expect(seen).toBe(`${role} ${relation}: 403 FORBIDDEN`);
        else if (!reaches(role, operation.allow, relation)) expect(seen).toBe(`${role} ${relation}: 404 NOT_FOUND`);
        else if (operation.ifMatch) expect(seen).toBe(`${role} ${relation}: 412 STALE`);
        else if (!inner && !mayLack.includes(name)) expect(seen).not.toMatch(/ (401|404 NOT_FOUND|403 FORBIDDEN|5\d\d)/);
      }
    }
  }, 120_000);
});

test.each(everyRole)('the list of %s is exactly what the table gives', async (role) => {
  const as = actors.get(role)!;
  const answer = await call(mediation.disputes.list, { limit: 100 }, as);
  if (!mayCall(role, 'dispute:read')) return void expect(answer).toMatchObject({ status: 403 });
  const ours = new Set(disputeOf.values());
  const listed = (answer.body as { items: { id: string }[] }).items.map(({ id }) => id).filter((id) => ours.has(id));
  expect(listed.toSorted()).toEqual(everyRelation.filter((relation) => reaches(role, 'dispute:read', relation)).map((relation) => disputeOf.get(relation)!).toSorted());
});

test('reaching a dispute is not enough to act on it', async () => {
  const { service, people, given } = world;
  const id = await given.accepted();
  const attempts = {
    stranger: [people.stranger, 404, 'NOT_FOUND'], party: [people.party, 403, 'DISPUTE_ACTION_NOT_YOURS'], mediator: [people.mediator, 403, 'DISPUTE_ACTION_NOT_YOURS'], clerk: [people.clerk, 200, undefined],
  } as const;
  for (const [as, status, code] of Object.values(attempts)) {
    const answer = await service.call(mediation.assignments.assign, { id, mediatorIds: ['0190b0b0-0000-7000-8002-000000000002'] }, { as, ifMatch: '*' });
    expect({ status: answer.status, code: answer.status >= 400 ? answer.problem.code : undefined }).toEqual({ status, code });
  }
});

describe('row security with every WHERE clause gone', () => {
  /** Everybody may read these: the register of centres, counters, and when people and rooms are taken (ids and times). */
  const registers = ['centre', 'number_series', 'booking'];

  test('a table with a county has row security; and with rows of everything in it, those out of reach see none', async () => {
    for (const name of Object.keys(samples)) await prepare(name);
    const { rows: tables } = await world.service.owner.query<{ name: string; secured: boolean }>(`select c.relname as name, c.relrowsecurity as secured from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'county' and not (c.relname = any ($1)) order by 1`, [registers]);
    expect(tables.filter(({ secured }) => !secured)).toEqual([]);
    const nobody = { areas: ['150603'], units: [randomUUID()], person: 'nobody', actor: 'nobody' };
    for (const { name } of tables) {
      const all = (await world.service.owner.query<{ count: number }>(`select count(*)::int as count from "${name}"`)).rows[0]!.count;
      expect({ name, rows: all > 0 }).toEqual({ name, rows: true });
      expect({ name, rows: (await rowsSeen(name, nobody)).length }).toEqual({ name, rows: 0 });
    }
  }, 240_000);

  test('everybody sees the rows of disputes within their reach and of no other', async () => {
    for (const [role, actor] of actors) {
      const reach = reachOf(role, 'dispute:read');
      const scope = { areas: reach === 'area' ? [area] : [], units: reach === 'area' || reach === 'unit' ? [unit] : [], person: asResident(role, 'dispute:read') ? actor.id : '-', actor: actor.id };
      const heads = (await rowsSeen('dispute', scope)).map(({ id }) => id);
      const of = (reached: boolean) => everyRelation.filter((relation) => relation !== 'guessed' && reaches(role, 'dispute:read', relation) === reached).map((relation) => disputeOf.get(relation)!);
      expect(heads).toEqual(expect.arrayContaining(of(true)));
      expect(heads.filter((id) => of(false).includes(id))).toEqual([]);
      for (const name of ['timeline', 'party', 'clock', 'panel_member', 'application']) expect((await rowsSeen(name, scope)).map(({ dispute_id: id }) => id).filter((id) => !heads.includes(id))).toEqual([]);
    }
  });
});

/** Runs a sample's call, so that its rows are there. */
async function prepare(name: string): Promise<void> {
  const { as, at, input } = await samples[name]!(world);
  await world.service.call(operations.find((operation) => operation.name === name)!, input, { ...(as ? { as } : {}), ...(at ? { at } : {}), ...(as?.kind === 'client' ? { idempotencyKey: randomUUID() } : {}), ifMatch: '*', reason: '核对' });
}

/** All rows of a table that a transaction with this reach can see. */
async function rowsSeen(table: string, reach: { areas: string[]; units: string[]; person: string; actor: string }): Promise<{ id: string; dispute_id: string }[]> {
  const client = await world.service.pool.connect();
  try {
    await client.query('begin read only');
    await client.query(`select set_config('gongzhi.person', $1, true), set_config('gongzhi.areas', $2::text[]::text, true), set_config('gongzhi.units', $3::text[]::text, true), set_config('gongzhi.actor', $4, true)`, [reach.person, reach.areas, reach.units, reach.actor]);
    return (await client.query(`select * from "${table}"`)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
