import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { login, loginClient, refresh, type LoginRefused } from '@gongzhi/testkit';
import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { setTimeout as sleep } from 'node:timers/promises';

let platform: Platform;
let administrator: string;

beforeAll(async () => {
  platform = await startPlatform();
  administrator = await tokenOf('administrator', '');
}, 120_000);
afterAll(() => platform.stop(), 60_000);

const somebody = (role: string, area: string) => platform.people.find((one) => one.role === role && one.area === area)!;
const signIn = ({ username, password }: { username: string; password: string }) => login({ baseUrl: platform.baseUrl, username, password });
const tokenOf = async (role: string, area: string): Promise<string> => (await signIn(somebody(role, area))).accessToken;

/** Asks the platform over HTTP as anybody would. */
async function ask(token: string | undefined, route: string, body?: object): Promise<{ status: number; headers: Headers; body: any }> {
  const [method, path] = route.split(' ');
  const response = await fetch(platform.baseUrl + path, {
    method,
    headers: { 'accept-language': 'en', ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** A new resident, registered as anybody registers, and signed in. */
async function newcomer(username: string) {
  const account = { username, password: '河边的柳树和桥 42', name: '新居民', area: '500235001' };
  const { status, body } = await ask(undefined, 'POST /v1/registrations', account);
  expect(status).toBe(201);
  return { ...account, id: body.id as string, ...(await signIn(account)) };
}

const grantTo = async (personId: string, role = 'supervisor', area = '500235'): Promise<string> => {
  const { status, body } = await ask(administrator, 'POST /v1/grants', { personId, role, area, reason: '工作需要' });
  expect(status).toBe(201);
  return body.id;
};

/** Milliseconds until a probe has the outcome, asked again and again. */
async function until(reached: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await reached())) {
    if (performance.now() - started > 5_000) throw new Error('not within 5 s');
    await sleep(20);
  }
  return performance.now() - started;
}

describe('signing in', () => {
  test.each([
    ['resident', '500235001001'], ['window_clerk', '500235001'], ['centre_director', '500235'], ['department_officer', '500235'],
    ['supervisor', '500235'], ['administrator', ''], ['operator', ''],
  ])('a %s of “%s” is who they are', async (role, area) => {
    const person = somebody(role, area);
    const { status, body } = await ask(await tokenOf(role, area), 'GET /v1/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'person', username: person.username, name: person.name });
    expect(body.roles.map((held: { role: string; area: string }) => `${held.role} ${held.area}`)).toContain(`${role} ${area}`);
  });

  test('a department system is who it is', async () => {
    const [system] = platform.clients;
    const { accessToken } = await loginClient({ baseUrl: platform.baseUrl, clientId: system!.clientId, clientSecret: system!.clientSecret });
    expect(await ask(accessToken, 'GET /v1/me')).toMatchObject({ status: 200, body: { id: system!.clientId, kind: 'client', roles: [{ role: 'department_system', area: '500235' }] } });
    await expect(loginClient({ baseUrl: platform.baseUrl, clientId: system!.clientId, clientSecret: 'wrong' })).rejects.toThrow('401');
  });

  test('wrong passwords slow down', async () => {
    const { username } = await newcomer('guessed');
    const statuses = [];
    for (let guess = 0; guess < 7; guess += 1) statuses.push(await signIn({ username, password: 'wrong' }).catch((error: LoginRefused) => error.status));
    expect(statuses.slice(-1)).toEqual([429]);
  });
});

describe('a grant', () => {
  test('works from the next request on, and a revoked one stops the next request within a second', async () => {
    const person = await newcomer('promoted');
    const roles = async (): Promise<string[]> => (await ask(person.accessToken, 'GET /v1/me')).body.roles.map(({ role }: { role: string }) => role);
    const mayList = async (): Promise<boolean> => (await ask(person.accessToken, 'GET /v1/people?limit=1')).status === 200;
    expect(await mayList()).toBe(false);

    const id = await grantTo(person.id, 'administrator', '500235001');
    const granted = await until(mayList);
    expect(granted).toBeLessThan(1_000);
    await until(async () => (await roles()).includes('administrator'));

    const revoked = await ask(administrator, `POST /v1/grants/${id}/revocation`, { reason: '调离' });
    expect(revoked.status).toBe(200);
    const stopped = await until(async () => !(await mayList()));
    expect(stopped).toBeLessThan(1_000);
    // Everywhere: gateway and service each know, and nothing brings it back.
    await sleep(1_000);
    for (let request = 0; request < 20; request += 1) expect(await ask(person.accessToken, 'GET /v1/people?limit=1')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await roles()).toEqual(['resident']);
    console.info(`granted after ${Math.round(granted)} ms, revoked after ${Math.round(stopped)} ms`);
  });

  test('that was revoked ends an open live stream within a second', async () => {
    const person = await newcomer('watching');
    const id = await grantTo(person.id);
    const stream = await fetch(`${platform.baseUrl}/v1/stream`, { headers: { authorization: `Bearer ${person.accessToken}` }, signal: AbortSignal.timeout(10_000) });
    expect(stream.status).toBe(200);
    const ended = (async () => {
      for await (const _chunk of stream.body!);
      return performance.now();
    })();
    await sleep(6_000); // what was granted is no longer news
    const revokedAt = performance.now();
    await ask(administrator, `POST /v1/grants/${id}/revocation`, { reason: '调离' });
    expect((await ended) - revokedAt).toBeLessThan(1_000);
  }, 20_000);

  test('for units reaches no further than who gives it', async () => {
    const giver = await newcomer('township-admin');
    await grantTo(giver.id, 'administrator', '500235001');
    const officer = await newcomer('officer-to-be');
    const give = async (unit: string) => {
      const grant = { personId: officer.id, role: 'department_officer', area: '500235001', units: [unit], reason: '工作需要' };
      const { status, body } = await ask(giver.accessToken, 'POST /v1/grants', grant);
      return [status, body.code ?? body.units];
    };
    const unitOf = async (area: string): Promise<string> => (await ask(administrator, 'POST /v1/units', { area, kind: 'department', name: '新设单位' })).body.id;
    const [bureau, office] = [await unitOf('500235'), await unitOf('500235001')];
    await until(async () => (await ask(giver.accessToken, 'GET /v1/people?limit=1')).status === 200);
    expect(await give(bureau)).toEqual([403, 'BEYOND_YOUR_REACH']);
    expect(await give('019a3000-0000-7000-8000-0000000000ff')).toEqual([422, 'UNIT_UNKNOWN']);
    expect(await give(office)).toEqual([201, [office]]);
  });

  test('with an end ends by itself', async () => {
    const person = await newcomer('on-leave-cover');
    const expiresAt = new Date(Date.now() + 1_500).toISOString();
    const { status } = await ask(administrator, 'POST /v1/grants', { personId: person.id, role: 'administrator', area: '500235001', reason: '代班', expiresAt });
    expect(status).toBe(201);
    await until(async () => (await ask(person.accessToken, 'GET /v1/people?limit=1')).status === 200);
    await sleep(Date.parse(expiresAt) - Date.now());
    expect((await ask(person.accessToken, 'GET /v1/people?limit=1')).status).toBe(403);
  });
});

describe('who is no longer let in', () => {
  test('a disabled person: the next request, the refresh token and the password', async () => {
    const person = await newcomer('leaving');
    expect((await ask(person.accessToken, 'GET /v1/me')).status).toBe(200);
    expect((await ask(administrator, `POST /v1/people/${person.id}/disablement`, {})).status).toBe(200);
    const stopped = await until(async () => (await ask(person.accessToken, 'GET /v1/me')).status === 401);
    expect(stopped).toBeLessThan(1_000);
    await expect(refresh({ baseUrl: platform.baseUrl, refreshToken: person.refreshToken })).rejects.toThrow('400');
    await expect(signIn(person)).rejects.toMatchObject({ status: 401 });
  });

  test.each([
    ['rubbish', () => 'not-a-token'],
    ['unsigned', (token: string) => `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${token.split('.')[1]}.`],
    ['changed', (token: string) => token.replace(/\.[^.]+\./, (payload) => `.${Buffer.from(Buffer.from(payload.slice(1, -1), 'base64url').toString().replace('"gongzhi"', '"gongzhi "')).toString('base64url')}.`)],
    ['another’s signature', (token: string) => `${token.split('.').slice(0, 2).join('.')}.${Buffer.alloc(64, 1).toString('base64url')}`],
  ])('a token that is %s: 401 with a problem document', async (_how, forge) => {
    const { status, headers, body } = await ask(forge(administrator), 'GET /v1/me');
    expect(status).toBe(401);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(body).toMatchObject({ type: 'urn:gongzhi:problem:unauthenticated', code: 'UNAUTHENTICATED', title: expect.stringContaining('Log in') });
  });
});

test('registering is offered to anybody, so it is offered less often than the rest', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) statuses.push((await ask(undefined, 'POST /v1/registrations', { username: '?' })).status);
  expect(statuses).toContain(429);
});
