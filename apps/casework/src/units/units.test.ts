import { casework } from '@gongzhi/contracts/casework';
import { person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, clerk, createRegistersService, director, officer, openHazard, places, resident, unitIds } from '../registers.fixture.ts';

let service: TestService;
const { units } = casework;
const station = { area: places.township, kind: 'station', name: '双江街道司法所', duties: ['legal_aid'], openingHours: { monday: '09:00-12:00, 14:00-17:30' } } as const;

beforeAll(async () => void (service = await createRegistersService()));
afterAll(() => service.close());

const create = async () => (await service.call(units.create, { ...station, duties: [...station.duties] }, { as: director })).body;

describe('the register of units', () => {
  test('given a director, when they register a unit, then everybody who is logged in finds it', async () => {
    const created = await create();
    expect(created).toMatchObject({ active: true, version: 1, openingHours: station.openingHours });
    const found = await service.call(units.list, { area: places.county, duty: 'legal_aid' }, { as: resident });
    expect(found.body.items).toEqual([created]);
    expect(await service.call(units.get, { id: created.id }, { as: resident })).toMatchObject({ status: 200, body: created });
    expect(await service.events('casework.units.changed.v1')).toContainEqual(expect.objectContaining({ data: { id: created.id, area: places.township, kind: 'station', active: true } }));
  });

  test('lists go page by page through an area and what is below it', async () => {
    const first = await service.call(units.list, { area: places.county, limit: 3 }, { as: clerk });
    const second = await service.call(units.list, { area: places.county, limit: 3, cursor: first.body.next }, { as: clerk });
    const all = await service.call(units.list, { area: places.county, limit: 100 }, { as: clerk });
    expect([...first.body.items, ...second.body.items]).toEqual(all.body.items.slice(0, 6));
    expect((await service.call(units.list, { kind: 'department' }, { as: clerk })).body.items.map(({ id }) => id)).toEqual([unitIds.department]);
    expect(await service.call(units.list, { cursor: 'forged.cursor' }, { as: clerk })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
  });

  test('found by any part of their name, in either language; named by their ids', async () => {
    const { body: made } = await service.call(units.create, { area: places.township, kind: 'station', name: '双江水利站', nameEn: 'Shuangjiang Water Station', duties: [] }, { as: director });
    for (const name of ['水利', 'water st']) expect((await service.call(units.list, { name }, { as: clerk })).body.items).toEqual([made]);
    expect((await service.call(units.names, { ids: [made.id, '019a3000-0000-7000-8001-00000000dead'] }, { as: resident })).body.items).toEqual([{ id: made.id, name: '双江水利站', nameEn: 'Shuangjiang Water Station' }]);
  });

  test('changed with the version that was read, not without, not with an older one', async () => {
    const { id } = await create();
    const change = { id, name: '双江司法所', duties: [] };
    expect(await service.call(units.update, change, { as: director })).toMatchObject({ status: 428 });
    expect(await service.call(units.update, change, { as: director, ifMatch: '"1"' })).toMatchObject({ status: 200, version: 2, body: { name: '双江司法所', openingHours: null } });
    expect(await service.call(units.update, change, { as: director, ifMatch: '"1"' })).toMatchObject({ status: 412 });
    expect(await service.call(units.update, { ...change, parentId: id }, { as: director, ifMatch: '"2"' })).toMatchObject({ status: 422, problem: { code: 'UNIT_PARENT_UNKNOWN' } });
  });

  test('refused: unreadable hours, unknown area, another role, out of reach', async () => {
    expect(await service.call(units.create, { ...station, duties: [], openingHours: { monday: '25:00-26:00' } }, { as: director })).toMatchObject({ status: 400, problem: { errors: [{ path: 'openingHours.monday' }] } });
    expect(await service.call(units.create, { ...station, duties: [], area: '500235099' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'AREA_UNKNOWN' } });
    expect(await service.call(units.create, { ...station, duties: [] }, { as: clerk })).toMatchObject({ status: 403 });
    expect(await service.call(units.create, { ...station, duties: [], area: places.otherCounty }, { as: administrator })).toMatchObject({ status: 404 });
    expect(await service.call(units.update, { id: unitIds.department, name: '外县', duties: [] }, { as: person('administrator', places.otherCounty), ifMatch: '*' })).toMatchObject({ status: 404 });
  });

  test('a unit is deactivated once its open matters and routes are gone', async () => {
    const { id } = await create();
    const matter = await openHazard(service, places.village);
    await service.owner.query('update matter set unit_id = $1 where id = $2', [id, matter.id]);
    const deactivate = () => service.call(units.deactivate, { id }, { as: director, ifMatch: '*' });
    expect(await deactivate()).toMatchObject({ status: 409, problem: { code: 'UNIT_OWNS_MATTERS' } });
    await service.owner.query(`update matter set ended_at = now() where id = $1`, [matter.id]);
    await service.call(casework.routes.set, { area: places.township, kind: 'enquiry', unitId: id }, { as: director });
    expect(await deactivate()).toMatchObject({ status: 409, problem: { code: 'UNIT_IS_ROUTED_TO' } });
    await service.owner.query('delete from route where unit_id = $1', [id]);
    expect(await deactivate()).toMatchObject({ status: 200, body: { active: false } });
    expect((await service.call(units.list, { area: places.township, inactive: 'true' }, { as: clerk })).body.items.map((unit) => unit.id)).toEqual([id]);
    expect(await service.call(units.activate, { id }, { as: director, ifMatch: '*' })).toMatchObject({ body: { active: true } });
  });

  test('officers are put in and taken out; not while open matters are theirs', async () => {
    const id = unitIds.department;
    expect((await service.call(units.setOfficer, { id, personId: 'p-1', head: true }, { as: director })).body.items).toEqual([{ personId: 'p-1', head: true }]);
    expect((await service.call(units.setOfficer, { id, personId: 'p-2' }, { as: director })).body.items).toHaveLength(2);
    expect((await service.call(units.officers, { id }, { as: officer })).body.items[0]).toEqual({ personId: 'p-1', head: true });
    expect(await service.call(units.officers, { id: unitIds.townshipCentre }, { as: officer })).toMatchObject({ status: 404 });
    expect(await service.call(units.officers, { id }, { as: resident })).toMatchObject({ status: 403 });
    const matter = await openHazard(service, places.village);
    await service.owner.query(`update matter set unit_id = $1, handler_id = 'p-2' where id = $2`, [id, matter.id]);
    expect(await service.call(units.removeOfficer, { id, personId: 'p-2' }, { as: director })).toMatchObject({ status: 409, problem: { code: 'OFFICER_HANDLES_MATTERS' } });
    expect((await service.call(units.removeOfficer, { id, personId: 'p-1' }, { as: director })).body.items).toEqual([{ personId: 'p-2', head: false }]);
    expect(await service.call(units.removeOfficer, { id, personId: 'p-1' }, { as: director })).toMatchObject({ status: 404 });
  });
});

describe('where to go', () => {
  test('the nearest centre first, open or not, for anybody', async () => {
    const near = (area: string, at: string) => service.call(casework.centres.near, { area }, { at });
    const morning = await near(places.village, '2026-03-05T02:00:00Z');
    expect(morning.body.items).toEqual([expect.objectContaining({ id: unitIds.townshipCentre, areaName: '双江街道', openNow: true }), expect.objectContaining({ id: unitIds.countyCentre })]);
    expect((await near(places.otherTownship, '2026-03-07T02:00:00Z')).body.items).toEqual([expect.objectContaining({ id: unitIds.countyCentre, openNow: false })]);
    expect((await near(places.otherCounty, '2026-03-05T02:00:00Z')).body.items).toEqual([]);
  });
});
