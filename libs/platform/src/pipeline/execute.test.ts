import { command, service } from '@gongzhi/contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { anonymous } from '../access/actor.ts';
import { createCursors } from '../database/cursor.ts';
import { openDatabase, pause, silent } from '../delivery/delivery.fixture.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { execute, type Engine } from './execute.ts';
import { handlerFor, type HandlerContext } from './handler.ts';
import { createSeal } from './seal.ts';

const text = { 'zh-CN': '试', en: 'try' };
const act = command({ summary: text, allow: 'public', input: z.strictObject({}), output: z.object({}), errors: { NO: { status: 409, message: text } } });
const draw = command({ summary: text, allow: 'public', input: z.strictObject({}), output: z.object({ name: z.string() }), drawn: ['thing_name_key'] });
service('trying', { things: { act, draw } });

let database: Awaited<ReturnType<typeof openDatabase>>;
let engine: Engine;

beforeAll(async () => {
  database = await openDatabase('trying');
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('create table thing (name text constraint thing_name_key unique)');
  await owner.end();
  engine = {
    service: 'trying', pool: database.pool, actorOf: async (_token, language) => anonymous(language), callAs: () => () => Promise.reject(new Error('nobody else is asked')), files: {} as never,
    cursors: createCursors('secret of the tests'), seal: createSeal('secret of the tests'), log: silent, metrics: createMetrics('trying'), simulatedTime: false, onEvents: () => {}, maxWaiting: 9,
  };
}, 60_000);
afterAll(() => database?.close());

const insert = ({ db }: Pick<HandlerContext<never, unknown>, 'db'>, name: string) => sql`insert into thing values (${name})`.execute(db);

test('given a branch that goes on after another has refused, then nothing it sends later is kept', async () => {
  let late: unknown[] = [];
  const handler = handlerFor<unknown>()(act)(async (context) => {
    const branch = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn += 1) await insert(context, `late ${turn}`);
    };
    const writing = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn += 1) {
        context.write({ inserts: ['insert into thing values ($1)'], parameters: [`written ${turn}`] });
        await pause(1);
      }
    };
    late = [branch().catch(String), writing().catch(String)];
    await insert(context, 'first');
    return context.refuse('NO');
  });
  expect(await execute(engine, handler as never, { body: '{}' })).toMatchObject({ status: 409 });
  const ends = await Promise.all(late);
  expect(ends).toEqual([expect.stringContaining('after its transaction ended'), expect.stringContaining('after its transaction ended')]);
  expect((await database.pool.query('select name from thing')).rows).toEqual([]);
});

test.each(['in one statement', 'in a transaction'])('given a value drawn at random that is taken, then it is drawn again (%s)', async (way) => {
  await database.pool.query(`insert into thing values ('taken') on conflict do nothing`);
  const drawn = ['taken', 'taken', `free ${way}`];
  const handler = handlerFor<unknown>()(draw)(async (context) => {
    const name = drawn.shift()!;
    if (way === 'in a transaction') await insert(context, name);
    else context.write({ inserts: ['insert into thing values ($1)'], parameters: [name] });
    return { name };
  });
  expect(await execute(engine, handler as never, { body: '{}' })).toMatchObject({ status: 200, body: JSON.stringify({ name: `free ${way}` }) });
  expect((await database.pool.query('select name from thing where name = $1', [`free ${way}`])).rows).toHaveLength(1);
});

test('given an upgrade that adds a column meanwhile, then what was prepared before goes on, on every connection', async () => {
  const handler = handlerFor<unknown>()(draw)(async ({ db }) => {
    const name = `row ${Math.random()}`;
    await sql`insert into thing values (${name}) returning *`.execute(db);
    return { name };
  });
  const several = () => Promise.all(Array.from({ length: 6 }, () => execute(engine, handler as never, { body: '{}' })));
  await several();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('alter table thing add column more text');
  await owner.end();
  expect((await several()).map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
});
