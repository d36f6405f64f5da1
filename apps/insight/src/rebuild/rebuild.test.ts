import type { EventEnvelope } from '@gongzhi/contracts';
import { Breakdown, insight, Measure } from '@gongzhi/contracts/insight';
import { person } from '@gongzhi/testkit/service';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { accepted, analyst, answered, matterLife, openInsight, operator, rated, routed, townshipUnit, type Insight } from '../insight.fixture.ts';

jest.setTimeout(60_000);
let service: Insight;
beforeAll(async () => {
  service = await openInsight();
});
afterEach(() => service.clear());
afterAll(() => service.close());

const reopened = { action: 'reopen', status: 'routed', stage: 'handling', unitId: townshipUnit, unitArea: '500235001' } as typeof routed;
const lives = (): EventEnvelope[][] => [
  matterLife({ area: '500235001001', receivedAt: '2026-01-05T02:00:00Z', personTimes: 3 }, accepted, routed, answered(true), rated(1), reopened, answered(true), rated(4)),
  matterLife({ area: '500235002', receivedAt: '2026-02-05T02:00:00Z' }, accepted, routed, answered(false)),
  matterLife({ area: '500235003', receivedAt: '2026-03-05T02:00:00Z', kind: 'need' }),
  matterLife({ area: '500235003', receivedAt: '2026-04-05T02:00:00Z' }, accepted),
];

/** Every figure there is, by every breakdown, with the events each was made from. */
async function everyFigure(): Promise<unknown> {
  const options = { as: analyst, at: '2026-06-01T00:00:00Z' };
  const tables = await Promise.all(Breakdown.options.map(async (by) => (await service.call(insight.matters.count, { by }, options)).body));
  const sources = await Promise.all(Measure.options.map(async (measure) => (await service.call(insight.sources.list, { measure, limit: 100 }, options)).body));
  return { tables, sources, published: (await service.call(insight.figures.compare, { place: 'yunyang' }, options)).body };
}
const startRebuild = () => service.call(insight.rebuilds.start, {}, { as: operator });
const rebuilds = async () => (await service.call(insight.rebuilds.list, {}, { as: operator })).body.items;

describe('rebuilding from the outbox', () => {
  test('given events that came in order, when it is rebuilt, then every figure and its sources are equal, and the old rows are gone', async () => {
    const events = lives().flat();
    await service.announce(events);
    await service.deliver(events);
    const before = await everyFigure();
    expect(await startRebuild()).toMatchObject({ status: 202, body: { state: 'building', events: 0, expected: events.length } });
    expect(await startRebuild()).toMatchObject({ status: 409, problem: { code: 'REBUILD_RUNNING' } });
    expect(await everyFigure()).toEqual(before);
    await service.rebuild();
    expect(await rebuilds()).toMatchObject([{ state: 'live', events: events.length, missing: 0 }, { state: 'retired' }]);
    expect(await everyFigure()).toEqual(before);
    expect((await service.owner.query('select distinct generation from matter_event')).rows).toEqual([{ generation: (await rebuilds())[0]!.generation }]);
  });

  test('given what is kept was damaged, when it is rebuilt, then the figures are right again', async () => {
    const events = lives().flat();
    await service.announce(events);
    await service.deliver(events);
    const right = await everyFigure();
    await service.owner.query('update matter_fact set person_times = 99, on_time = false');
    expect(await everyFigure()).not.toEqual(right);
    await startRebuild();
    await service.rebuild();
    expect(await everyFigure()).toEqual(right);
  });

  test('given new events while it is built, then they are in the figures at once and after', async () => {
    const [first, ...rest] = lives();
    await service.announce(first!);
    await service.deliver(first!);
    await startRebuild();
    await service.announce(rest.flat());
    await service.deliver(rest.flat());
    const during = await everyFigure();
    expect((await service.call(insight.matters.count, {}, { as: analyst })).body.total.received).toBe(4);
    await service.rebuild();
    expect(await everyFigure()).toEqual(during);
  });

  test('given several processes rebuild, then it is done once', async () => {
    const events = lives().flat();
    await service.announce(events);
    await service.deliver(events);
    const before = await everyFigure();
    await startRebuild();
    await Promise.all([service.rebuild(), service.rebuild(), service.rebuild()]);
    expect(await rebuilds()).toMatchObject([{ state: 'live', events: events.length }, { state: 'retired' }]);
    expect(await everyFigure()).toEqual(before);
  });

  test('given the outbox has lost events that are in use, then the rebuild fails, says how many, and changes nothing', async () => {
    const events = lives().flat();
    await service.announce(events.slice(3));
    await service.deliver(events);
    const before = await everyFigure();
    await startRebuild();
    await service.rebuild();
    expect(await rebuilds()).toMatchObject([{ state: 'failed', missing: 3 }, { state: 'live' }]);
    expect(await everyFigure()).toEqual(before);
  });

  test('only operators and administrators of the whole installation may', async () => {
    expect((await service.call(insight.rebuilds.start, {}, { as: analyst })).status).toBe(403);
    expect((await service.call(insight.rebuilds.list, {}, { as: person('administrator', '500235') })).status).toBe(403);
    expect((await service.call(insight.rebuilds.list, {}, { as: person('administrator', '') })).status).toBe(200);
  });
});

test('duplicated, late and out of order: the facts are those of the events in order', async () => {
  const events = lives().flat();
  await service.deliver(events);
  const facts = await service.facts();
  expect(facts).toHaveLength(4);
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2, maxLength: events.length * 2 }), async (asTheyCame) => {
    await service.clear();
    await service.deliver(asTheyCame);
    expect(await service.facts()).toEqual(facts);
  }), { numRuns: 15 });
  const halves = [events.filter((_, index) => index % 2), events.filter((_, index) => !(index % 2))] as const;
  await service.clear();
  await Promise.all(halves.map((half) => service.deliver(half)));
  expect(await service.facts()).toEqual(facts);
});
