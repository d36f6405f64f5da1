import { casework } from '@gongzhi/contracts/casework';
import { asService } from '@gongzhi/platform/pipeline';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.types.ts';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';
import { sweepClocks, sweepInRealTime } from './sweep-clocks.ts';

let casew: Casework;
const county = '500235';
const operator = person('operator', '');
const { clocks, pauses, ownership, supervision, absences } = casework;
const any = { ifMatch: '*' };

beforeAll(async () => {
  casew = await startCasework();
});
afterAll(() => casew.service.close());
// Each test sweeps its own matters only.
beforeEach(() => casew.service.owner.query(`update clock set stopped_at = now(), next_alert_at = null, state = 'cancelled' where stopped_at is null`));

async function sweepUntilDone(at: string) {
  const total = { turned: 0, resumed: 0, fellBack: 0, covered: 0 };
  for (let more = true; more; ) {
    const swept = await casew.succeed(clocks.sweep, {}, operator, at);
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += swept[key];
    more = swept.more;
  }
  return total;
}
const query = async (text: string, values: unknown[] = []) => (await casew.service.owner.query(text, values)).rows;
const turnsOf = async (id: string) => (await casew.service.events('casework.clocks.turned.v1')).filter(({ data }) => data['matterId'] === id).map(({ data }) => data);

