import { casework } from '@gongzhi/contracts/casework';
import { scopeOf, type Actor } from '@gongzhi/platform';
import { createTestService, person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql as raw, type RawBuilder } from 'kysely';
import { fileURLToPath } from 'node:url';
import { explained } from '../growth/explain.fixture.ts';
import { growTo } from '../growth/grow.fixture.ts';
import { seedGrowth } from '../growth/places.fixture.ts';
import { handlers } from '../handlers.ts';
import { matterPage, readPage } from './list-matters.ts';
import { queues } from './queues.ts';

const matters = 100_000;
const now = new Date('2026-03-05T04:00:00Z');
let service: TestService;
let units: readonly string[];

beforeAll(async () => {
  service = await createTestService({ contract: casework, handlers, migrations: fileURLToPath(new URL('../../migrations', import.meta.url)) });
  const places = await seedGrowth(service.owner);
  units = places.units;
  // Nothing is searched here, and it takes longest to write.
  await service.owner.query('drop index matter_search_terms');
  await growTo(service.owner as never, 0, matters, { areas: places.areas, now });
  await service.owner.query('vacuum analyze');
}, 180_000);
afterAll(() => service.close());

/** A page of a queue with what reading it examined. */
async function page(actor: Actor, name: keyof typeof queues, order: 'due' | 'received' | '-received', options: { limit?: number; cursor?: string; filters?: RawBuilder<boolean>[] } = {}) {
  const scope = scopeOf(casework.queues.list, actor, now)!;
  const list = `queues/${name}/${order}`;
  const cursors = service.engine.cursors;
  const [, due, id] = options.cursor ? cursors.decode(options.cursor)! : [];
  return explained(service.pool, { areas: [...scope.areas], units: [...scope.units], person: scope.person }, async (db) =>
    matterPage(cursors, list, await readPage(db, {
      branches: queues[name].branches({ actor, scope }, order), order, filters: options.filters ?? [], due: queues[name].due?.(now),
      after: id === undefined ? undefined : { due: due as string | null, id: id as string }, limit: options.limit ?? 20,
    })));
}

const clerk = (...areas: string[]): Actor => ({ ...person('window_clerk', ''), grants: areas.map((area) => ({ role: 'window_clerk', area, units: [] })) });

describe(`queues over ${matters} matters`, () => {
  const reaches = { village: ['500235001001'], township: ['500235001'], county: ['500235'], city: ['5002'], country: [''], 'several areas': ['500235001', '320585', '150603001001'] };
  for (const [reach, areas] of Object.entries(reaches)) {
    for (const order of ['due', 'received', '-received'] as const) {
      test(`given a clerk of a ${reach}, sorted by ${order}, then first and deep pages read a few rows of an index`, async () => {
        const first = await page(clerk(...areas), 'my-area', order);
        let deep = first;
        for (let turn = 0; turn < 5 && deep.result.next; turn += 1) deep = await page(clerk(...areas), 'my-area', order, { cursor: deep.result.next, limit: 100 });
        expect(first.result.items.length).toBeGreaterThan(0);
        for (const { examined } of [first, deep]) {
          for (const { rows, scanned, sql } of examined) {
            expect({ scanned: scanned.filter((table) => table !== 'area'), sql: scanned.includes('matter') && sql }).toEqual({ scanned: [], sql: false });
            expect(rows).toBeLessThan(700);
          }
        }
      });
    }
  }

  test('given an officer, then what is in hand, the unit has, is overdue or due today is read from an index', async () => {
    const officer = person('department_officer', '500235001', { units: [units[0]!], id: `${units[0]}/1` });
    for (const [name, order] of [['mine', 'due'], ['mine', '-received'], ['my-unit', 'due'], ['my-unit', 'received'], ['overdue', 'due'], ['due-today', 'due']] as const) {
      const { examined } = await page(officer, name, order);
      for (const { rows, scanned, indexes } of examined) {
        expect({ name, order, scanned: scanned.includes('matter'), rows: rows < 500 || rows, indexes }).toMatchObject({ scanned: false, rows: true });
      }
    }
  });

  test('given a filter that nothing passes, then a page reads no more than its budget and says where to go on', async () => {
    const filters = [raw<boolean>`m.status = 'refused'`];
    const { result, examined } = await page(clerk('500235'), 'my-area', '-received', { filters });
    expect(result).toEqual({ items: [], next: expect.any(String) });
    expect(examined[0]!.rows).toBeLessThan(2_010);
    const after = await page(clerk('500235'), 'my-area', '-received', { filters, cursor: result.next! });
    expect(service.engine.cursors.decode(after.result.next!)![2]! < service.engine.cursors.decode(result.next!)![2]!).toBe(true);
  });

  test('given a unit with 300 referrals, then they are read from an index, newest first', async () => {
    await service.owner.query(`insert into matter_unit (county, matter_id, unit_id, part, since) select county, id, $1, 'reader', now() from matter where unit_id <> $1 order by id limit 300`, [units[0]]);
    await service.owner.query(`update matter m set involved_units = involved_units || $1::uuid from matter_unit u where u.matter_id = m.id and u.county = m.county`, [units[0]]);
    await service.owner.query('analyze matter_unit');
    const officer = person('department_officer', '500235001', { units: [units[0]!] });
    const { result, examined } = await page(officer, 'referred', '-received');
    expect(result.items).toHaveLength(20);
    expect(result.items.map(({ id }) => id)).toEqual(result.items.map(({ id }) => id).sort().reverse());
    expect(examined[0]!.scanned).toEqual([]);
    expect(examined[0]!.rows).toBeLessThan(500);
  });
});
