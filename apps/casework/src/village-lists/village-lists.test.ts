import { casework } from '@gongzhi/contracts/casework';
import { person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clerk, createRegistersService, director, officer, places, unitIds } from '../registers.fixture.ts';

let service: TestService;
const { villageLists } = casework;
const at = '2026-03-05T02:00:00Z';
const entries = [
  { code: 'X01', list: 'assist', title: { 'zh-CN': '协助开展人口普查', en: 'Help with the census' }, keywords: ['普查'] },
  { code: 'Z01', list: 'self', title: { 'zh-CN': '村规民约的制定', en: 'Village rules' } },
] as const;
const lists = () => ({ area: places.county, year: 2026, entries: entries.map((entry) => ({ ...entry, keywords: [...('keywords' in entry ? entry.keywords : [])] })) });
const sent = { village: places.village as string, title: '协助开展人口普查入户登记', dueAt: '2026-03-20T10:00:00Z' };
const sendDown = (more: Partial<typeof sent & { entryCode: string; unitId: string }> = {}, as = officer) => service.call(villageLists.sendDown, { ...sent, ...more }, { as, at, language: 'zh-CN' });

beforeAll(async () => void (service = await createRegistersService()));
afterAll(() => service.close());

describe('the two lists of a village', () => {
  test('given no lists, then no task is sent down', async () => {
    expect(await sendDown()).toMatchObject({ status: 422, problem: { code: 'LISTS_NOT_PUBLISHED', details: { year: 2026 } } });
    expect(await service.call(villageLists.list, { area: places.village, year: 2026 })).toMatchObject({ status: 404 });
  });

  test('published in versions; the county’s hold in its villages', async () => {
    expect(await service.call(villageLists.publish, lists(), { as: director, at })).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await service.call(villageLists.publish, { ...lists(), entries: lists().entries.slice(0, 1) }, { as: director, at })).toMatchObject({ body: { version: 2 } });
    expect(await service.call(villageLists.publish, lists(), { as: director, at })).toMatchObject({ body: { version: 3 } });
    expect((await service.call(villageLists.list, { area: places.village, year: 2026 })).body).toMatchObject({ area: places.county, version: 3, entries: [{ code: 'X01' }, { code: 'Z01' }] });
    expect((await service.call(villageLists.list, { area: places.village, year: 2026, version: 2 })).body.entries).toHaveLength(1);
    expect((await service.events('casework.village-lists.published.v1')).map(({ data }) => data.version)).toEqual([1, 2, 3]);
  });

  test('anybody checks a task, and reads why', async () => {
    const check = async (title: string, entryCode?: string) => (await service.call(villageLists.check, { village: places.village, title, ...(entryCode ? { entryCode } : {}) }, { at })).body;
    expect(await check('人口普查入户')).toMatchObject({ allowed: true, entry: { code: 'X01' }, refusal: null });
    expect(await check('制定村规民约', 'Z01')).toMatchObject({ allowed: false, entry: { code: 'Z01' }, refusal: 'TASK_IS_SELF_GOVERNED' });
    expect(await check('完成招商引资指标')).toMatchObject({ allowed: false, refusal: 'TASK_ON_NO_LIST', entry: { list: expect.any(String) } });
  });

  test('a task on the list becomes a task of the village’s committee', async () => {
    const answer = await sendDown();
    expect(answer).toMatchObject({ status: 201, body: { kind: 'sent_down', area: places.village, ownerUnitId: unitIds.committee, state: 'open', origin: { entry: 'X01', list: 'assist' } } });
    const committee = person('grid_worker', places.village, { units: [unitIds.committee] });
    expect((await service.call(casework.tasks.list, { of: 'unit' }, { as: committee, at })).body.items.map(({ id }) => id)).toEqual([answer.body.id]);
  });

  test('refused with the nearest entry quoted, or for who asks, where and when', async () => {
    expect(await sendDown({ title: '完成招商引资指标' })).toMatchObject({ status: 422, problem: { code: 'TASK_ON_NO_LIST', title: expect.stringMatching(/[XZ]01 ?['“]/), details: { entry: { year: 2026, code: expect.any(String), title: { 'zh-CN': expect.any(String) } } } } });
    expect(await sendDown({ entryCode: 'Z01' })).toMatchObject({ status: 422, problem: { code: 'TASK_IS_SELF_GOVERNED', details: { entry: { code: 'Z01' } } } });
    expect(await sendDown({ village: places.neighbour })).toMatchObject({ status: 422, problem: { code: 'VILLAGE_HAS_NO_UNIT' } });
    expect(await sendDown({ unitId: unitIds.department })).toMatchObject({ status: 422, problem: { code: 'VILLAGE_HAS_NO_UNIT' } });
    expect(await sendDown({ dueAt: '2026-03-05T02:00:00Z' })).toMatchObject({ status: 422, problem: { code: 'DUE_IN_PAST' } });
    expect(await sendDown({}, clerk)).toMatchObject({ status: 403 });
    expect(await sendDown({}, person('department_officer', places.otherTownship))).toMatchObject({ status: 404 });
    expect(await service.call(villageLists.publish, lists(), { as: clerk })).toMatchObject({ status: 403 });
    expect(await service.call(villageLists.publish, { ...lists(), area: places.otherCounty }, { as: director })).toMatchObject({ status: 404 });
    expect(await service.call(villageLists.publish, { ...lists(), entries: [...lists().entries, ...lists().entries] }, { as: director })).toMatchObject({ status: 400, problem: { errors: [{ path: 'entries' }] } });
  });
});
