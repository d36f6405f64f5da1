import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@gongzhi/contracts/identity';
import { person } from '@gongzhi/testkit/service';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';
import { hashPassword, passwordMatches } from '../people/password.ts';

const current = '旧密码：梧桐树下的长椅';
const next = '新密码：河边的柳树和桥';

let service: TestIdentity;
beforeAll(async () => void (service = await startIdentity()), 30_000);
afterAll(() => service.close());

describe('who am I', () => {
  test('a person: name, roles with labels in both languages, areas', async () => {
    const clerk = await service.staff('window_clerk', '500235001');
    const { status, body } = await service.call(identity.me.get, {}, { as: clerk });
    expect({ status, ...body }).toMatchObject({
      status: 200, id: clerk.id, kind: 'person', name: '某人', area: '500235001', locale: 'zh-CN',
      roles: [
        { role: 'resident', label: { 'zh-CN': '居民', en: 'Resident' }, area: '500235001' },
        { role: 'window_clerk', label: { 'zh-CN': '窗口受理员', en: 'Window clerk' }, area: '500235001', units: [] },
      ],
    });
  });

  test('nobody is 401', async () => {
    expect(await service.call(identity.me.get, {})).toMatchObject({ status: 401, problem: { code: 'UNAUTHENTICATED' } });
  });
});

describe('my profile', () => {
  test('is changed with the version that was read, and is mine alone', async () => {
    const { id } = await service.addPerson();
    const as = person('resident', '', { id });
    const change = (ifMatch?: string) => service.call(identity.me.update, { name: '张三', phone: '138 0000 0000', locale: 'en' }, { as, ...(ifMatch ? { ifMatch } : {}) });
    expect(await change()).toMatchObject({ status: 428 });
    expect(await change('"7"')).toMatchObject({ status: 412 });
    expect(await change('"1"')).toMatchObject({ status: 200, version: 2, body: { name: '张三', phone: '138 0000 0000', locale: 'en' } });
    expect((await service.call(identity.grants.effective, { subject: id, kind: 'person' })).body.language).toBe('en');
    const { rows } = await service.owner.query(`select 1 from person where display_name = '张三'`);
    expect(rows).toHaveLength(1);
  });
});

describe('my password', () => {
  const somebody = async () => {
    const { id } = await service.addPerson('500235001', { passwordHash: await hashPassword(current) });
    const as = person('resident', '', { id });
    return { id, change: (currentPassword: string, password: string) => service.call(identity.me.changePassword, { currentPassword, password }, { as }) };
  };

  test('is changed by who knows it, and signs out everywhere', async () => {
    const { id, change } = await somebody();
    await service.owner.query(`insert into oidc_payload (model, id, payload, expires_at) values ('RefreshToken', $1, $2, now() + interval '1 h')`, [id, JSON.stringify({ accountId: id })]);
    expect(await change(current, next)).toMatchObject({ status: 200, body: {} });
    const { rows } = await service.owner.query('select password_hash from person where id = $1', [id]);
    expect(await passwordMatches(next, rows[0].password_hash)).toBe(true);
    expect((await service.owner.query('select 1 from oidc_payload where id = $1', [id])).rowCount).toBe(0);
  });

  test('refuses a wrong one and a weak one by field, and slows guessing down', async () => {
    const { change } = await somebody();
    expect(await change(current, '0123456789')).toMatchObject({ status: 400, problem: { errors: [{ path: 'password', code: 'weak_password' }] } });
    const answers = [];
    for (let guess = 0; guess < 7; guess += 1) answers.push(await change(`guess number ${guess}`, next));
    expect(answers[0]).toMatchObject({ status: 400, problem: { errors: [{ path: 'currentPassword', code: 'wrong_password' }] } });
    expect(answers.at(-1)).toMatchObject({ status: 429, problem: { code: 'TOO_MANY_ATTEMPTS', details: { retryAfter: expect.any(Number) } } });
  });
});
