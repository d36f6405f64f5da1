import { insight } from '@gongzhi/contracts/insight';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { accepted, analyst, answered, countyUnit, matterLife, openInsight, rated, routed, type Insight } from '../insight.fixture.ts';

jest.setTimeout(60_000);
let service: Insight;
beforeAll(async () => {
  service = await openInsight();
  await service.deliver([
    ...matterLife({ area: '500235001001', receivedAt: '2026-01-05T02:00:00Z', personTimes: 3 }, accepted, routed, answered(true), rated(5)),
    ...matterLife({ area: '500235001', receivedAt: '2026-01-31T16:00:00Z' }, accepted, routed, answered(false), rated(2)),
    ...matterLife({ area: '500235002', receivedAt: '2026-03-01T02:00:00Z', dueAt: '2026-03-16T02:00:00Z' }),
    ...matterLife({ area: '500235002', receivedAt: '2026-03-02T02:00:00Z', kind: 'complaint' }, accepted),
    ...matterLife({ area: '320585001', receivedAt: '2026-03-02T02:00:00Z' }, accepted),
  ]);
});
afterAll(() => service.close());

const count = (input: Parameters<typeof service.call<typeof insight.matters.count>>[1], as = analyst, at = '2026-06-01T00:00:00Z') => service.call(insight.matters.count, input, { as, at });

describe('counting matters', () => {
  test('given an analyst of the county, then the townships below it with their figures and the total', async () => {
    const { body } = await count({ area: '500235' });
    expect(body.rows.map(({ key, figures }) => [key, figures.received, figures.personTimes])).toEqual([['500235001', 2, 4], ['500235002', 2, 2]]);
    expect(body.total).toMatchObject({ received: 4, personTimes: 6, accepted: 3, answered: 2, timed: 2, onTime: 1, onTimeRate: 50, rated: 2, ratingSum: 7, averageRating: 3.5, open: 2, overdue: 1 });
  });

  test('given one of those townships, then it drills down, and what lies in the township itself has its code', async () => {
    expect((await count({ area: '500235001' })).body.rows.map(({ key }) => key)).toEqual(['500235001', '500235001001']);
  });

  test('given a period, then days are days in China', async () => {
    expect((await count({ to: '2026-01-31' })).body.total.received).toBe(1);
    expect((await count({ from: '2026-02-01', to: '2026-02-01' })).body.total.received).toBe(1);
    expect((await count({ by: 'month' })).body.rows.map(({ key, figures }) => [key, figures.received])).toEqual([['2026-01', 1], ['2026-02', 1], ['2026-03', 2]]);
  });

  test.each([['tier', ['county', null]], ['kind', ['complaint', 'petition']], ['unit', [countyUnit, null]], ['stage', ['acceptance', 'follow_up', 'triage']], ['channel', ['window']], ['category', [null]]] as const)('by %s', async (by, keys) => {
    expect((await count({ by })).body.rows.map(({ key }) => key)).toEqual(keys);
  });

  test('given conditions, then they narrow it down', async () => {
    expect((await count({ kind: 'petition', tier: 'county' })).body.total.received).toBe(2);
    expect((await count({ unitId: countyUnit, stage: 'follow_up' })).body.total.received).toBe(2);
  });

  test('given it is not overdue yet, then it is not counted as overdue', async () => {
    expect((await count({}, analyst, '2026-03-10T00:00:00Z')).body.total.overdue).toBe(0);
  });

  test('out of reach is not counted; without the permission it is refused', async () => {
    expect((await count({ area: '320585' })).body.total.received).toBe(0);
    expect((await count({}, person('centre_director', '500235002'))).body.total.received).toBe(2);
    expect((await count({}, person('administrator', ''))).body.total.received).toBe(5);
    expect((await count({}, person('window_clerk', '500235'))).status).toBe(403);
    expect((await service.call(insight.matters.count, {})).status).toBe(401);
  });

  test('bad input names the field', async () => {
    expect(await count({ area: '5002350', by: 'colour' } as never)).toMatchObject({ status: 400, problem: { errors: [{ path: 'area' }, { path: 'by' }] } });
  });
});

describe('the table as CSV', () => {
  test('given an export, then the file holds what counting gives, in the language of the caller', async () => {
    const { body, status } = await service.call(insight.matters.export, { area: '500235' }, { as: analyst, language: 'en' });
    expect(status).toBe(200);
    const text = Buffer.from(await service.engine.files.read(body.key)).toString();
    expect(text.startsWith('\uFEFFArea,Matters received,Person-times,Accepted')).toBe(true);
    expect(text.split('\r\n')[1]).toBe('500235001,2,4,2,2,2,1,2,7,0,0,0,0,0,0,50,3.5');
    expect(text).toContain('Total,4,6');
  });
});

describe('published figures', () => {
  test('given a place, then published beside computed; an unknown place is not found', async () => {
    const { body } = await service.call(insight.figures.compare, { place: 'yunyang' }, { as: analyst });
    expect(body.rows).toContainEqual(expect.objectContaining({ figure: 'petitions_county.cases', published: 619, computed: 3, equal: false }));
    expect((await service.call(insight.figures.compare, { place: 'nowhere' }, { as: analyst })).status).toBe(404);
  });
});

describe('the events a figure was made from', () => {
  const sources = (input: object, as = analyst) => service.call(insight.sources.list, { measure: 'received', ...input } as never, { as });

  test.each([['personTimes', 'opened', null, 4], ['accepted', 'progressed', 'accept', 3], ['onTime', 'progressed', 'answer', 1], ['rated', 'progressed', 'rate', 2]] as const)('%s: as many as the figure counts', async (measure, event, action, number) => {
    const { body } = await sources({ measure });
    expect(body.items.map((item) => [item.event, item.action])).toEqual(Array.from({ length: number }, () => [event, action]));
  });

  test('page by page, each once', async () => {
    const first = await sources({ limit: 3 });
    const second = await sources({ limit: 3, cursor: first.body.next });
    expect(new Set([...first.body.items, ...second.body.items].map(({ eventId }) => eventId)).size).toBe(4);
    expect(second.body.next).toBeUndefined();
    expect((await sources({ cursor: 'forged' })).status).toBe(400);
  });

  test('only those of matters within reach', async () => {
    expect((await sources({}, person('supervisor', '500235001'))).body.items).toHaveLength(2);
    const client = await service.pool.connect();
    await client.query('begin');
    await client.query(`select set_config('gongzhi.areas', '{500235001}', true)`);
    expect((await client.query('select from matter_event')).rowCount).toBe(10);
    await client.query('rollback');
    client.release();
  });

  test('nobody is named in what is kept', async () => {
    expect((await service.owner.query(`select 1 from matter_event where data::text like '%person-9%'`)).rowCount).toBe(0);
  });
});

test('given more rows than a table holds, then it asks for a smaller area', async () => {
  await service.owner.query(`insert into matter_fact select made.* from matter_fact f, generate_series(1, 2001) i,
    jsonb_populate_record(f, jsonb_build_object('matter_id', md5(i::text)::uuid, 'unit_id', md5(i::text)::uuid)) made where f.county = '320585'`);
  expect(await count({ by: 'unit', area: '320585' }, person('administrator', ''))).toMatchObject({ status: 400, problem: { errors: [{ path: 'area', code: 'too_wide' }] } });
});
