import { casework } from '@gongzhi/contracts/casework';
import { person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, clerk, createRegistersService, director, officer, places, unitIds } from '../registers.fixture.ts';

let service: TestService;
const { routes, categories } = casework;

beforeAll(async () => void (service = await createRegistersService()));
afterAll(() => service.close());

describe('the routing table', () => {
  test('given entries of county and township, then the preview picks the nearest that fits and says why', async () => {
    const county = await service.call(routes.set, { area: places.county, kind: 'hazard', unitId: unitIds.department }, { as: director });
    const township = await service.call(routes.set, { area: places.township, category: 'hazard.lighting', unitId: unitIds.townshipCentre }, { as: director });
    expect(county).toMatchObject({ status: 200, body: { area: places.county, kind: 'hazard', unitName: '云阳县住建委', service: null } });
    const preview = await service.call(routes.preview, { area: places.village, kind: 'hazard', category: 'hazard.lighting' }, { as: clerk });
    expect(preview.body).toMatchObject({ route: township.body, passedOver: [county.body], explanation: { en: expect.stringContaining(places.township) } });
    expect((await service.call(routes.preview, { area: places.otherTownship, kind: 'hazard', category: 'hazard.lighting' }, { as: director })).body.route).toEqual(county.body);
    expect((await service.call(routes.preview, { area: places.village, kind: 'need' }, { as: clerk })).body).toMatchObject({ route: null, passedOver: [], explanation: { en: expect.stringContaining('first-contact') } });
    expect((await service.call(routes.list, { area: places.village }, { as: clerk })).body.items.map(({ id }) => id)).toEqual([township.body.id, county.body.id]);
  });

  test('the same matters again replace the entry; a removed one is gone', async () => {
    const first = await service.call(routes.set, { area: places.county, kind: 'errand', unitId: unitIds.department }, { as: director });
    const second = await service.call(routes.set, { area: places.county, kind: 'errand', unitId: unitIds.countyCentre }, { as: director });
    expect(second.body).toMatchObject({ id: first.body.id, unitId: unitIds.countyCentre });
    expect(await service.call(routes.remove, { id: first.body.id }, { as: director })).toMatchObject({ status: 200 });
    expect(await service.call(routes.remove, { id: first.body.id }, { as: director })).toMatchObject({ status: 404 });
  });

  test('refused: unknown unit, unknown category, a category of another kind, another role, out of reach', async () => {
    const route = { area: places.county, kind: 'hazard', unitId: unitIds.department } as const;
    expect(await service.call(routes.set, { ...route, unitId: '019a0000-0000-7000-8000-000000000099' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'UNIT_UNKNOWN' } });
    expect(await service.call(routes.set, { ...route, category: 'hazard.none' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'CATEGORY_UNKNOWN' } });
    expect(await service.call(routes.set, { ...route, category: 'need.other' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'CATEGORY_OTHER_KIND' } });
    expect(await service.call(routes.set, route, { as: clerk })).toMatchObject({ status: 403 });
    expect(await service.call(routes.set, route, { as: person('centre_director', places.township) })).toMatchObject({ status: 404 });
    expect(await service.call(routes.set, { ...route, area: undefined }, { as: administrator })).toMatchObject({ status: 404 });
    expect(await service.call(routes.list, { area: places.county }, { as: officer })).toMatchObject({ status: 403 });
    expect(await service.call(routes.list, { area: places.county }, { as: clerk })).toMatchObject({ status: 404 });
  });
});

describe('the catalogue of categories', () => {
  test('anybody reads it; only an administrator of everything adds to it, and a code once', async () => {
    const category = { code: 'need.pets', kind: 'need', name: { 'zh-CN': '宠物登记', en: 'Pets' } } as const;
    expect((await service.call(categories.list, { kind: 'tip' })).body.items.map(({ code }) => code)).toEqual(['tip.crime', 'tip.other']);
    expect(await service.call(categories.add, category, { as: person('administrator', '') })).toMatchObject({ status: 201, body: category });
    expect(await service.call(categories.add, category, { as: person('administrator', '') })).toMatchObject({ status: 409, problem: { code: 'CATEGORY_EXISTS' } });
    expect(await service.call(categories.add, category, { as: director })).toMatchObject({ status: 403 });
  });
});