describe('colours', () => {
  test('yellow at 80 %, red at 100 %, a tier higher with every further period, each told once', async () => {
    const id = await casew.given.handling('need', '2026-03-02T02:00:00Z'); // five working days: due at the end of the 9th
    const { succeed, people } = casew;
    await sweepUntilDone('2026-03-06T02:00:00Z');
    expect(await turnsOf(id)).toEqual([]);
    await sweepUntilDone('2026-03-09T10:00:00Z');
    await sweepUntilDone('2026-03-09T11:00:00Z');
    await sweepUntilDone('2026-03-09T16:00:00Z');
    await sweepUntilDone('2026-03-16T16:00:00Z');
    await sweepUntilDone('2026-03-23T16:00:00Z');
    await sweepUntilDone('2026-03-30T16:00:00Z');
    const turns = (await turnsOf(id)).filter(({ kind }) => kind === 'statutory').map(({ alert, escalation, alertArea }) => ({ alert, escalation, alertArea }));
    expect(turns).toEqual([
      { alert: 'yellow', escalation: 0 },
      { alert: 'red', escalation: 0, alertArea: county },
      { alert: 'red', escalation: 1, alertArea: '5002' },
      { alert: 'red', escalation: 2, alertArea: '50' },
    ]);
    expect(await succeed(casework.matters.get, { id }, people.clerk)).toMatchObject({ alert: 'red' });
    const listed = await succeed(supervision.list, { alert: 'red' }, people.supervisor);
    expect(listed.items.map(({ matterId }) => matterId)).toContain(id);
    expect((await succeed(supervision.list, {}, person('supervisor', '320585'))).items).toEqual([]);
    const sheet = await succeed(clocks.list, { id }, people.reporter, '2026-03-30T10:00:00Z');
    expect(sheet.items.find(({ kind }) => kind === 'statutory')!.alerts.length).toBe(turns.length);
  });

  test('the list of yellow and red clocks goes on by cursor; a department sees its own, a resident none', async () => {
    const { given, people, succeed, service } = casew;
    const ids = await Promise.all([1, 2, 3].map(() => given.handling('need', '2026-03-02T02:00:00Z')));
    await sweepUntilDone('2026-03-10T02:00:00Z');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: { matterId: string }[]; next?: string | undefined } = await succeed(supervision.list, { limit: '1', area: '500235001', ...(cursor ? { cursor } : {}) }, people.supervisor);
      seen.push(...page.items.map(({ matterId }) => matterId));
      cursor = page.next;
    } while (cursor);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect((await succeed(supervision.list, {}, people.officer)).items).toHaveLength(3);
    expect((await succeed(supervision.list, {}, people.officerElsewhere)).items).toEqual([]);
    expect(await service.call(supervision.list, {}, { as: people.reporter })).toMatchObject({ status: 403 });
  });

  test('sweeping again at the same moment changes nothing', async () => {
    const id = await casew.given.handling('need', '2026-04-06T02:00:00Z');
    await sweepUntilDone('2026-04-20T02:00:00Z');
    const before = await query('select * from clock where matter_id = $1 order by id', [id]);
    const events = (await turnsOf(id)).length;
    expect(events).toBeGreaterThan(0);
    expect(await sweepUntilDone('2026-04-20T02:00:00Z')).toEqual({ turned: 0, resumed: 0, fellBack: 0, covered: 0 });
    expect(await query('select * from clock where matter_id = $1 order by id', [id])).toEqual(before);
    expect((await turnsOf(id)).length).toBe(events);
  });

  test('the sweep in real time leaves simulated matters alone, and two at once tell everything once', async () => {
    const { service, people, given } = casew;
    const played = await given.handling('need', '2026-03-02T02:00:00Z');
    const real = await Promise.all(Array.from({ length: 6 }, async (_, index) => (await service.call(casework.matters.open, { kind: 'hazard', area: '500235001001', title: `路灯${index}`, description: '坏了三天' }, { as: people.reporter })).body.id));
    await service.owner.query(`update clock set started_at = started_at - interval '3 hours 30 minutes', next_alert_at = now() - interval '1 minute' where matter_id = any($1) and kind = 'first_reply'`, [real]);
    await Promise.all([sweepInRealTime(service.engine), sweepInRealTime(service.engine)]);
    await sweepInRealTime(service.engine);
    for (const id of real) expect((await turnsOf(id)).map(({ alert }) => alert)).toEqual(['yellow']);
    expect(await turnsOf(played)).toEqual([]);
    expect((await query('select count(*)::int as n from clock_alert where matter_id = any($1)', [real]))[0].n).toBe(6);
  });

  test('a sweep that dies before COMMIT leaves nothing; the next does it all', async () => {
    const { service } = casew;
    const id = await casew.given.handling('need', '2026-05-11T02:00:00Z');
    const dying = asService<Database, void>(service.engine, 'casework.clocks.sweep', async (context) => {
      await sweepClocks({ ...context, now: new Date('2026-05-25T02:00:00Z') }, { simulated: true, limit: 100 });
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await query('select alert from clock where matter_id = $1 and stopped_at is null', [id])).toEqual([{ alert: 'green' }]);
    expect(await turnsOf(id)).toEqual([]);
    await sweepUntilDone('2026-05-25T02:00:00Z');
    expect((await turnsOf(id)).length).toBe(1);
  });

  test('a matter somebody acts on is passed over and taken next time', async () => {
    const { service } = casew;
    const id = await casew.given.handling('need', '2026-06-01T02:00:00Z');
    const client = await service.owner.connect();
    await client.query('begin');
    await client.query('select 1 from matter where id = $1 for update', [id]);
    await casew.succeed(clocks.sweep, {}, operator, '2026-06-12T02:00:00Z');
    expect(await turnsOf(id)).toEqual([]);
    await client.query('rollback');
    client.release();
    await sweepUntilDone('2026-06-12T02:00:00Z');
    expect((await turnsOf(id)).length).toBe(1);
  });

  test('only operators and administrators sweep, on simulated time only', async () => {
    const { service, people } = casew;
    expect(await service.call(clocks.sweep, {}, { as: people.supervisor, at: '2026-06-12T02:00:00Z' })).toMatchObject({ status: 403 });
    expect(await service.call(clocks.sweep, {}, { as: operator })).toMatchObject({ status: 409, problem: { code: 'SIMULATED_TIME_REQUIRED' } });
  });
});

