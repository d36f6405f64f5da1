import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoUnits as unit } from '@gongzhi/testkit/demo';
import { setTimeout as sleep } from 'node:timers/promises';
import { hire } from './hire.fixture.ts';
import { startWorld, type Somebody, type World } from './journey.fixture.ts';

let world: World;
let resident: Somebody, clerk: Somebody, director: Somebody, housing: Somebody, deputy: Somebody, market: Somebody, grid: Somebody, operator: Somebody;
beforeAll(async () => {
  world = await startWorld();
  const administrator = await world.person('admin1');
  [resident, clerk, director, housing, market, grid, operator] = (await Promise.all(
    ['resident1', 'clerk1', 'director1', 'officer2', 'officer3', 'grid1', 'operator1'].map((name) => world.person(name)),
  )) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
  deputy = await hire(world, administrator, { username: 'housing-deputy', role: 'department_officer', area: '500235', unit: unit.housing.id });
}, 120_000);
afterAll(() => world.stop(), 60_000);

/** Hours of China on a day of 2026; the 9th of March is a Monday. */
const on = (day: string, hour = 9): { at: string } => ({ at: new Date(Date.parse(`2026-${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString() });
const day = (date: string): string => `2026-${date}`;

async function atHousing(date: string, claimed: Somebody): Promise<string> {
  const { id } = await resident.does('POST /v1/matters', { kind: 'need', area: '500235001001', title: '廉租房漏水', description: '三楼卫生间顶部漏水' }, on(date));
  await clerk.does(`POST /v1/matters/${id}/acceptance`, {}, on(date, 10));
  await clerk.does(`POST /v1/matters/${id}/triage`, { category: 'need.housing' }, on(date, 10));
  await clerk.does(`POST /v1/matters/${id}/route`, {}, on(date, 10));
  await claimed.does(`POST /v1/matters/${id}/claim`, {}, on(date, 11));
  return id;
}
const actionsOf = async (id: string): Promise<string[]> => (await clerk.does(`GET /v1/matters/${id}/file`)).timeline.map(({ action }: { action: string }) => action);

describe('leave', () => {
  test('no clock waits in it: what an absent officer had goes to the deputy, and nothing new goes to the absent', async () => {
    const id = await atHousing('03-09', housing);
    expect(await market.refused('POST /v1/absences', { unitId: unit.housing.id, officerId: housing.id, from: day('03-10'), to: day('03-13') })).toMatch(/^403/);
    const backwards = await housing.ask('POST /v1/absences', { unitId: unit.housing.id, officerId: housing.id, from: day('03-13'), to: day('03-10') }, { language: 'zh-CN' });
    expect(backwards).toMatchObject({ status: 400, body: { errors: [{ path: 'to', message: '结束日期不得早于开始日期' }] } });
    const absence = await housing.does('POST /v1/absences', { unitId: unit.housing.id, officerId: housing.id, deputyId: deputy.id, from: day('03-10'), to: day('03-13') }, on('03-09', 15));
    expect(absence).toMatchObject({ state: 'planned', deputyId: deputy.id });
    while ((await operator.does('POST /v1/clock-sweeps', {}, on('03-10', 10))).more);
    expect((await clerk.does(`GET /v1/matters/${id}`)).handlerId).toBe(deputy.id);

    const another = await atHousing('03-10', deputy);
    await deputy.does(`POST /v1/matters/${another}/hand-back`, { note: '重新分工' }, on('03-10', 11));
    // The deputy of an absent head gives work out in the head's place.
    const toAbsent = await deputy.ask(`POST /v1/matters/${another}/assignment`, { officerId: housing.id }, { ...on('03-10', 12), ifMatch: '*' });
    expect(toAbsent).toMatchObject({ status: 409, body: { code: 'OFFICER_ABSENT', details: { cover: deputy.id } } });
    expect(await deputy.does(`POST /v1/matters/${another}/assignment`, { officerId: housing.id, cover: true }, on('03-10', 12))).toMatchObject({ handlerId: deputy.id, status: 'handling' });
    await housing.does(`POST /v1/absences/${absence.id}/cancellation`, {}, on('03-11'));
    expect(await housing.refused(`POST /v1/absences/${absence.id}/cancellation`, {}, on('03-11'))).toBe('409 ABSENCE_OVER');
  });
});

describe('a joint meeting', () => {
  test('is made of open matters, and what it decides is a task with an owner and a deadline', async () => {
    const id = await atHousing('03-09', deputy);
    const meeting = await director.does('POST /v1/meetings', { area: '500235', title: '三月联席会议', place: '县综治中心', startsAt: on('03-12', 14).at, unitIds: [unit.housing.id, unit.marketSupervision.id] }, on('03-10'));
    const put = (what: string, body: object, hour: number, language: 'zh-CN' | 'en' = 'en') => director.does(`PUT /v1/meetings/${meeting.id}/${what}`, body, { ...on('03-12', hour), language });
    expect(await director.refused(`PUT /v1/meetings/${meeting.id}/minutes`, { minutes: '早了' }, on('03-12', 9))).toBe('409 MEETING_NOT_BEGUN');
    const { items } = await director.does(`GET /v1/meetings/${meeting.id}/candidates`, undefined, on('03-16', 23));
    expect(items.length).toBeGreaterThanOrEqual(0);
    expect(await put('agenda', { matterIds: [id] }, 9)).toMatchObject({ agenda: [{ matterId: id, title: '廉租房漏水' }] });
    await put('attendance', { attendance: [{ unitId: unit.housing.id, present: true, personIds: [deputy.id] }, { unitId: unit.marketSupervision.id, present: false }] }, 15);
    await put('minutes', { minutes: '研究廉租房漏水问题' }, 16);
    const decision = { what: '一周内更换屋面防水', unitId: unit.housing.id, dueAt: on('03-19', 18).at, matterId: id };
    expect(await director.refused(`POST /v1/meetings/${meeting.id}/decisions`, { ...decision, unitId: unit.court.id }, on('03-12', 16))).toBe('422 UNIT_NOT_CALLED');
    const { decisions } = await director.does(`POST /v1/meetings/${meeting.id}/decisions`, decision, on('03-12', 16));
    const taskId = decisions[0].taskId;
    expect(await director.does(`POST /v1/meetings/${meeting.id}/closure`, {}, on('03-12', 17))).toMatchObject({ state: 'closed' });

    const tasks = (await deputy.does('GET /v1/tasks?of=unit&kind=meeting_decision')).items;
    expect(tasks.map((task: { id: string }) => task.id)).toContain(taskId);
    expect(await market.refused(`POST /v1/tasks/${taskId}/completion`, { result: '好了' }, on('03-16'))).toMatch(/^40[34]/);
    expect(await deputy.does(`POST /v1/tasks/${taskId}/completion`, { result: '防水已更换' }, on('03-16'))).toMatchObject({ state: 'done', completedBy: deputy.id, overdue: false });
    expect((await director.does(`GET /v1/meetings/${meeting.id}`)).decisions).toHaveLength(1);
  });
});

describe('the two lists', () => {
  const due = on('03-31', 18).at;
  const send = (title: string, language: 'zh-CN' | 'en' = 'zh-CN') => director.ask('POST /v1/village-lists/tasks', { village: '500235001001', title, dueAt: due }, { ...on('03-09'), language });

  test('what is on neither is refused with the nearest entry quoted, and what the village decides itself cannot be ordered', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const none = await send('代收银行贷款', language);
      expect(none).toMatchObject({ status: 422, body: { code: 'TASK_ON_NO_LIST' } });
      expect(none.body.title).toContain(none.body.details.entry.title[language]);
    }
    const lists = await world.nobody.does('GET /v1/village-lists?area=500235001001&year=2026');
    const own = lists.entries.find(({ list }: { list: string }) => list === 'self');
    const self = await send(own.title['zh-CN']);
    expect(self).toMatchObject({ status: 422, body: { code: 'TASK_IS_SELF_GOVERNED', details: { entry: { code: own.code } } } });
    expect(await world.nobody.does(`GET /v1/village-lists/check?village=500235001001&year=2026&title=${encodeURIComponent(own.title['zh-CN'])}`)).toMatchObject({ allowed: false, entry: { code: own.code } });
  });

  test('what the village assists with becomes its task, and is done', async () => {
    const { status, body: task } = await send('协助排查安全生产和消防隐患');
    expect([status, task.ownerUnitId, task.kind]).toEqual([201, unit.villageCommittee.id, 'sent_down']);
    expect((await grid.does('GET /v1/tasks?of=unit&kind=sent_down')).items.map(({ id }: { id: string }) => id)).toContain(task.id);
    expect(await grid.does(`POST /v1/tasks/${task.id}/completion`, { result: '已排查 212 户' }, on('03-20'))).toMatchObject({ state: 'done' });
  });
});

describe('a closure', () => {
  test('moves the open clocks of its area, and the file says so; taken back, they move back', async () => {
    const id = await atHousing('04-07', deputy);
    const due = async (): Promise<string> => (await clerk.does(`GET /v1/matters/${id}`)).dueAt;
    const statutory = async () => (await resident.does(`GET /v1/matters/${id}/clocks`, undefined, { language: 'zh-CN' })).items.find(({ kind }: { kind: string }) => kind === 'statutory');
    const until = async (wanted: string): Promise<void> => {
      for (let tried = 0; (await due()) !== wanted && tried < 150; tried += 1) await sleep(100);
      expect([await due(), (await statutory()).dueAt]).toEqual([wanted, wanted]);
    };
    // Five working days from Tuesday the 7th of April.
    await until(on('04-14', 24).at);
    expect(await clerk.refused('POST /v1/closures', { area: '500235', kind: 'closed', from: day('04-09'), to: day('04-10'), reason: { 'zh-CN': '防汛', en: 'Flood control' } })).toBe('403 FORBIDDEN');
    const closure = await director.does('POST /v1/closures', { area: '500235', kind: 'closed', from: day('04-09'), to: day('04-10'), reason: { 'zh-CN': '防汛停办', en: 'Closed for flood control' } });
    await until(on('04-16', 24).at);
    expect(await actionsOf(id)).toContain('recompute_clocks');
    expect((await statutory()).skipped).toEqual(expect.arrayContaining([expect.objectContaining({ day: day('04-09'), text: expect.objectContaining({ 'zh-CN': expect.stringContaining('防汛停办') }) })]));
    const calendar = await world.nobody.does(`GET /v1/calendar/500235001001?from=${day('04-08')}&to=${day('04-10')}`);
    expect(calendar.items.map(({ working }: { working: boolean }) => working)).toEqual([true, false, false]);
    await director.does(`DELETE /v1/closures/${closure.id}`);
    await until(on('04-14', 24).at);
  });
});

describe('at the door', () => {
  test('what is nowhere, malformed or too large is a problem document in the caller’s language', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const asked = async (path: string, init: RequestInit = {}) => {
        const response = await fetch(world.platform.baseUrl + path, { ...init, headers: { 'accept-language': language, ...init.headers } });
        expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
        expect(response.headers.get('content-language')).toBe(language);
        const body = (await response.json()) as { status: number; code: string; title: string; traceId?: string };
        expect(body.status).toBe(response.status);
        expect(/[\p{Script=Han}]/u.test(body.title)).toBe(language === 'zh-CN');
        return `${body.status} ${body.code}`;
      };
      const json = { 'content-type': 'application/json' };
      expect(await asked('/v1/nowhere')).toBe('404 NOT_FOUND');
      expect(await asked('/v1/matters', { method: 'PATCH' })).toBe('405 METHOD_NOT_ALLOWED');
      expect(await asked('/v1/progress/%E0%A4%A')).toBe('400 INVALID_INPUT');
      expect(await asked('/v1/matters', { method: 'POST', headers: json, body: '{"kind":' })).toBe('400 MALFORMED_BODY');
      expect(await asked('/v1/matters', { method: 'POST', headers: json, body: '[]' })).toBe('400 MALFORMED_BODY');
      expect(await asked('/v1/matters', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'help' })).toMatch(/^415/);
      expect(await asked('/v1/matters', { method: 'POST', headers: json, body: JSON.stringify({ description: 'x'.repeat(1_100_000) }) })).toBe('413 TOO_LARGE');
      expect(await asked('/v1/matters', { method: 'POST', headers: json, body: JSON.stringify({ kind: 'tip', relation: 'anonymous', area: '500235', title: '线索\0', description: '\ud800' }) })).toBe('400 INVALID_INPUT');
      expect(await asked('/v1/matters', { method: 'POST', headers: { ...json, 'simulated-time': 'tomorrow' }, body: JSON.stringify({ kind: 'tip', relation: 'anonymous', area: '500235', title: '线索', description: '线索' }) })).toBe('400 INVALID_INPUT');
    }
  });

  test('HEAD answers like GET without the body; what has not changed is not sent again', async () => {
    const url = `${world.platform.baseUrl}/v1/categories`;
    const first = await fetch(url, { method: 'HEAD' });
    expect([first.status, await first.text()]).toEqual([200, '']);
    expect((await fetch(url, { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304);
  });
});
