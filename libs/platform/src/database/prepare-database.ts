import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { crashPoint } from '../crash-point.ts';

const platformMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Connection urls of a service's database: `appUrl` for the service (row security applies), `ownerUrl` for migrations and seeds. */
export interface ServiceDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
}

/**
 * Creates a service's database with its two roles and brings it up to date; safe to repeat and to run from several processes at once.
 *
 * @param adminUrl url of a role that may create roles and databases
 * @param service name of the service; the database has the same name, its roles are `<service>_owner` and `<service>_app`
 * @param migrations directory of the service's own `NNNN-name.sql` files, run after the platform's, each in its own transaction
 */
export async function prepareDatabase(options: {
  adminUrl: string;
  service: string;
  migrations: string;
  appPassword: string;
  ownerPassword: string;
  /** Name of the database when it is not the service's (tests). */
  database?: string;
}): Promise<ServiceDatabase> {
  const { adminUrl, service, appPassword, ownerPassword } = options;
  const database = options.database ?? service;
  const owner = `${service}_owner`;
  const app = `${service}_app`;
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', ['gongzhi.prepare']);
    for (const [role, password] of [[owner, ownerPassword], [app, appPassword]] as const) {
      const known = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
      const attributes = `login nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`;
      await admin.query(`${known.rowCount ? 'alter' : 'create'} role ${pg.escapeIdentifier(role)} ${attributes}`);
    }
    const known = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (!known.rowCount) {
      await admin.query(`create database ${pg.escapeIdentifier(database)} owner ${pg.escapeIdentifier(owner)} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
    }
  });
  await withClient(urlOf(adminUrl, { database }), async (admin) => {
    await admin.query('create extension if not exists pg_trgm');
    await admin.query('create extension if not exists pgcrypto');
  });
  const ownerUrl = urlOf(adminUrl, { user: owner, password: ownerPassword, database });
  await withClient(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('gongzhi.migrate'))`);
    await client.query(`alter default privileges grant select, insert, update, delete on tables to ${pg.escapeIdentifier(app)}`);
    await client.query(`alter default privileges grant usage, select on sequences to ${pg.escapeIdentifier(app)}`);
    await client.query(`alter default privileges grant usage on schemas to ${pg.escapeIdentifier(app)}`);
    await migrate(client, 'platform', platformMigrations);
    await migrate(client, service, options.migrations);
  });
  return { ownerUrl, appUrl: urlOf(adminUrl, { user: app, password: appPassword, database }) };
}

/** Runs the migrations of a directory that this database has not seen yet, in the order of their names. */
async function migrate(client: pg.Client, scope: string, directory: string): Promise<void> {
  await client.query('create table if not exists public.migration (scope text, name text, applied_at timestamptz not null default now(), primary key (scope, name))');
  const applied = await client.query<{ name: string }>('select name from public.migration where scope = $1', [scope]);
  const done = new Set(applied.rows.map((row) => row.name));
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of files.filter((file) => !done.has(file))) {
    const sql = await readFile(`${directory}/${name}`, 'utf8');
    try {
      await client.query('begin');
      await client.query(sql);
      crashPoint('P12', `${scope}/${name}`);
      await client.query('insert into public.migration (scope, name) values ($1, $2)', [scope, name]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw new Error(`migration ${scope}/${name} failed: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** The same server, another database or role. */
function urlOf(url: string, change: { user?: string; password?: string; database: string }): string {
  const next = new URL(url);
  next.pathname = `/${change.database}`;
  if (change.user) next.username = change.user;
  if (change.password) next.password = change.password;
  return next.href;
}

async function withClient(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