test('a pause ends when its rule allows no more: the clock runs on from that very moment', async () => {
  const { given, people, succeed } = casew;
  const id = await given.handling('need', '2026-03-02T02:00:00Z');
  await succeed(pauses.ask, { id, question: '几楼？' }, people.officer, '2026-03-03T02:00:00Z');
  const [pause] = await query('select * from clock_pause where matter_id = $1', [id]);
  await sweepUntilDone('2026-04-01T02:00:00Z');
  expect(await query('select to_at from clock_pause where matter_id = $1', [id])).toEqual([{ to_at: null }]);
  await sweepUntilDone('2026-04-10T02:00:00Z');
  expect(await query('select to_at from clock_pause where matter_id = $1', [id])).toEqual([{ to_at: pause.ends_at }]);
  expect(await query('select status, handler_id from matter where id = $1', [id])).toEqual([{ status: 'handling', handler_id: people.officer.id }]);
  const [line] = await query(`select actor_id, detail from timeline where matter_id = $1 and action = 'resume'`, [id]);
  expect(line).toMatchObject({ actor_id: 'service:casework', detail: { automatic: true } });
});

test('an arbiter who lets the clock run out: the matter falls back to its territory, and no ruling is counted', async () => {
  const { given, people, succeed, service } = casew;
  const at = '2026-03-02T02:00:00Z';
  const id = await given.routed('need', at);
  const refusal = { id, ground: 'outside_duties', article: '三定方案第5条', proposedUnitId: units.transport } as const;
  await succeed(ownership.refuse, refusal, people.officer, at);
  await succeed(casework.matters.route, { id, unitId: units.transport }, people.clerk, at);
  await succeed(ownership.refuse, { ...refusal, proposedUnitId: units.housing }, people.officerElsewhere, at);
  await sweepUntilDone('2026-03-04T10:00:00Z');
  expect(await query('select status from matter where id = $1', [id])).toEqual([{ status: 'ownership_disputed' }]);
  await sweepUntilDone('2026-03-05T10:00:00Z');
  expect(await query('select status, unit_id, ownership_settled from matter where id = $1', [id])).toEqual([{ status: 'routed', unit_id: units.centre, ownership_settled: true }]);
  expect(await succeed(ownership.get, { id }, people.clerk)).toMatchObject({ settlement: { kind: 'fall_back', unitId: units.centre, arbiterId: null } });
  expect(await succeed(ownership.tally, { unitId: units.transport }, people.director)).toEqual({ refused: 1, overruled: 0, upheld: 0, fallBacks: 1 });
  expect(await service.call(ownership.arbitrate, { id, unitId: units.housing, reason: '太迟' }, { as: people.director, ...any })).toMatchObject({ status: 409 });
  expect(await sweepUntilDone('2026-03-05T10:00:00Z')).toMatchObject({ fellBack: 0 });
});

test('when a leave begins, what waits for the officer goes to who stands in, once', async () => {
  const { given, people, succeed } = casew;
  const id = await given.handling('need', '2026-07-06T02:00:00Z');
  await succeed(absences.create, { unitId: units.housing, officerId: people.officer.id, deputyId: people.colleague.id, from: '2026-07-08', to: '2026-07-10' }, people.officer, '2026-07-06T02:00:00Z');
  await sweepUntilDone('2026-07-07T15:59:00Z');
  expect(await query('select handler_id from matter where id = $1', [id])).toEqual([{ handler_id: people.officer.id }]);
  expect((await sweepUntilDone('2026-07-07T16:00:00Z')).covered).toBe(1); // midnight in China
  expect(await query('select handler_id, status from matter where id = $1', [id])).toEqual([{ handler_id: people.colleague.id, status: 'handling' }]);
  expect(await query(`select detail->>'insteadOf' as officer from timeline where matter_id = $1 and action = 'assign'`, [id])).toEqual([{ officer: people.officer.id }]);
  expect((await sweepUntilDone('2026-07-08T16:00:00Z')).covered).toBe(0);
});
