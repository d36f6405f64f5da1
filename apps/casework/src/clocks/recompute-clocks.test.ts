import { casework } from '@gongzhi/contracts/casework';
import { asService } from '@gongzhi/platform/pipeline';
import { person } from '@gongzhi/testkit/service';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.types.ts';
import { startCasework, type Casework } from '../matters/matters.fixture.ts';
import { useClosures } from './calendars.ts';
import { recomputeClocks } from './recompute-clocks.ts';

let casew: Casework;
const at = '2026-03-02T02:00:00Z';
const flood = { area: '500235001', from: '2026-03-04', to: '2026-03-05', kind: 'closed', reason: { 'zh-CN': '汛情停工', en: 'Closed by flood' } } as const;

beforeAll(async () => {
  casew = await startCasework();
});
afterEach(() => useClosures([]));
afterAll(() => casew.service.close());

const recompute = (area: string) => asService<Database, number>(casew.service.engine, 'test', (context) => recomputeClocks(context, area));
const dueOf = async (id: string) => (await casew.succeed(casework.matters.get, { id }, casew.people.clerk)).dueAt;

test('a closure moves the open clocks of its area, the timeline and the sheet say so, and recomputing again moves nothing', async () => {
  const { given, people, succeed, service } = casew;
  const id = await given.handling('need', at);
  const petition = await given.handling('petition', at);
  const petitionDue = await dueOf(petition);
  expect(await dueOf(id)).toBe('2026-03-09T16:00:00.000Z');
  useClosures([flood]);
  expect(await recompute('320585')).toBe(0);
  expect(await recompute('500235001')).toBeGreaterThan(0);
  expect(await dueOf(id)).toBe('2026-03-11T16:00:00.000Z');
  expect(await dueOf(petition)).toBe(petitionDue); // calendar days count on
  const { rows } = await service.owner.query(`select detail from timeline where matter_id = $1 and action = 'recompute_clocks'`, [id]);
  expect(rows).toMatchObject([{ detail: { clocks: [{ kind: 'statutory', from: '2026-03-09T16:00:00.000Z', to: '2026-03-11T16:00:00.000Z' }] } }]);
  const sheet = await succeed(casework.clocks.list, { id }, people.reporter, at);
  expect(sheet.items.find(({ kind }) => kind === 'statutory')!.skipped).toContainEqual({ day: '2026-03-04', kind: 'closure', text: flood.reason });
  expect(await recompute('500235001')).toBe(0);
  useClosures([]);
  expect(await recompute('')).toBeGreaterThan(0);
  expect(await dueOf(id)).toBe('2026-03-09T16:00:00.000Z');
  expect((await service.events('casework.clocks.recomputed.v1')).length).toBe(2);
});

test('a simulated clock that was recomputed at a real moment still turns in its own time', async () => {
  const { given, succeed, people } = casew;
  const id = await given.handling('need', at);
  useClosures([flood]);
  await recompute('500235');
  const sweep = (moment: string) => succeed(casework.clocks.sweep, {}, person('operator', ''), moment);
  const alertOf = async () => (await succeed(casework.matters.get, { id }, people.clerk)).alert;
  await sweep('2026-03-09T10:00:00Z');
  expect(await alertOf()).toBe('green');
  await sweep('2026-03-11T10:00:00Z');
  expect(await alertOf()).toBe('yellow');
  await sweep('2026-03-11T16:00:00Z');
  expect(await alertOf()).toBe('red');
});
