import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let world: Casework;
let id: string;
let code: string;
const auditor = person('auditor', '500235');
const { audit, traces, matters } = casework;

beforeAll(async () => {
  world = await startCasework();
  id = await world.given.handling('need', '2026-03-02T01:00:00Z');
  code = (await world.succeed(matters.get, { id }, world.people.clerk)).code;
}, 30_000);
afterAll(() => world.service.close());

const list = async (input: object, as = auditor) => {
  const answer = await world.service.call(audit.list, input, { as });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.items;
};

describe('the audit record', () => {
  test('an auditor reads what happened in their areas, newest first, by target, actor, operation and time', async () => {
    const { people } = world;
    const byTarget = await list({ target: `matters/${id}` });
    expect(byTarget.map(({ operation }) => operation.replace('casework.matters.', ''))).toEqual(['get', 'claim', 'route', 'triage', 'accept', 'open']);
    expect(byTarget[0]).toMatchObject({ actor: people.clerk.id, roles: ['resident', 'window_clerk'], area: '500235001001', outcome: 'ok', reason: null });
    expect((await list({ actor: people.officer.id })).map(({ operation }) => operation)).toEqual(['casework.matters.claim']);
    expect((await list({ target: `matters/${id}`, actor: people.officer.id }))).toHaveLength(1);
    expect((await list({ operation: 'casework.matters.route' }))).toHaveLength(1);
    expect(await list({ from: '2099-01-01T00:00:00Z' })).toEqual([]);
    expect(await list({ to: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  test('an auditor of another area sees nothing of it, of the country everything', async () => {
    expect(await list({ target: `matters/${id}` }, person('auditor', '320585'))).toEqual([]);
    expect(await list({ area: '500235001' }, person('auditor', '320585'))).toEqual([]);
    expect(await list({ area: '500235002' }, auditor)).toEqual([]);
    for (const area of ['50', '', '500235001']) expect((await list({ target: `matters/${id}` }, person('auditor', area)))).toHaveLength(6);
    expect((await list({ operation: 'casework.matters.route' }, person('auditor', '50')))).toHaveLength(1);
  });

  test('pages hold every line once; a foreign cursor is refused', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await world.service.call(audit.list, { actor: world.people.clerk.id, limit: 1, ...(cursor ? { cursor } : {}) }, { as: auditor });
      seen.push(...body.items.map((entry) => entry.id));
      cursor = body.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(4);
    expect(await world.service.call(audit.list, { cursor: 'x' }, { as: auditor })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
  });

  test('nobody else reads it; reading it is on record', async () => {
    const { people, service } = world;
    for (const as of [people.clerk, people.director, person('administrator', ''), person('operator', '')]) expect(await service.call(audit.list, {}, { as })).toMatchObject({ status: 403 });
    expect((await list({ actor: auditor.id })).length).toBeGreaterThan(0);
  });
});

describe('who read my matters', () => {
  test('the reporter sees when, in which role, for which unit and why; never who; not their own reads', async () => {
    const { people, service } = world;
    await service.call(matters.file, { id }, { as: people.officer, reason: '办理需要' });
    await service.call(matters.get, { id }, { as: people.reporter });
    const { body } = await service.call(audit.mine, {}, { as: people.reporter });
    expect(body.items).toEqual([
      { at: expect.any(String), operation: 'casework.matters.file', matterId: id, code, roles: ['department_officer'], units: ['住建委'], reason: '办理需要' },
      { at: expect.any(String), operation: 'casework.matters.get', matterId: id, code, roles: ['window_clerk'], units: [], reason: null },
    ]);
    const first = await service.call(audit.mine, { limit: 1 }, { as: people.reporter });
    const second = await service.call(audit.mine, { limit: 1, cursor: first.body.next! }, { as: people.reporter });
    expect([...first.body.items, ...second.body.items]).toEqual(body.items);
    expect(second.body.next).toBeUndefined();
  });

  test('others see nothing of it, whatever their role', async () => {
    for (const as of [world.people.stranger, world.people.director]) expect((await world.service.call(audit.mine, {}, { as })).body.items).toEqual([]);
    expect(await world.service.call(audit.mine, {})).toMatchObject({ status: 401 });
  });
});

describe('traces of a matter', () => {
  test('an operator gets from the code to the traces, without anything personal', async () => {
    const { service, people } = world;
    await service.owner.query('alter table platform.audit disable trigger all');
    await service.owner.query(`update platform.audit set trace_id = md5(id::text) where target = $1`, [`matters/${id}`]);
    await service.owner.query(`update platform.outbox set envelope = (envelope::jsonb || '{"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}')::text where aggregate = $1 and sequence = 2`, [`matters/${id}`]);
    for (const by of [id, code, code.toLowerCase()]) {
      const { body } = await service.call(traces.ofMatter, { code: by }, { as: person('operator', '') });
      expect(body).toMatchObject({ id, code });
      expect(body.traces).toContainEqual({ traceId: '0af7651916cd43dd8448eb211c80319c', operation: 'casework.matters.progressed.v1', at: expect.any(String), roles: [] });
      expect(body.traces).toContainEqual({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/), operation: 'casework.matters.claim', at: expect.any(String), roles: ['department_officer'] });
      expect(JSON.stringify(body)).not.toContain(people.reporter.id);
    }
  });

  test('out of reach or unknown 404; other roles 403', async () => {
    const { service, people } = world;
    expect(await service.call(traces.ofMatter, { code }, { as: person('auditor', '320585') })).toMatchObject({ status: 404 });
    expect(await service.call(traces.ofMatter, { code: 'GZ0' }, { as: person('operator', '') })).toMatchObject({ status: 404 });
    expect(await service.call(traces.ofMatter, { code: units.centre }, { as: person('operator', '') })).toMatchObject({ status: 404 });
    expect(await service.call(traces.ofMatter, { code }, { as: people.clerk })).toMatchObject({ status: 403 });
  });
});
