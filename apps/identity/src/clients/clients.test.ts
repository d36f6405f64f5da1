import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@gongzhi/contracts/identity';
import type { Actor } from '@gongzhi/platform';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';
import { secretMatches } from '../provider/clients.ts';

const court = { clientId: 'county-court', name: { 'zh-CN': '县人民法院', en: 'County court' }, area: '500235', reason: '数据对接' };

let service: TestIdentity;
let administrator: Actor;
beforeAll(async () => {
  service = await startIdentity();
  administrator = await service.staff('administrator', '500235');
}, 30_000);
afterAll(() => service.close());

const storedHash = async (clientId: string): Promise<string> => (await service.pool.query('select secret_hash from login_client($1)', [clientId])).rows[0]?.secret_hash;

describe('department systems', () => {
  test('are registered with a secret that is told once, and stand for their area', async () => {
    const { status, body } = await service.call(identity.clients.create, court, { as: administrator });
    expect({ status, ...body }).toMatchObject({ status: 201, clientId: 'county-court', area: '500235', disabled: false });
    expect(secretMatches(body.clientSecret, await storedHash('county-court'))).toBe(true);
    expect((await service.call(identity.grants.effective, { subject: 'county-court', kind: 'client' })).body).toEqual({
      id: 'county-court', grants: [{ role: 'department_system', area: '500235', units: [] }],
    });
    const { items } = (await service.call(identity.clients.list, {}, { as: administrator })).body;
    expect(items.map(({ clientId }) => clientId)).toEqual(['county-court']);
    expect(JSON.stringify(items)).not.toContain(body.clientSecret);
    expect(await service.call(identity.clients.create, court, { as: administrator })).toMatchObject({ status: 409, problem: { code: 'CLIENT_ID_TAKEN' } });
  });

  test('say who they are, in the language asked for', async () => {
    const as: Actor = { id: 'county-court', kind: 'client', language: 'zh-CN', grants: [{ role: 'department_system', area: '500235', units: [] }] };
    const me = await service.call(identity.me.get, {}, { as, language: 'en' });
    expect(me.body).toMatchObject({ id: 'county-court', kind: 'client', name: 'County court', roles: [{ role: 'department_system' }] });
    expect(await service.call(identity.me.changePassword, { currentPassword: 'x', password: 'y' }, { as, idempotencyKey: 'k' })).toMatchObject({ status: 403 });
  });

  test('get a new secret, and the old one is worth nothing', async () => {
    const { id, clientSecret } = (await service.call(identity.clients.create, { ...court, clientId: 'rotating' }, { as: administrator })).body;
    const rotated = (await service.call(identity.clients.rotateSecret, { id }, { as: administrator })).body;
    expect(secretMatches(clientSecret, await storedHash('rotating'))).toBe(false);
    expect(secretMatches(rotated.clientSecret, await storedHash('rotating'))).toBe(true);
  });

  test('are disabled, and stand for nothing then', async () => {
    const { id } = (await service.call(identity.clients.create, { ...court, clientId: 'short-lived' }, { as: administrator })).body;
    expect(await service.call(identity.clients.disable, { id }, { as: administrator })).toMatchObject({ status: 200, body: { disabled: true } });
    expect((await service.call(identity.grants.effective, { subject: 'short-lived', kind: 'client' })).body).toEqual({ grants: [] });
    expect(await storedHash('short-lived')).toBeUndefined();
  });

  test('of another area do not exist, and none is registered there', async () => {
    const elsewhere = await service.staff('administrator', '320585');
    const { items } = (await service.call(identity.clients.list, {}, { as: elsewhere })).body;
    expect(items).toEqual([]);
    const { rows } = await service.owner.query<{ id: string }>(`select id from department_client where client_id = 'county-court'`);
    expect(await service.call(identity.clients.rotateSecret, { id: rows[0]!.id }, { as: elsewhere })).toMatchObject({ status: 404 });
    expect(await service.call(identity.clients.create, { ...court, clientId: 'far-away' }, { as: elsewhere })).toMatchObject({ status: 403, problem: { code: 'BEYOND_YOUR_REACH' } });
    expect(await service.call(identity.clients.list, {}, { as: await service.staff('supervisor', '500235') })).toMatchObject({ status: 403 });
  });
});
