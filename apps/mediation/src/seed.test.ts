import { dayOf } from '@gongzhi/domain/calendar';
import { mayEstablish, mayServe } from '@gongzhi/domain/mediation';
import { createTestDatabase } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { demoAreas, demoCentres, demoMediators } from './seed/demo-register.ts';

const script = fileURLToPath(new URL('seed.ts', import.meta.url));
const migrations = fileURLToPath(new URL('../migrations', import.meta.url));
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase('mediation', migrations);
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const seed = async () => (await promisify(execFile)(process.execPath, [script], { env: { ...process.env, MIGRATION_DATABASE_URL: database.ownerUrl } })).stdout.trim();

test('given an empty database, when run twice, then everything is there once and what was changed meanwhile stays', async () => {
  expect(await seed()).toBe('new: 7 centres, 10 mediators');
  await client.query(`update mediator set level = null, name = '改名' where level = 'county_expert'`);
  expect(await seed()).toBe('as they were');
  expect((await client.query(`select count(*)::int as records, (select count(*)::int from mediator where name = '改名') as renamed, (select count(*)::int from platform.outbox) as announced from mediator_record`)).rows).toEqual([{ records: 10, renamed: 1, announced: 17 }]);
});

test('what the demonstration shows keeps the rules', () => {
  const known = demoAreas.map(([code]) => code);
  for (const centre of demoCentres) expect({ centre, fit: mayEstablish(centre), known: known.includes(centre.area) }).toMatchObject({ fit: { ok: true }, known: true });
  for (const { centre, home, ...mediator } of demoMediators) {
    expect({ mediator, serving: mayServe({ ...mediator, homeArea: home, recruitedOn: '2021-01-01' }, centre, dayOf(new Date())), known: known.includes(home) }).toMatchObject({ serving: { ok: true }, known: true });
  }
});
