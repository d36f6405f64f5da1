import { freePort, startProcess, type ServerProcess } from '@gongzhi/testkit/servers';
import { join } from 'node:path';
import { inTurn } from '../measure/in-turn.ts';
import type { HttpRequests } from '../measure/load.ts';
import { nextOpening } from '../measure/opening.ts';
import { county } from '../measure/platform.ts';
import { fields, listed, newMatter, type FieldType } from './collection.ts';
import { install } from './install.ts';
import { answers, productOf, send, type Product, type ProductOptions } from './product.ts';
import { copyMatters } from './seed.ts';

const version = '12.4.0';
/** The one it asks for does not compile for Node 24, and has nothing to do with what is measured: it runs scripts of extensions. */
const overrides = { 'isolated-vm': '6.2.0' };
const types: Record<FieldType, string> = { string: 'string', text: 'text', integer: 'integer', float: 'float', boolean: 'boolean', moment: 'timestamp', uuid: 'uuid', json: 'json' };
const person = { email: 'clerk@example.org', password: crypto.randomUUID() };
const admin = { email: 'admin@example.org', password: crypto.randomUUID() };

/**
 * Directus as one would run it for this: no Studio, no limits on requests, no cache of answers (ours has none either); the caches of schema and
 * permissions stay on. Who asks has logged in and has a role with permissions; the county is a filter of the query, because permissions by row need a
 * license. What is created is written down in its log of activity, as by default.
 */
export async function startDirectus({ directory, database, matters, instances, log }: ProductOptions): Promise<Product> {
  const home = join(directory, 'directus');
  await install(home, { directus: version }, overrides);
  const environment = {
    ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', SECRET: crypto.randomUUID(), ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password,
    DB_CLIENT: 'pg', DB_HOST: '127.0.0.1', DB_PORT: String(database.port), DB_DATABASE: database.name, DB_USER: database.user, DB_PASSWORD: database.password, DB_POOL__MAX: '10',
    SERVE_APP: 'false', TELEMETRY: 'false', WEBSOCKETS_ENABLED: 'false', LOG_LEVEL: 'error', CACHE_ENABLED: 'false', RATE_LIMITER_ENABLED: 'false', PRESSURE_LIMITER_ENABLED: 'false', ACCESS_TOKEN_TTL: '1d',
  };
  const run = (command: string, port: number): Promise<ServerProcess> =>
    startProcess({ command: process.execPath, args: [join(home, 'node_modules/@directus/api/dist/cli/run.js'), command], logFile: log, options: { cwd: home, env: { ...environment, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` } } });
  const how = await (await run('bootstrap', 0)).exited;
  if (how !== 'code 0') throw new Error(`directus bootstrap ended with ${how}, see ${log}`);

  const servers: ServerProcess[] = [];
  const urls: string[] = [];
  const start = async (): Promise<void> => {
    const port = await freePort();
    servers.push(await run('start', port));
    urls.push(`http://127.0.0.1:${port}`);
    await answers(`${urls.at(-1)}/server/ping`, servers.at(-1)!);
  };
  const stop = async (): Promise<void> => void (await Promise.all(servers.map((server) => server.end([['SIGTERM', 5_000]]))));
  try {
    await start();
    await prepare(urls[0]!);
    await copyMatters(matters, database.client, { name: 'matters', own: { id: 'id' }, key: 'id' });
    // The others are started once the collection is there: what they keep of it in memory is up to date.
    for (let more = 1; more < instances; more += 1) await start();
    const { rows } = await database.client.query<{ id: string }>('select id from matters where county = $1 order by md5(id::text) limit 400', [county]);
    const token = await logIn(urls[0]!, person);
    const requests = requestsOf(urls, token, rows.map(({ id }) => id));
    return productOf('directus', `Directus ${version}`, requests, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The collection, and somebody with a role who may open matters and read them. */
async function prepare(url: string): Promise<void> {
  const token = await logIn(url, admin);
  const create = <Created = { id: string }>(path: string, body: object): Promise<Created> => send<{ data: Created }>(`${url}${path}`, body, token).then(({ data }) => data);
  await create('/collections', {
    collection: 'matters', schema: {}, meta: {},
    fields: [
      { field: 'id', type: 'uuid', meta: { special: ['uuid'] }, schema: { is_primary_key: true, is_nullable: false } },
      ...fields.map(({ name, type, required }) => ({ field: name, type: types[type], meta: { required, ...(type === 'json' ? { special: ['cast-json'] } : {}) }, schema: { is_nullable: !required } })),
    ],
  });
  const policy = await create('/policies', { name: 'Clerk', admin_access: false, app_access: false });
  await create('/permissions', { policy: policy.id, collection: 'matters', action: 'create', fields: ['*'], permissions: {} });
  await create('/permissions', { policy: policy.id, collection: 'matters', action: 'read', fields: ['*'], permissions: {} });
  const role = await create('/roles', { name: 'Clerk' });
  await create('/access', { role: role.id, policy: policy.id });
  await create('/users', { ...person, role: role.id, status: 'active' });
}

const logIn = async (url: string, who: { email: string; password: string }): Promise<string> => (await send<{ data: { access_token: string } }>(`${url}/auth/login`, who)).data.access_token;

function requestsOf(urls: readonly string[], token: string, ids: readonly string[]): Record<string, HttpRequests> {
  const headers = { authorization: `Bearer ${token}` };
  const id = inTurn(ids);
  const list = `/items/matters?${new URLSearchParams({ filter: JSON.stringify({ county: { _eq: county }, ended_at: { _null: true }, due_at: { _nnull: true } }), sort: 'due_at,id', limit: '20', fields: ['id', ...listed].join(',') })}`;
  return {
    open: { urls, status: 200, next: () => ({ method: 'POST', path: '/items/matters?fields=id,code,status,received_at,due_at,area,version', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(newMatter(nextOpening())) }) },
    read: { urls, status: 200, next: () => ({ method: 'GET', path: `/items/matters/${id()}`, headers }) },
    list: { urls, status: 200, next: () => ({ method: 'GET', path: list, headers }) },
  };
}
