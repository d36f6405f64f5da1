import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@gongzhi/contracts/identity';
import { person, type Answer } from '@gongzhi/testkit/service';
import type { Actor } from '@gongzhi/platform';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';
import { passwordMatches } from './password.ts';

const password = '梧桐树下的长椅 2026';
const account = { username: 'wang.xiulan', password, name: '王秀兰', phone: '13800000000', area: '500235001' };

let service: TestIdentity;
let administrator: Actor;

beforeAll(async () => {
  service = await startIdentity();
  administrator = await service.staff('administrator', '500235');
}, 30_000);
afterAll(() => service.close());

const hashOf = async (id: string): Promise<string> => (await service.owner.query('select password_hash from person where id = $1', [id])).rows[0].password_hash;

describe('registering', () => {
  test('anybody may, and has no grant', async () => {
    const { status, body } = await service.call(identity.people.register, { ...account, username: 'Wang.XiuLan' });
    expect({ status, username: body.username }).toEqual({ status: 201, username: 'wang.xiulan' });
    expect(await passwordMatches(password, await hashOf(body.id))).toBe(true);
    expect((await service.call(identity.grants.effective, { subject: body.id, kind: 'person' })).body).toEqual({ id: body.id, language: 'zh-CN', grants: [] });
    expect(await service.call(identity.people.register, account)).toMatchObject({ status: 409, problem: { code: 'USERNAME_TAKEN' } });
  });

  test.each([
    ['password', { password: 'password123' }, 'weak_password'],
    ['password', { username: 'changjiang', password: 'changjiang-2026' }, 'weak_password'],
    ['username', { username: 'x y' }, 'invalid_format'],
    ['area', { area: '50' }, 'custom'],
    ['phone', { phone: 'none' }, 'invalid_format'],
    ['role', { role: 'administrator' }, 'unknown_field'],
  ])('names what is wrong with the %s', async (path, change, code) => {
    expect(await service.call(identity.people.register, { ...account, ...change } as never)).toMatchObject({ status: 400, problem: { errors: [{ path, code }] } });
  });

  test('leaves neither name, phone nor password in the audit record', async () => {
    const { rows } = await service.owner.query<{ all: string }>(`select string_agg(a::text, '') as all from platform.audit a`);
    expect(rows[0]!.all).not.toMatch(/王秀兰|13800000000|wang\.xiulan|梧桐树/);
  });

  test('too many at once are asked to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => service.call(identity.people.register, { ...account, username: `crowd${n}` })));
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 503]));
  });
});

