import { mediation } from '@gongzhi/contracts/mediation';
import { asService } from '@gongzhi/platform/pipeline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Database } from '../database.types.ts';
import { centres, mediators, otherVillage, startMediation, township, village, type Mediation } from '../mediation.fixture.ts';
import { boardStatement } from './dispute-board.queries.ts';

let world: Mediation;
let ids: Record<'recorded' | 'late' | 'today' | 'soon' | 'risky' | 'elsewhere', string>;
const now = '2026-04-02T02:00:00Z';
beforeAll(async () => {
  world = await startMediation();
  const { given, succeed, people } = world;
  ids = {
    recorded: await given.recorded({}, '2026-03-01T02:00:00Z'),
    late: await given.inCharge({}, '2026-03-01T02:00:00Z'),
    // Due at the end of April 2.
    today: await given.accepted({}, '2026-03-03T02:00:00Z'),
    soon: await given.inCharge({}, '2026-03-09T02:00:00Z'),
    risky: '',
    elsewhere: '',
  };
  const record = (input: object, as: typeof people.clerk) => succeed(mediation.disputes.record, { source: 'screening', kind: 'money', title: '欠款', facts: '两年未付', ...input } as never, as, '2026-03-20T02:00:00Z');
  ids.risky = (await record({ areas: [village], crowdRisk: 'high' }, people.grid)).id;
  ids.elsewhere = (await record({ areas: ['500235002001'], centreId: centres.otherTownship }, people.directorElsewhere)).id;
  const ended = await given.inCharge({}, '2026-03-01T02:00:00Z');
  await succeed(mediation.endings.stop, { id: ended }, people.party, '2026-03-02T02:00:00Z');
});
afterAll(() => world?.service.close());

async function board(as: Mediation['people']['clerk'], input: object = {}): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: { id: string }[]; next?: string | undefined } = await world.succeed(mediation.disputes.board, { limit: '2', ...(cursor ? { cursor } : {}), ...input } as never, as, now);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return seen.map((id) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id);
}

test('what is in hand comes by urgency, what has no time limit last; what ended is gone', async () => {
  const { people } = world;
  expect(await board(people.clerk)).toEqual(['late', 'today', 'soon', 'recorded', 'risky']);
  expect(await board(people.countyDirector)).toEqual(['late', 'today', 'soon', ...['recorded', 'risky', 'elsewhere'].toSorted((one, other) => (ids[one as 'late'] < ids[other as 'late'] ? -1 : 1))]);
  expect(await board(people.directorElsewhere)).toEqual(['elsewhere']);
  expect(await board(people.stranger)).toEqual([]);
});

test.each([
  ['overdue', ['late']],
  ['due_today', ['today']],
  ['crowd_risk', ['risky']],
  ['my_centre', ['late', 'today', 'soon', 'recorded']],
] as const)('the view %s', async (view, expected) => expect(await board(world.people.clerk, { view })).toEqual(expected));

test('a mediator sees what is theirs, and the centre what each has in hand, with who mediates and when they meet next', async () => {
  const { people, succeed } = world;
  expect(await board(people.mediator, { view: 'mine' })).toEqual(['late', 'soon']);
  expect(await board(people.secondMediator, { view: 'mine' })).toEqual([]);
  expect(await board(people.clerk, { mediatorId: mediators.lead })).toEqual(['late', 'soon']);
  await succeed(mediation.sessions.schedule, { id: ids.soon, startsAt: '2026-04-03T01:00:00Z', endsAt: '2026-04-03T02:00:00Z', place: '第一调解室' }, people.mediator, now);
  const { items } = await succeed(mediation.disputes.board, { view: 'mine' }, people.mediator, now);
  expect(items.at(-1)).toMatchObject({ id: ids.soon, mediatorIds: [mediators.lead], nextSessionAt: '2026-04-03T01:00:00.000Z' });
  const listed = await succeed(mediation.disputes.list, { mediatorId: mediators.lead, limit: '100' }, people.clerk);
  expect(listed.items).toHaveLength(3);
});

test('under row security the index serves bounds by day and the next page, not the order alone', async () => {
  const { service } = world;
  const nothing = { mine: undefined, centreIds: undefined, dueFrom: undefined, dueUntil: undefined, atRisk: false, after: undefined, limit: 20 };
  const planOf = (query: object): Promise<string> =>
    asService<Database, string>(service.engine, 'plan', async ({ db }) => {
      // The few rows of a test are not worth an index to the planner.
      await sql`set local enable_seqscan = off`.execute(db);
      const { rows } = await sql<Record<string, string>>`explain ${boardStatement({ person: '-', areas: [''], units: [], roles: [] }, { ...nothing, ...query })}`.execute(db);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  expect(await planOf({ dueUntil: new Date(now) })).toMatch(/Index Scan using dispute_by_due on dispute[^\n]*\n\s+Index Cond: \(CASE WHEN/);
  expect(await planOf({ after: [now, ids.late] })).toMatch(/dispute_by_due on dispute[^\n]*\n\s+Index Cond: \(ROW\(CASE WHEN/);
});

test('narrowed by status, tier, centre, kind and area', async () => {
  const { people } = world;
  expect(await board(people.clerk, { status: 'assigned' })).toEqual(['late', 'soon']);
  expect(await board(people.clerk, { tier: 'village' })).toEqual(['risky']);
  expect(await board(people.clerk, { centreId: centres.village })).toEqual(['risky']);
  expect(await board(people.countyDirector, { kind: 'money', area: township })).toEqual(['risky']);
  expect(await board(people.clerk, { area: otherVillage })).toEqual([]);
});
