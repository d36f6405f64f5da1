import { insight } from '@gongzhi/contracts/insight';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { analyst, centreId, disputeLife, mediatorId, openInsight, operator, registered, settled, takenOver, type Insight } from '../insight.fixture.ts';

jest.setTimeout(60_000);
let service: Insight;
const dismissed = newId();
const events = [
  ...disputeLife({ area: '500235001001', recordedAt: '2026-01-05T02:00:00Z' }, takenOver, settled),
  ...disputeLife({ area: '500235001001', recordedAt: '2026-01-31T16:00:00Z' }, takenOver, settled, { action: 'perform', status: 'performed' }),
  ...disputeLife({ area: '500235001', recordedAt: '2026-02-05T02:00:00Z', tier: 'township' }, { action: 'take_measure', status: 'recorded', measure: 'stabilising_care', dueAt: '2026-03-01T00:00:00Z' }),
  ...disputeLife({ area: '500235002', recordedAt: '2026-03-05T02:00:00Z', tier: 'township', source: 'court' }, takenOver, settled, { action: 'record_hand_over_result', status: 'agreed', institution: 'court', result: 'resolved' }),
  ...disputeLife({ area: '500235002', recordedAt: '2026-03-05T02:00:00Z', tier: 'township' }, { action: 'divert', status: 'diverted' }),
  registered('centres', { tier: 'county', active: true }), registered('centres', { tier: 'village', area: '500235001001', active: true }), registered('centres', { tier: 'village', area: '500235001002', active: false }),
  registered('mediators', { centreId, kind: 'folk', level: 'township_able', state: 'active' }), registered('mediators', { centreId, kind: 'industry', state: 'active' }),
  registered('mediators', { centreId, kind: 'folk', state: 'active' }, dismissed), registered('mediators', { centreId, kind: 'folk', state: 'dismissed' }, dismissed, 2),
];
beforeAll(async () => {
  service = await openInsight();
  await service.announce(events);
  await service.deliver(events);
});
afterAll(() => service.close());

const count = (input: Parameters<typeof service.call<typeof insight.disputes.count>>[1] = {}, as = analyst) => service.call(insight.disputes.count, input, { as, at: '2026-06-01T00:00:00Z' });

describe('counting disputes', () => {
  test('by tier: screened, settled, the rate, and how long it took', async () => {
    const { body } = await count({ by: 'tier' });
    expect(body.rows).toMatchObject([
      { key: 'township', figures: { screened: 3, settled: 1, settledRate: 33, diverted: 1, stabilised: 1, open: 1, overdue: 1, resolvedWithCourt: 1 } },
      { key: 'village', figures: { screened: 2, settled: 2, oral: 2, settledRate: 100, performed: 1, performedRate: 50, daysToSettle: 4, averageDays: 2 } },
    ]);
    expect(body.total).toMatchObject({ screened: 5, settled: 3, settledRate: 60 });
  });

  test.each([
    ['area', ['500235001', '500235002']], ['kind', ['boundary']], ['source', ['court', 'screening']], ['centre', [centreId]], ['mediator', [mediatorId, null]], ['outcome', ['agreed', 'diverted', null]],
    ['month', ['2026-01', '2026-02', '2026-03']],
  ] as const)('by %s', async (by, keys) => {
    expect((await count({ by, area: '500235' })).body.rows.map(({ key }) => key)).toEqual(keys);
  });

  test('conditions narrow it down, days are days in China, and what is out of reach is not counted', async () => {
    expect((await count({ from: '2026-02-01', to: '2026-02-28' })).body.total.screened).toBe(2);
    expect((await count({ mediatorId, source: 'court' })).body.total.screened).toBe(1);
    expect((await count({}, person('centre_director', '500235002'))).body.total.screened).toBe(2);
    expect((await count({}, person('mediator', '500235'))).status).toBe(403);
  });

  test('as CSV, in the language of the caller', async () => {
    const { body } = await service.call(insight.disputes.export, { by: 'tier' }, { as: analyst, language: 'zh-CN' });
    const text = Buffer.from(await service.engine.files.read(body.key)).toString();
    expect(text.startsWith('\uFEFF调解组织层级,排查受理件数,调解成功件数')).toBe(true);
    expect(text.split('\r\n')[2]).toMatch(/^village,2,2,2,/);
  });
});

test('every figure names the events it was made from, page by page', async () => {
  const sources = (input: object) => service.call(insight.disputes.sources, { measure: 'screened', ...input } as never, { as: analyst, at: '2026-06-01T00:00:00Z' });
  for (const [measure, action, number] of [['screened', null, 5], ['settled', 'conclude_agreement', 3], ['diverted', 'divert', 1], ['stabilised', 'take_measure', 1], ['resolvedWithCourt', 'record_hand_over_result', 1], ['performed', 'perform', 1]] as const) {
    const { body } = await sources({ measure });
    expect(body.items.map((item) => [measure, item.action])).toEqual(Array.from({ length: number }, () => [measure, action]));
  }
  const first = await sources({ limit: 3 });
  const second = await sources({ limit: 3, cursor: first.body.next });
  expect(new Set([...first.body.items, ...second.body.items].map(({ eventId }) => eventId)).size).toBe(5);
});

test('the registers as they stand: organisations that work by tier, mediators in post by kind and level', async () => {
  const as = { as: analyst };
  expect((await service.call(insight.centres.count, {}, as)).body).toEqual({ by: 'tier', rows: [{ key: 'county', count: 1 }, { key: 'village', count: 1 }], total: 2 });
  expect((await service.call(insight.mediators.count, {}, as)).body).toEqual({ by: 'kind', rows: [{ key: 'folk', count: 1 }, { key: 'industry', count: 1 }], total: 2 });
  expect((await service.call(insight.mediators.count, { by: 'level' }, as)).body.rows).toEqual([{ key: 'township_able', count: 1 }, { key: null, count: 1 }]);
  expect((await service.call(insight.mediators.count, { state: 'dismissed' }, as)).body.total).toBe(1);
});

test('published beside computed', async () => {
  const { body } = await service.call(insight.figures.compare, { place: 'yunyang' }, { as: analyst });
  const of = (figure: string) => body.rows.find((row) => row.figure === figure);
  expect(of('disputes.township.stabilised')).toMatchObject({ about: 'disputes', measure: 'stabilised', published: 33, computed: 1, equal: false });
  expect(of('mediators.organisations')).toMatchObject({ published: 552, computed: 2 });
  expect(of('centres.county')).toMatchObject({ published: 1, computed: 1, equal: true });
});

test('rebuilt from the outbox of its producers, every figure is the same', async () => {
  const everything = async (): Promise<unknown[]> => [await count({ by: 'mediator' }), (await service.call(insight.centres.count, {}, { as: analyst })).body, (await service.call(insight.mediators.count, {}, { as: analyst })).body].map((table) => JSON.stringify(table));
  const before = await everything();
  await service.owner.query('update dispute_fact set settled_on = null; update mediator_fact set level = null');
  await service.call(insight.rebuilds.start, {}, { as: operator });
  await service.rebuild();
  expect(await everything()).toEqual(before);
  expect((await service.call(insight.rebuilds.list, {}, { as: operator })).body.items[0]).toMatchObject({ state: 'live', events: events.length, missing: 0 });
});
