import { freePort, startProcess, type ServerProcess } from '@gongzhi/testkit/servers';
import { join } from 'node:path';
import { inTurn } from '../measure/in-turn.ts';
import type { HttpRequests } from '../measure/load.ts';
import { nextOpening } from '../measure/opening.ts';
import { county } from '../measure/platform.ts';
import { listed, newMatter } from './collection.ts';
import { install } from './install.ts';
import { answers, productOf, send, type Product, type ProductOptions } from './product.ts';
import { copyMatters } from './seed.ts';
import { writeStrapiProject } from './strapi-project.ts';

const version = '5.54.0';
const dependencies = { '@strapi/strapi': version, '@strapi/plugin-users-permissions': version, pg: '8.23.1', react: '18.3.0', 'react-dom': '18.3.0', 'react-router-dom': '6.30.6', 'styled-components': '6.6.0' };

/**
 * Strapi as one would run it for this: in production, without its admin panel and without a line of log for each request. Who asks has registered
 * and logged in; permissions are by action, the county is a filter of the query, because Strapi has none by row.
 */
export async function startStrapi({ directory, database, matters, instances, log }: ProductOptions): Promise<Product> {
  const home = join(directory, 'strapi');
  await install(home, dependencies);
  writeStrapiProject(home);
  const environment = {
    ...process.env, NODE_ENV: 'production', SECRET: crypto.randomUUID(), STRAPI_TELEMETRY_DISABLED: 'true',
    DB_PORT: String(database.port), DB_NAME: database.name, DB_USER: database.user, DB_PASSWORD: database.password,
  };
  const servers: ServerProcess[] = [];
  const urls: string[] = [];
  const start = async (): Promise<void> => {
    const port = await freePort();
    servers.push(await startProcess({ command: process.execPath, args: [join(home, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'], logFile: log, options: { cwd: home, env: { ...environment, PORT: String(port) } } }));
    urls.push(`http://127.0.0.1:${port}`);
    await answers(`${urls.at(-1)}/_health`, servers.at(-1)!);
  };
  const stop = async (): Promise<void> => void (await Promise.all(servers.map((server) => server.end([['SIGTERM', 5_000]]))));
  try {
    for (let count = 0; count < instances; count += 1) await start();
    const own = { document_id: `substr(md5(id::text), 1, 24)`, created_at: 'received_at', updated_at: 'received_at', published_at: 'received_at' };
    await copyMatters(matters, database.client, { name: 'matters', own, key: 'document_id' });
    const { rows } = await database.client.query<{ id: string }>('select document_id as id from matters where county = $1 order by md5(code) limit 400', [county]);
    const { jwt } = await send<{ jwt: string }>(`${urls[0]}/api/auth/local/register`, { username: 'clerk', email: 'clerk@example.org', password: crypto.randomUUID() });
    const requests = requestsOf(urls, jwt, rows.map(({ id }) => id));
    return productOf('strapi', `Strapi ${version}`, requests, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

const chosen = (names: readonly string[]): [string, string][] => names.map((name, index) => [`fields[${index}]`, name]);

function requestsOf(urls: readonly string[], token: string, ids: readonly string[]): Record<string, HttpRequests> {
  const headers = { authorization: `Bearer ${token}` };
  const id = inTurn(ids);
  const receipt = new URLSearchParams(chosen(['code', 'status', 'received_at', 'due_at', 'area', 'version']));
  const list = new URLSearchParams([
    ...chosen(listed), ['filters[county][$eq]', county], ['filters[ended_at][$null]', 'true'], ['filters[due_at][$notNull]', 'true'],
    ['sort[0]', 'due_at'], ['sort[1]', 'documentId'], ['pagination[limit]', '20'], ['pagination[withCount]', 'false'],
  ]);
  return {
    open: { urls, status: 201, next: () => ({ method: 'POST', path: `/api/matters?${receipt}`, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ data: newMatter(nextOpening()) }) }) },
    read: { urls, status: 200, next: () => ({ method: 'GET', path: `/api/matters/${id()}`, headers }) },
    list: { urls, status: 200, next: () => ({ method: 'GET', path: `/api/matters?${list}`, headers }) },
  };
}
