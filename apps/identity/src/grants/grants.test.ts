import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@gongzhi/contracts/identity';
import type { Actor } from '@gongzhi/platform';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';
import { subjectsChanged } from './standing.queries.ts';

let service: TestIdentity;
let administrator: Actor;

beforeAll(async () => {
  service = await startIdentity();
  administrator = await service.staff('administrator', '500235');
}, 30_000);
afterAll(() => service.close());

const effective = async (subject: string, kind: 'person' | 'client' = 'person') => (await service.call(identity.grants.effective, { subject, kind })).body;
const give = (personId: string, more: object = {}, as = administrator) =>
  service.call(identity.grants.grant, { personId, role: 'supervisor', area: '500235001', reason: '工作需要', ...more }, { as });

describe('granting', () => {
  test('given an administrator, when a role is granted below their area, then it is in force and announced', async () => {
    const { id } = await service.addPerson();
    expect(await effective(id)).toEqual({ id, language: 'zh-CN', grants: [] });
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const granted = await give(id, { expiresAt });
    expect(granted).toMatchObject({ status: 201, body: { personId: id, role: 'supervisor', area: '500235001', grantedBy: administrator.id, revokedAt: null, expiresAt } });
    expect((await effective(id)).grants).toEqual([{ role: 'supervisor', area: '500235001', units: [], expiresAt }]);
    const [event] = (await service.events('identity.grants.granted.v1')).slice(-1);
    expect(event?.data).toEqual({ id: granted.body.id, area: '500235001', ownerId: id, units: [], role: 'supervisor', expiresAt });
  });

  test.each([
    ['above it', { area: '50' }],
    ['beside it', { area: '500236' }],
    ['everywhere', { area: '' }],
  ])('nobody grants beyond their own reach: %s', async (_where, more) => {
    const { id } = await service.addPerson();
    expect(await give(id, more)).toMatchObject({ status: 403, problem: { code: 'BEYOND_YOUR_REACH' } });
    expect((await effective(id)).grants).toEqual([]);
  });

  test('somebody out of reach does not exist, and only administrators grant', async () => {
    const stranger = await service.addPerson('320585');
    expect(await give(stranger.id)).toMatchObject({ status: 404 });
    const { id } = await service.addPerson();
    expect(await give(id, {}, await service.staff('centre_director', '500235'))).toMatchObject({ status: 403, problem: { code: 'FORBIDDEN' } });
    expect(await service.call(identity.grants.grant, { personId: id, role: 'supervisor', area: '500235', reason: '工作需要' })).toMatchObject({ status: 401 });
  });

  test('the same grant is not given twice, not even at once; another one is', async () => {
    const { id } = await service.addPerson();
    const answers = await Promise.all([give(id), give(id), give(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await give(id, { area: '500235' })).status).toBe(201);
  });

  test('refuses what makes no sense, naming the field', async () => {
    const { id } = await service.addPerson();
    expect(await give(id, { expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'expiresAt', code: 'in_the_past' }] } });
    expect(await give(id, { role: 'resident' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'role' }] } });
    expect(await give(id, { area: '5002351' })).toMatchObject({ status: 400, problem: { errors: [{ path: 'area' }] } });
    expect(await give(id, { role: 'department_officer' })).toMatchObject({ status: 422, problem: { code: 'UNITS_REQUIRED' } });
    await service.owner.query('update person set disabled_at = now() where id = $1', [id]);
    expect(await give(id)).toMatchObject({ status: 409, problem: { code: 'ACCOUNT_DISABLED' } });
  });
});

