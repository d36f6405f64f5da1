import { login } from '@gongzhi/testkit';
import type { Platform } from '@gongzhi/testkit/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Contestant } from './compare.ts';
import { inTurn } from './in-turn.ts';
import { askOnce, loadHttp, type HttpRequests } from './load.ts';
import { nextOpening } from './opening.ts';
import type { Lists } from './same-lists.ts';

/** The county whose matters are opened, read and listed. */
export const county = '500235';

/** A connection to the casework database of a platform, as its owner. */
export async function connectToCasework(platform: Platform): Promise<pg.Client> {
  const { databases } = JSON.parse(readFileSync(join(platform.dataDir, 'runtime.json'), 'utf8')) as { databases: Record<string, { ownerUrl: string }> };
  const client = new pg.Client({ connectionString: databases['casework']!.ownerUrl });
  await client.connect();
  return client;
}

/** Matters of the county, any of them. */
export async function someMatters(casework: pg.Client): Promise<string[]> {
  const { rows } = await casework.query<{ id: string }>('select id from matter where county = $1 order by md5(id::text) limit 400', [county]);
  return rows.map(({ id }) => id);
}

/** The platform, or what speaks as it does. */
export type PlatformContestant = Contestant & Lists;

/** Tokens hold for ten minutes. */
const renewAfter = 4 * 60_000;

/**
 * The platform: a resident opens matters, a clerk of the county reads them and lists the county's queue, each logged in as people are.
 *
 * @param ids of matters to read
 * @param url of something else that answers the same requests
 */
export function platformContestant(platform: Platform, ids: readonly string[], name = 'platform', url = platform.baseUrl): PlatformContestant {
  const resident = lastingLogin(platform, 'resident1');
  const clerk = lastingLogin(platform, 'clerk2');
  const id = inTurn(ids);
  const requests = async (call: string): Promise<HttpRequests> => {
    const [opener, reader] = [await resident(), await clerk()];
    const kinds: Record<string, HttpRequests['next']> = {
      open: () => ({ method: 'POST', path: '/v1/matters', headers: { authorization: `Bearer ${opener}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(nextOpening()) }),
      read: () => ({ method: 'GET', path: `/v1/matters/${id()}`, headers: { authorization: `Bearer ${reader}` } }),
      list: () => ({ method: 'GET', path: '/v1/queues/my-area?sort=due&limit=20', headers: { authorization: `Bearer ${reader}` } }),
    };
    return { urls: [url], status: call === 'open' ? 201 : 200, next: kinds[call]! };
  };
  const listedCodes = async (): Promise<string[]> => (await askOnce<{ items: { code: string }[] }>(await requests('list'))).items.map(({ code }) => code);
  return { name, listedCodes, load: async (call, load) => loadHttp(await requests(call), load) };
}

function lastingLogin(platform: Platform, username: string): () => Promise<string> {
  let held: { at: number; token: string } | undefined;
  return async () => {
    if (held && Date.now() - held.at < renewAfter) return held.token;
    const { password } = platform.people.find((person) => person.username === username)!;
    held = { at: Date.now(), token: (await login({ baseUrl: platform.baseUrl, username, password })).accessToken };
    return held.token;
  };
}
