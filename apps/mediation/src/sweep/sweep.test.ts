import { mediation } from '@gongzhi/contracts/mediation';
import { asService } from '@gongzhi/platform/pipeline';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../database.types.ts';
import { startMediation, type Mediation } from '../mediation.fixture.ts';
import { sweepClocks } from './sweep-clocks.ts';
import { turnDueClocks } from './turn-due-clocks.ts';

let world: Mediation;
beforeAll(async () => void (world = await startMediation()));
afterAll(() => world?.service.close());
// Each test sweeps its own disputes only.
beforeEach(() => world.service.owner.query(`update clock set state = 'cancelled', stopped_at = now(), next_alert_at = null where state = 'running'`));

const query = async (text: string, values: unknown[] = []) => (await world.service.owner.query(text, values)).rows;
const turnsOf = async (id: string) => (await world.service.events('mediation.clocks.turned.v1')).filter(({ data }) => data['disputeId'] === id).map(({ data }) => data['alert']);
/** Lets the clocks of a dispute have begun so many days ago. */
const ago = (id: string, days: number) =>
  query(`update clock set started_at = started_at - make_interval(days => $2), due_at = due_at - make_interval(days => $2), next_alert_at = next_alert_at - make_interval(days => $2) where dispute_id = $1 and state = 'running'`, [id, days]);

test('yellow at 80 %, red when it is due, each told once, and repeated in the dispute; sweeping again changes nothing', async () => {
  const { service, people, given, succeed } = world;
  const id = await given.inCharge();
  await ago(id, 20);
  await sweepClocks(service.engine);
  expect(await turnsOf(id)).toEqual([]);
  await ago(id, 9);
  await sweepClocks(service.engine);
  await sweepClocks(service.engine);
  expect(await turnsOf(id)).toEqual(['yellow']);
  expect(await succeed(mediation.disputes.get, { id }, people.clerk)).toMatchObject({ alert: 'yellow' });
  await ago(id, 20);
  await sweepClocks(service.engine);
  const before = await query('select * from clock where dispute_id = $1', [id]);
  await sweepClocks(service.engine);
  expect(await turnsOf(id)).toEqual(['yellow', 'red']);
  expect(await query('select * from clock where dispute_id = $1', [id])).toEqual(before);
  const dispute = await succeed(mediation.disputes.get, { id }, people.clerk);
  expect(dispute).toMatchObject({ alert: 'red', dueAt: before[0].due_at.toISOString() });
});

test('several at once tell everything once, and simulated disputes are left alone', async () => {
  const { service, given } = world;
  const played = await given.inCharge({}, '2026-03-02T02:00:00Z');
  const real = [];
  for (let count = 0; count < 6; count += 1) real.push(await given.inCharge());
  for (const id of real) await ago(id, 60);
  await Promise.all([sweepClocks(service.engine), sweepClocks(service.engine), sweepClocks(service.engine)]);
  await sweepClocks(service.engine);
  for (const id of real) expect(await turnsOf(id)).toEqual(['red']);
  expect(await turnsOf(played)).toEqual([]);
  expect(await query('select alert from clock where dispute_id = $1', [played])).toEqual([{ alert: 'green' }]);
});

test('a sweep that dies before COMMIT leaves nothing; one that somebody acts on is taken next time', async () => {
  const { service, given } = world;
  const [dead, busy] = [await given.inCharge(), await given.inCharge()];
  for (const id of [dead, busy]) await ago(id, 60);
  const dying = asService<Database, void>(service.engine, 'mediation.clocks.sweep', async (context) => {
    expect(await turnDueClocks(context, 100)).toBe(2);
    throw new Error('killed');
  });
  await expect(dying).rejects.toThrow('killed');
  expect([await turnsOf(dead), await turnsOf(busy)]).toEqual([[], []]);
  const client = await service.owner.connect();
  await client.query('begin');
  await client.query('select 1 from dispute where id = $1 for update', [busy]);
  await sweepClocks(service.engine);
  expect([await turnsOf(dead), await turnsOf(busy)]).toEqual([['red'], []]);
  await client.query('rollback');
  client.release();
  await sweepClocks(service.engine);
  expect(await turnsOf(busy)).toEqual(['red']);
});

test('what has ended turns no more', async () => {
  const { people, given, succeed } = world;
  const id = await given.inCharge();
  await succeed(mediation.endings.stop, { id }, people.party);
  expect(await query('select state, next_alert_at from clock where dispute_id = $1', [id])).toEqual([{ state: 'met', next_alert_at: null }]);
});

test('the time to apply for confirmation turns yellow, then ends: nobody is late who lets a right pass', async () => {
  const { service, given } = world;
  const id = await given.inCharge();
  await query(`update clock set state = 'cancelled', stopped_at = now(), next_alert_at = null where dispute_id = $1`, [id]);
  await query(`insert into clock (county, dispute_id, id, kind, rule, span_unit, span_amount, state, started_at, due_at, next_alert_at)
    values ('500235', $1, gen_random_uuid(), 'confirmation', 'confirmation', 'calendar_day', 30, 'running', date_trunc('second', now()) - interval '29 days', date_trunc('second', now()) + interval '1 day', now())`, [id]);
  await sweepClocks(service.engine);
  expect(await turnsOf(id)).toEqual(['yellow']);
  await ago(id, 2);
  await sweepClocks(service.engine);
  expect(await turnsOf(id)).toEqual(['yellow']);
  expect(await query(`select state, stopped_at = due_at as ended, next_alert_at from clock where dispute_id = $1 and rule = 'confirmation'`, [id])).toEqual([{ state: 'cancelled', ended: true, next_alert_at: null }]);
  expect(await query('select alert, due_at from dispute where id = $1', [id])).toEqual([{ alert: 'green', due_at: null }]);
});