describe('revoking', () => {
  test('given a grant, when it is revoked, then it is no longer in force, announced, and the heartbeat names the person', async () => {
    const { id } = await service.addPerson();
    const { body } = await give(id);
    const revoked = await service.call(identity.grants.revoke, { id: body.id, reason: '调离' }, { as: administrator });
    expect(revoked).toMatchObject({ status: 200, body: { revokedBy: administrator.id, revokeReason: '调离', version: 2 } });
    expect((await effective(id)).grants).toEqual([]);
    expect((await service.events('identity.grants.revoked.v1')).at(-1)?.data).toMatchObject({ id: body.id, ownerId: id });
    expect(await subjectsChanged(service.pool, 5_000)).toContain(`person:${id}`);
    expect(await service.call(identity.grants.revoke, { id: body.id, reason: '调离' }, { as: administrator })).toMatchObject({ status: 409, problem: { code: 'ALREADY_REVOKED' } });
  });

  test('a grant out of reach does not exist', async () => {
    const { grantId } = await service.staff('window_clerk', '320585');
    expect(await service.call(identity.grants.revoke, { id: grantId, reason: '调离' }, { as: administrator })).toMatchObject({ status: 404 });
  });

  test('nobody revokes their own last administrator grant, not even both of two at once', async () => {
    const alone = await service.staff('administrator', '500235');
    const own = (id: string) => service.call(identity.grants.revoke, { id, reason: '调离' }, { as: alone });
    expect(await own(alone.grantId)).toMatchObject({ status: 409, problem: { code: 'OWN_LAST_ADMINISTRATION' } });
    const second = await service.addGrant(alone.id, 'administrator', '500235001');
    const answers = await Promise.all([own(alone.grantId), own(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('what is in force', () => {
  test('an expired grant and a disabled person are not', async () => {
    const { id } = await service.addPerson();
    const grantId = await service.addGrant(id, 'supervisor', '500235');
    await service.owner.query(`update role_grant set granted_at = now() - interval '2 h', expires_at = now() - interval '1 s' where id = $1`, [grantId]);
    expect((await effective(id)).grants).toEqual([]);
    await service.owner.query('update person set disabled_at = now() where id = $1', [id]);
    expect(await effective(id)).toEqual({ grants: [] });
    expect(await effective('nobody')).toEqual({ grants: [] });
    expect(await effective(id, 'client')).toEqual({ grants: [] });
  });

  test('subjects of another issuer are people it was told of', async () => {
    const { id } = await service.addPerson();
    await service.owner.query(`insert into login_subject (issuer, subject, person_id) values ('https://sso.example', 'u-42', $1)`, [id]);
    const { rows } = await service.pool.query(`select * from standing('person', 'u-42', 'https://sso.example') union all select * from standing('person', $1, 'https://sso.example')`, [id]);
    expect(rows).toEqual([{ id, language: 'zh-CN', grants: [] }]);
    expect(await subjectsChanged(service.pool, 5_000)).toContain('person:u-42');
  });
});

describe('lists', () => {
  test('of a person and of an area: within reach, newest first, in pages', async () => {
    const { id } = await service.addPerson('500235002');
    const ids: string[] = [];
    for (const area of ['500235002', '500235002001', '500235']) ids.unshift((await give(id, { area })).body.id);
    await service.addGrant(id, 'supervisor', '320585');
    const first = (await service.call(identity.grants.ofPerson, { personId: id, limit: 2 }, { as: administrator })).body;
    const second = (await service.call(identity.grants.ofPerson, { personId: id, limit: 2, cursor: first.next }, { as: administrator })).body;
    expect([...first.items, ...second.items].map((grant) => grant.id)).toEqual(ids);
    expect(second.next).toBeUndefined();

    await service.call(identity.grants.revoke, { id: ids[1]!, reason: '调离' }, { as: administrator });
    const inArea = async (inForce: string) => (await service.call(identity.grants.list, { area: '500235002', inForce }, { as: administrator })).body.items.map((grant) => grant.id);
    expect(await inArea('true')).toEqual([ids[2]]);
    expect(await inArea('false')).toEqual([ids[1], ids[2]]);
    expect(await service.call(identity.grants.list, { cursor: 'forged.cursor' }, { as: administrator })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
  });
});
