import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identity } from '@gongzhi/contracts/identity';
import type { Actor } from '@gongzhi/platform';
import { person } from '@gongzhi/testkit/service';
import { startIdentity, type TestIdentity } from '../identity.fixture.ts';

let service: TestIdentity;
let officer: Actor;

beforeAll(async () => {
  service = await startIdentity();
  officer = await service.staff('department_officer', '500235');
}, 30_000);
afterAll(() => service.close());

describe('names of staff', () => {
  test('the staff have names wherever they work, and keep them when their role ends; residents have none', async () => {
    const [here, elsewhere, former, resident] = [await service.addPerson('500235', { name: '李明' }), await service.addPerson('320585', { name: '陈红' }), await service.addPerson('500235', { name: '赵刚' }), await service.addPerson('500235', { name: '王秀兰' })];
    await service.addGrant(here.id, 'window_clerk', '500235001');
    await service.addGrant(elsewhere.id, 'mediator', '320585');
    const ended = await service.addGrant(former.id, 'supervisor', '500235');
    await service.owner.query(`update role_grant set revoked_at = now(), revoke_reason = '调离' where id = $1`, [ended]);
    const nobody = '019a3000-0000-7000-8001-00000000dead';
    const ids = [resident.id, here.id, elsewhere.id, former.id, nobody, here.id];
    const { status, body } = await service.call(identity.people.names, { ids }, { as: officer });
    expect([status, body.items]).toEqual([200, [null, '李明', '陈红', '赵刚', null, '李明'].map((name, at) => ({ id: ids[at], name }))]);
  });

  test('nobody but the staff asks; at most a hundred at once', async () => {
    const ids = [officer.id];
    expect((await service.call(identity.people.names, { ids }, { as: person('resident', '500235') })).status).toBe(403);
    expect((await service.call(identity.people.names, { ids })).status).toBe(401);
    expect((await service.call(identity.people.names, { ids: Array.from({ length: 101 }, () => officer.id) }, { as: officer })).status).toBe(400);
  });
});

describe('finding colleagues', () => {
  test('by name within one’s areas, with what they hold there now, in pages', async () => {
    const director = await service.staff('centre_director', '500235009');
    for (const name of ['周一', '周二', '周三']) await service.addGrant((await service.addPerson('110101', { name })).id, 'grid_worker', '500235009001');
    await service.addGrant((await service.addPerson('500235009', { name: '周四' })).id, 'grid_worker', '500235008001');
    await service.addPerson('500235009', { name: '周五' });
    const first = await service.call(identity.people.colleagues, { name: '周', limit: 2 }, { as: director });
    expect(first.body.items.map(({ name, roles }) => [name, roles])).toEqual([['周一', [{ role: 'grid_worker', area: '500235009001' }]], ['周三', [{ role: 'grid_worker', area: '500235009001' }]]]);
    const second = await service.call(identity.people.colleagues, { name: '周', limit: 2, cursor: first.body.next! }, { as: director });
    expect([second.body.items.map(({ name }) => name), second.body.next]).toEqual([['周二'], undefined]);
    expect((await service.call(identity.people.colleagues, { area: '500235009002' }, { as: director })).body.items).toEqual([]);
  });

  test('not those whose role has ended, whose account is disabled, or who are in another county', async () => {
    const [gone, disabled, far] = [await service.addPerson('500235', { name: '吴一' }), await service.addPerson('500235', { name: '吴二' }), await service.addPerson('320585', { name: '吴三' })];
    const [ended] = [await service.addGrant(gone.id, 'supervisor', '500235'), await service.addGrant(disabled.id, 'supervisor', '500235'), await service.addGrant(far.id, 'supervisor', '320585')];
    await service.owner.query(`update role_grant set revoked_at = now(), revoke_reason = '调离' where id = $1`, [ended]);
    await service.owner.query('update person set disabled_at = now() where id = $1', [disabled.id]);
    expect((await service.call(identity.people.colleagues, { name: '吴' }, { as: officer })).body.items).toEqual([]);
  });
});
