import { casework } from '@gongzhi/contracts/casework';
import { createTestService, departmentSystem, person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { handlers } from '../handlers.ts';

let service: TestService;
const village = '500235001001';

beforeAll(async () => {
  service = await createTestService({ contract: casework, handlers, migrations: fileURLToPath(new URL('../../migrations', import.meta.url)) });
  await service.owner.query(`insert into area (code, name, tier) values ('500235', '云阳县', 'county'), ('500235001', '双江街道', 'township'), ($1, '杏家湾社区', 'village')`, [village]);
});
afterAll(() => service.close());

const hazard = { kind: 'hazard', area: village, title: '路灯不亮', description: '小区东门路灯坏了三天' } as const;

describe('bringing in a matter', () => {
  test('given a resident, when they report a hazard, then they get a receipt with its code and due moment, and can read it', async () => {
    const resident = person('resident', '');
    const opened = await service.call(casework.matters.open, { ...hazard, urgency: 'urgent' }, { as: resident, at: '2026-03-05T01:00:00Z' });
    expect(opened).toMatchObject({ status: 201, version: 1, body: { status: 'received', area: village, dueAt: '2026-03-05T02:00:00.000Z' } });
    expect(opened.body.code).toMatch(/^GZ500235260305/);
    const read = await service.call(casework.matters.get, { id: opened.body.id }, { as: resident });
    expect(read.body).toMatchObject({ title: '路灯不亮', stage: 'acceptance', version: 1 });
  });

  test('given an unknown area, then 422 names the field and nothing is kept', async () => {
    const refused = await service.call(casework.matters.open, { ...hazard, area: '500235001999' }, { as: person('resident', ''), language: 'en' });
    expect(refused).toMatchObject({ status: 422, problem: { code: 'AREA_UNKNOWN', details: { field: 'area' } } });
  });

  test('given somebody else, when they read it, then it does not exist for them', async () => {
    const opened = await service.call(casework.matters.open, hazard, { as: person('resident', '') });
    for (const other of [person('resident', ''), person('window_clerk', '500235002'), departmentSystem('500235', ['0190a0a0-0000-7000-8000-000000000001'])]) {
      expect(await service.call(casework.matters.get, { id: opened.body.id }, { as: other })).toMatchObject({ status: 404, problem: { code: 'NOT_FOUND' } });
    }
    expect(await service.call(casework.matters.get, { id: opened.body.id }, { as: person('window_clerk', '500235001') })).toMatchObject({ status: 200 });
  });

  test('given a logged-in resident who reports anonymously, then nothing leads back to them', async () => {
    const resident = person('resident', '');
    const opened = await service.call(casework.matters.open, { ...hazard, relation: 'anonymous' }, { as: resident, idempotencyKey: 'k-anonymous' });
    expect(opened.status).toBe(201);
    const { rows } = await service.owner.query(`select row_to_json(m)::text || (select string_agg(row_to_json(a)::text, '') from platform.audit a) || (select string_agg(envelope, '') from platform.outbox)
      || (select string_agg(row_to_json(i)::text, '') from platform.idempotency i) as everything from matter m where id = $1`, [opened.body.id]);
    const line = (rows[0].everything as string).split(opened.body.id).length;
    expect(line).toBeGreaterThan(1);
    expect((await service.owner.query(`select 1 from platform.audit where actor = $1`, [resident.id])).rowCount).toBe(0);
    expect((await service.owner.query(`select 1 from platform.idempotency where actor = $1`, [resident.id])).rowCount).toBe(0);
  });

  test('given the same idempotency key, then one matter and the same bytes; with another body 422', async () => {
    const resident = person('resident', '');
    const first = await service.call(casework.matters.open, hazard, { as: resident, idempotencyKey: 'k1' });
    const again = await service.call(casework.matters.open, hazard, { as: resident, idempotencyKey: 'k1' });
    expect(again).toEqual(first);
    const other = await service.call(casework.matters.open, { ...hazard, title: '另一件' }, { as: resident, idempotencyKey: 'k1' });
    expect(other).toMatchObject({ status: 422, problem: { code: 'IDEMPOTENCY_BODY_DIFFERS' } });
    expect((await service.owner.query('select 1 from matter where reporter_id = $1', [resident.id])).rowCount).toBe(1);
  });

  test('given 32 at once with one key, then one matter', async () => {
    const resident = person('resident', '');
    const answers = await Promise.all(Array.from({ length: 32 }, () => service.call(casework.matters.open, hazard, { as: resident, idempotencyKey: 'k32' })));
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await service.owner.query('select 1 from matter where reporter_id = $1', [resident.id])).rowCount).toBe(1);
  });

  test('bad input names each field in the language of the caller', async () => {
    const refused = await service.call(casework.matters.open, { ...hazard, title: 'x', extra: 1 } as never, { language: 'zh-CN' });
    expect(refused.problem.errors).toEqual([expect.objectContaining({ path: 'title', code: 'too_small' }), { path: 'extra', code: 'unknown_field', message: '没有这个字段' }]);
  });
});
