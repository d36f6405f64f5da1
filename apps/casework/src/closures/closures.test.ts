import { casework } from '@gongzhi/contracts/casework';
import { type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarOf } from '../clocks/calendars.ts';
import { isWorkingDay } from '@gongzhi/domain/calendar';
import { administrator, clerk, createRegistersService, director, places } from '../registers.fixture.ts';
import { applyChangedClosures } from './apply-closures.ts';
import { followClosures, refreshClosures } from './closures-in-force.ts';

let service: TestService;
const { closures, calendar } = casework;
const reason = { 'zh-CN': '赶集', en: 'Market day' };

beforeAll(async () => void (service = await createRegistersService()));
afterAll(() => service.close());

const kindsOf = async (area: string, from: string, to: string) => (await service.call(calendar.days, { area, from, to })).body.items.map(({ kind }) => kind);

describe('the working calendar', () => {
  test('explains each day to anybody', async () => {
    const { body } = await service.call(calendar.days, { area: places.village, from: '2026-01-01', to: '2026-01-05' });
    expect(body.items.map(({ kind, working }) => [kind, working])).toEqual([['holiday', false], ['holiday', false], ['holiday', false], ['make_up', true], ['workday', true]]);
    expect(body.items[0]!.text['zh-CN']).toBe('元旦');
    expect(await service.call(calendar.days, { area: places.village, from: '2026-01-02', to: '2026-01-01' })).toMatchObject({ status: 422, problem: { code: 'CALENDAR_RANGE' } });
    expect(await service.call(calendar.days, { area: places.village, from: '2026-01-01', to: '2028-01-01' })).toMatchObject({ status: 422 });
  });
});

describe('closures', () => {
  test('given a closure of a township, then it holds in its villages and nowhere else, until it is taken back', async () => {
    const added = await service.call(closures.add, { area: places.township, kind: 'closed', from: '2026-03-10', to: '2026-03-11', reason }, { as: director });
    expect(added).toMatchObject({ status: 201, body: { area: places.township, kind: 'closed' } });
    expect(await kindsOf(places.village, '2026-03-09', '2026-03-12')).toEqual(['workday', 'closure', 'closure', 'workday']);
    expect(await kindsOf(places.otherTownship, '2026-03-10', '2026-03-11')).toEqual(['workday', 'workday']);
    expect((await service.call(closures.list, { area: places.village, year: 2026 })).body.items).toEqual([added.body]);
    expect((await service.call(closures.list, { area: places.village, year: 2025 })).body.items).toEqual([]);
    expect(await service.call(closures.remove, { id: added.body.id }, { as: director })).toMatchObject({ status: 200 });
    expect(await kindsOf(places.village, '2026-03-10', '2026-03-10')).toEqual(['workday']);
    expect(await service.call(closures.remove, { id: added.body.id }, { as: director })).toMatchObject({ status: 404 });
  });

  test('open clocks are recomputed, and counted back when it is taken back', async () => {
    const opened = await service.call(casework.matters.open, { kind: 'enquiry', channel: 'window', area: places.village, title: '问政策', description: '如何办理', reporter: { name: '张三' } }, { as: clerk, at: '2026-03-16T02:00:00Z' });
    const dueOf = async () => (await service.owner.query('select due_at from matter where id = $1', [opened.body.id])).rows[0].due_at.toISOString();
    const before = await dueOf();
    const { body } = await service.call(closures.add, { area: places.county, kind: 'closed', from: '2026-03-17', to: '2026-03-17', reason }, { as: director });
    expect(await applyChangedClosures(service.engine)).toBe(0);
    expect(await applyChangedClosures(service.engine, 0)).toBeGreaterThan(0);
    expect(Date.parse(await dueOf()) - Date.parse(before)).toBe(86_400_000);
    expect(await applyChangedClosures(service.engine, 0)).toBe(0);
    await service.call(closures.remove, { id: body.id }, { as: director });
    await applyChangedClosures(service.engine, 0);
    expect(await dueOf()).toBe(before);
  });

  test('each process follows the table', async () => {
    const stop = await followClosures(service.pool, () => {});
    try {
      const { body } = await service.call(closures.add, { area: places.village, kind: 'working', from: '2026-03-14', to: '2026-03-14', reason }, { as: director });
      expect(isWorkingDay('2026-03-14', calendarOf(places.village))).toBe(false);
      const until = Date.now() + 3_000;
      while (!isWorkingDay('2026-03-14', calendarOf(places.village)) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isWorkingDay('2026-03-14', calendarOf(places.village))).toBe(true);
      await service.call(closures.remove, { id: body.id }, { as: director });
    } finally {
      await stop();
    }
    await refreshClosures(service.pool);
    expect(isWorkingDay('2026-03-14', calendarOf(places.village))).toBe(false);
  });

  test('refused: another role, out of reach, everywhere by a county, days out of order', async () => {
    const closure = { area: places.county, kind: 'closed', from: '2026-04-01', to: '2026-04-01', reason } as const;
    expect(await service.call(closures.add, closure, { as: clerk })).toMatchObject({ status: 403 });
    expect(await service.call(closures.add, { ...closure, area: places.otherCounty }, { as: director })).toMatchObject({ status: 404 });
    expect(await service.call(closures.add, { ...closure, area: undefined }, { as: administrator })).toMatchObject({ status: 404 });
    expect(await service.call(closures.add, { ...closure, to: '2026-03-31' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'CLOSURE_TOO_LONG' } });
    expect(await service.call(closures.add, { ...closure, to: '2026-09-01' }, { as: director })).toMatchObject({ status: 422 });
    expect(await service.call(closures.add, { ...closure, area: '500235099' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'AREA_UNKNOWN' } });
  });
});