describe('people of an area', () => {
  test('an administrator creates and sees them; elsewhere there is nobody', async () => {
    const created = await service.call(identity.people.create, { ...account, username: 'created1' }, { as: administrator });
    expect(created).toMatchObject({ status: 201, body: { name: '王秀兰', area: '500235001', disabled: false } });
    const { id } = created.body;
    expect(await service.call(identity.people.get, { id }, { as: administrator })).toMatchObject({ status: 200, body: { phone: '13800000000' } });
    expect(await service.call(identity.people.get, { id }, { as: await service.staff('administrator', '320585') })).toMatchObject({ status: 404 });
    expect(await service.call(identity.people.get, { id }, { as: await service.staff('window_clerk', '500235') })).toMatchObject({ status: 403 });
    const beyond = await service.call(identity.people.create, { ...account, username: 'created2', area: '320585' }, { as: administrator });
    expect(beyond).toMatchObject({ status: 403, problem: { code: 'BEYOND_YOUR_REACH' } });
    const { rows } = await service.owner.query('select operation, county from platform.audit where target = $1 order by id', [`people/${id}`]);
    expect(rows).toEqual([{ operation: 'identity.people.create', county: '500235' }, { operation: 'identity.people.get', county: '500235' }]);
  });

  test('are listed by name in pages, by the beginning of a name and by username', async () => {
    const names = ['甲一', '甲二', '甲三', '甲三', '乙一'];
    for (const name of names) await service.addPerson('500235009001', { name });
    await service.addPerson('320585', { name: '甲四' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: Answer<typeof identity.people.list> = await service.call(identity.people.list, { area: '500235009', limit: 2, ...(cursor ? { cursor } : {}) }, { as: administrator });
      seen.push(...page.body.items.map(({ name }) => name));
      cursor = page.body.next;
    } while (cursor);
    expect(seen).toEqual([...names].sort());
    const found = await service.call(identity.people.list, { name: '甲' }, { as: administrator });
    expect(found.body.items.map(({ name }) => name)).toEqual(['甲一', '甲三', '甲三', '甲二']);
    const [first] = found.body.items;
    expect((await service.call(identity.people.list, { username: first!.username }, { as: administrator })).body.items).toEqual([first]);
  });

  test('somebody who lives elsewhere is seen where they hold a grant, and not changed', async () => {
    const { id } = await service.addPerson('320585');
    expect((await service.call(identity.people.get, { id }, { as: administrator })).status).toBe(404);
    await service.addGrant(id, 'mediator', '500235001');
    expect((await service.call(identity.people.get, { id }, { as: administrator })).status).toBe(200);
    expect(await service.call(identity.people.disable, { id }, { as: administrator })).toMatchObject({ status: 403, problem: { code: 'BEYOND_YOUR_REACH' } });
  });
});

describe('managing accounts', () => {
  test('a disabled account has no standing and nothing it was signed in to; enabled, it is back', async () => {
    const { id } = await service.addPerson();
    await service.owner.query(`insert into oidc_payload (model, id, payload, expires_at) values ('Session', 's1', $1, now() + interval '1 h')`, [JSON.stringify({ accountId: id })]);
    expect(await service.call(identity.people.disable, { id }, { as: administrator })).toMatchObject({ status: 200, body: { disabled: true } });
    expect((await service.call(identity.grants.effective, { subject: id, kind: 'person' })).body).toEqual({ grants: [] });
    expect((await service.owner.query(`select 1 from oidc_payload where id = 's1'`)).rowCount).toBe(0);
    expect(await service.call(identity.people.enable, { id }, { as: administrator })).toMatchObject({ status: 200, body: { disabled: false } });
    expect((await service.call(identity.grants.effective, { subject: id, kind: 'person' })).body).toMatchObject({ id });
    expect(await service.call(identity.people.disable, { id: administrator.id }, { as: administrator })).toMatchObject({ status: 409, problem: { code: 'OWN_ACCOUNT' } });
  });

  test('a password is reset, but never that of an account which reaches further', async () => {
    const { id } = await service.addPerson();
    const reset = (person: string) => service.call(identity.people.resetPassword, { id: person, password }, { as: administrator });
    expect(await reset(id)).toMatchObject({ status: 200, body: { id } });
    expect(await passwordMatches(password, await hashOf(id))).toBe(true);

    const { id: mightier } = await service.addPerson('500235001');
    await service.addGrant(mightier, 'administrator', '50');
    expect(await reset(mightier)).toMatchObject({ status: 403, problem: { code: 'BEYOND_YOUR_REACH' } });
    expect(await hashOf(mightier)).toBeNull();
  });

  test('row security alone shows and changes nobody', async () => {
    const { rows } = await service.pool.query(`select set_config('gongzhi.areas', '{}', false), (select count(*)::int from person) as people,
      (select count(*)::int from role_grant) as grants, (select count(*)::int from department_client) as clients, (select count(*)::int from login_subject) as subjects`);
    expect(rows[0]).toMatchObject({ people: 0, grants: 0, clients: 0, subjects: 0 });
    expect((await service.pool.query('update person set disabled_at = now()')).rowCount).toBe(0);
    await expect(service.pool.query(`insert into role_grant (id, person_id, role, area, reason) values (uuidv7(), $1, 'administrator', '', 'mine')`, [person('resident', '').id])).rejects.toThrow();
  });
});
