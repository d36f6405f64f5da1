import { casework } from '@gongzhi/contracts/casework';
import { figuresOn } from '@gongzhi/domain/areas';
import { person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, clerk, createRegistersService, director, openHazard, places } from '../registers.fixture.ts';

let service: TestService;
const { areas } = casework;
const { county, township, village, neighbour } = places;
const today = { at: '2026-03-05T02:00:00Z' };

beforeAll(async () => void (service = await createRegistersService()));
afterAll(() => service.close());

describe('the register of areas', () => {
  test('anybody lists the areas below one, and sees an area with those above it', async () => {
    const listed = await service.call(areas.list, { parent: township });
    expect(listed.body.items).toEqual([
      { code: village, name: '杏家湾社区居民委员会', shortName: '杏家湾社区', tier: 'village', hasParts: false, validTo: null },
      expect.objectContaining({ code: neighbour }),
    ]);
    expect((await service.call(areas.list, {})).body.items.map(({ code }) => code)).toEqual(['32', '50']);
    const seen = await service.call(areas.get, { code: village });
    expect(seen.body).toMatchObject({ displayName: '云阳县双江街道杏家湾社区', ancestors: [{ code: '50' }, { code: '5002' }, { code: county }, { code: township }], successors: [{ code: village, share: 1 }] });
    expect(await service.call(areas.get, { code: '500235009' })).toMatchObject({ status: 404 });
  });

  test('search by the beginning of a code or a name, and inside a county by any part of it', async () => {
    const codes = async (q: string, within?: string) => (await service.call(areas.search, { q, ...(within ? { within } : {}) })).body.items.map(({ code }) => code);
    expect(await codes('500235001')).toEqual([township, village, neighbour]);
    expect(await codes('双江')).toEqual([township]);
    expect(await codes('家湾')).toEqual([]);
    expect(await codes('家湾', county)).toEqual([village]);
    expect(await codes('双江', places.otherCounty)).toEqual([]);
    expect((await service.call(areas.search, { q: '杏家湾' })).body.items[0]).toMatchObject({ displayName: '云阳县双江街道杏家湾社区' });
  });
});

test('names of areas, in everyday words from the county down; unknown codes are left out', async () => {
  const { body } = await service.call(areas.names, { codes: [village, county, '500235099'] });
  expect(Object.fromEntries(body.items.map(({ code, name }) => [code, name]))).toEqual({ [village]: '云阳县双江街道杏家湾社区', [county]: '云阳县' });
});

describe('changes of areas', () => {
  test('given a new name, then the old one is kept with its days', async () => {
    const renamed = await service.call(areas.rename, { code: neighbour, name: '滨江社区居民委员会', effectiveOn: '2026-01-01' }, { as: administrator, ...today });
    expect(renamed).toMatchObject({ status: 201, body: { kind: 'rename', predecessors: [neighbour] } });
    expect((await service.call(areas.get, { code: neighbour })).body).toMatchObject({ name: '滨江社区居民委员会', validFrom: '2026-01-01', formerNames: [{ name: '云江社区居民委员会', validFrom: '2000-01-01', validTo: '2026-01-01' }] });
    expect(await service.call(areas.rename, { code: neighbour, name: '又名', effectiveOn: '2025-12-31' }, { as: administrator, ...today })).toMatchObject({ status: 422, problem: { code: 'AREA_CHANGE_DAY' } });
  });

  test('given two villages with matters, when they merge, then open matters are reachable in the new one, closed ones stay, and figures add up', async () => {
    const [open, closed] = [await openHazard(service, village), await openHazard(service, village)];
    await openHazard(service, neighbour);
    await service.owner.query(`update matter set status = 'closed', ended_at = now() where id = $1`, [closed.id]);
    const before = new Map((await service.owner.query('select area, count(*)::int from matter group by area')).rows.map((row) => [row.area as string, row.count as number]));
    const successor = '500235001003';
    const merged = await service.call(areas.merge, { predecessors: [village, neighbour], successor: { code: successor, name: '杏江社区居民委员会' }, effectiveOn: '2026-03-01' }, { as: administrator, ...today });
    expect(merged).toMatchObject({ status: 201, body: { kind: 'merge', successors: [{ code: successor, weight: 1 }] } });

    const gridWorker = person('grid_worker', successor);
    expect(await service.call(casework.matters.get, { id: open.id }, { as: gridWorker })).toMatchObject({ status: 200, body: { area: successor, version: open.version + 1 } });
    expect((await service.owner.query('select area from matter where id = $1', [closed.id])).rows).toEqual([{ area: village }]);
    expect((await service.owner.query(`select action, detail->>'from' as came from timeline where matter_id = $1 order by id desc limit 1`, [open.id])).rows).toEqual([{ action: 'area_changed', came: village }]);
    expect((await service.owner.query(`select distinct calendar_area from clock where matter_id = $1`, [open.id])).rows).toEqual([{ calendar_area: successor }]);
    expect((await service.owner.query(`select count(*)::int from unit where area = $1`, [successor])).rows).toEqual([{ count: 1 }]);

    const recorded = (await service.call(areas.changes, { within: township })).body.items.filter(({ kind }) => kind === 'merge');
    const changes = recorded.flatMap(({ effectiveOn, predecessors, successors }) => predecessors.map((code) => ({ day: effectiveOn, code, into: successors })));
    expect([...figuresOn(changes, before, '2026-03-05')]).toEqual([[successor, 3]]);

    expect((await service.call(areas.get, { code: village }, today)).body).toMatchObject({ validTo: '2026-03-01', successors: [{ code: successor, share: 1 }] });
    expect((await service.call(areas.list, { parent: township })).body.items.map(({ code }) => code)).toEqual([successor]);
    expect((await service.call(areas.list, { parent: township, ended: 'true' })).body.items).toHaveLength(3);
    expect(await service.events('casework.areas.changed.v1')).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ kind: 'merge', area: county }) }));
  });

  test('given a split in which the code goes on, then open matters stay', async () => {
    const code = '500235001003';
    const { rows } = await service.owner.query(`select id from matter where area = $1 and ended_at is null`, [code]);
    const split = await service.call(areas.split, { code, into: [{ code, weight: 2 }, { code: '500235001004', name: '新析社区居民委员会', weight: 1 }], effectiveOn: '2026-03-04' }, { as: administrator, ...today });
    expect(split.status).toBe(201);
    expect((await service.owner.query(`select id from matter where area = $1 and ended_at is null`, [code])).rows).toEqual(rows);
    const shares = (await service.call(areas.get, { code: village }, today)).body.successors;
    expect(shares.map(({ share }) => share).reduce((a, b) => a + b)).toBeCloseTo(1);
  });

  test('refused: another role, out of reach, the day after today, nobody logged in', async () => {
    const merge = { predecessors: ['500235001004'], successor: { code: '500235001003' }, effectiveOn: '2026-03-06' };
    expect(await service.call(areas.merge, merge, { as: director, ...today })).toMatchObject({ status: 403 });
    expect(await service.call(areas.merge, merge, { as: clerk, ...today })).toMatchObject({ status: 403 });
    expect(await service.call(areas.merge, merge, today)).toMatchObject({ status: 401 });
    expect(await service.call(areas.merge, merge, { as: person('administrator', places.otherTownship), ...today })).toMatchObject({ status: 404 });
    expect(await service.call(areas.merge, merge, { as: administrator, language: 'en', ...today })).toMatchObject({ status: 422, problem: { code: 'AREA_CHANGE_DAY' } });
  });
});
