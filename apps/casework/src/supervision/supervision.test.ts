import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let world: Casework;
const at = '2026-03-02T02:00:00Z';
beforeAll(async () => void (world = await startCasework()));
afterAll(() => world.service.close());

const { supervision, extensions, absences } = casework;

test('yellow and red clocks are listed with names and who is away, and counted by unit and by area', async () => {
  const { given, people, succeed, service } = world;
  const [red] = [await given.handling('need', at), await given.received('need', at)];
  await service.owner.query(`update clock set alert = case when matter_id = $1 then 'red' else 'yellow' end, escalation = case when matter_id = $1 then 1 else 0 end where kind in ('statutory', 'first_reply') and stopped_at is null`, [red]);
  await succeed(absences.create, { unitId: units.housing, officerId: people.officer.id, from: '2026-03-02', to: '2026-03-04' }, people.colleague, at);
  const { items } = await succeed(supervision.list, { unitId: units.housing }, people.supervisor, at);
  expect(items).toEqual([expect.objectContaining({ matterId: red, title: '楼道漏水', areaName: '杏家湾社区', handlerAway: true, version: expect.any(Number) })]);
  expect((await succeed(supervision.list, { unitId: units.housing }, people.supervisor, '2026-03-05T02:00:00Z')).items[0]).toMatchObject({ handlerAway: false });

  expect(await succeed(supervision.summary, {}, people.supervisor)).toEqual({
    items: [{ key: units.housing, name: { 'zh-CN': '住建委', en: '住建委' }, yellow: 0, red: 1, escalated: 1 }, { key: null, name: null, yellow: 1, red: 0, escalated: 0 }],
    total: { yellow: 1, red: 1, escalated: 1 },
  });
  const byArea = (area?: string) => succeed(supervision.summary, { by: 'area', ...(area ? { area } : {}) }, people.supervisor);
  expect((await byArea()).items).toEqual([{ key: '500235001', name: { 'zh-CN': '双江街道', en: '双江街道' }, yellow: 1, red: 1, escalated: 1 }]);
  expect((await byArea('500235001')).items.map(({ key }) => key)).toEqual(['500235001001']);
  expect((await byArea('500235002')).items).toEqual([]);
  expect((await succeed(supervision.summary, {}, person('supervisor', '320585'))).total).toEqual({ yellow: 0, red: 0, escalated: 0 });
  expect((await succeed(supervision.summary, {}, people.officer)).items.map(({ key }) => key)).toEqual([units.housing]);
});

test('requests for more time wait until somebody decides', async () => {
  const { given, people, succeed } = world;
  const id = await given.handling('petition', at);
  await succeed(extensions.request, { id, amount: 10, reason: '需现场勘验' }, people.officer, at);
  const [asked, ...others] = (await succeed(extensions.list, {}, people.colleague, at)).items;
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ matterId: id, amount: 10, unit: 'calendar_day', reason: '需现场勘验', requestedBy: people.officer.id, clock: 'statutory', areaName: '杏家湾社区', unitId: units.housing });
  expect((await succeed(extensions.list, { area: '500235002' }, people.supervisor)).items).toEqual([]);
  expect((await succeed(extensions.list, {}, people.officerElsewhere)).items).toEqual([]);
  await succeed(extensions.decide, { id, granted: true, notice: '准予延期十日' }, people.colleague, at);
  expect((await succeed(extensions.list, {}, people.supervisor)).items).toEqual([]);
});
