import { passwordsOf } from '@gongzhi/testkit/platform';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { World } from '../world/world.ts';
import type { Death } from './deaths.ts';
import type { PlannedKill } from './plan-kills.ts';

const name = '9001-crash-point.sql';
/** It holds a table that every command uses, and leaves two things that must be there both or not at all. */
const upgrade = 'alter table matter add column crash_point text;\ncreate table crash_point (id bigint primary key);';
const undone = 'alter table matter drop column crash_point; drop table crash_point';

/** An upgrade of casework's database that dies half-way while everybody works, and is repeated. Throws when it leaves a half, or cannot be repeated. */
export async function dieMigrating(world: World, { at }: PlannedKill): Promise<Death | undefined> {
  const { platform, history } = world;
  const migrations = mkdtempSync(join(tmpdir(), 'crash-migration-'));
  try {
    cpSync(resolve(import.meta.dirname, '../../../apps/casework/migrations'), migrations, { recursive: true });
    writeFileSync(join(migrations, name), upgrade);
    const order = JSON.stringify({ adminUrl: platform.postgres.url, service: 'casework', migrations, ...passwordsOf('casework') });
    const how = await migrate(order, at);
    const death = { service: 'migration', at: history.now() };
    await expectParts(world, 0);
    const again = await migrate(order);
    if (again !== 'code 0') throw new Error(`the migration that died could not be repeated: ${again}`);
    await expectParts(world, 3);
    await platform.database('casework').query(`${undone}; delete from public.migration where name = '${name}'`);
    return how === 'signal SIGKILL' ? death : undefined;
  } finally {
    rmSync(migrations, { recursive: true });
  }
}

async function migrate(order: string, at?: string): Promise<string> {
  const run = spawn(process.execPath, [join(import.meta.dirname, 'migrate.main.ts')], { env: { ...process.env, ...(at ? { GONGZHI_CRASH_AT: at } : {}) }, stdio: ['pipe', 'ignore', 'inherit'] });
  run.stdin.end(order);
  const [code, signal] = (await once(run, 'exit')) as [number | null, string | null];
  return signal ? `signal ${signal}` : `code ${code}`;
}

/** The column, the table, and that it is known to be done. */
async function expectParts({ platform }: World, expected: number): Promise<void> {
  const { rows } = await platform.database('casework').query<{ parts: number }>(
    `select (select count(*) from information_schema.columns where table_name = 'matter' and column_name = 'crash_point')::int + (to_regclass('crash_point') is not null)::int
      + (select count(*) from public.migration where name = $1)::int as parts`, [name]);
  if (rows[0]!.parts !== expected) throw new Error(`a migration left ${rows[0]!.parts} of its 3 parts where ${expected} were to be there`);
}
