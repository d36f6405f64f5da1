import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { VerifyToken } from '@gongzhi/platform/access';
import { login, loginClient, refresh } from '@gongzhi/testkit';
import { startProvider } from './provider.fixture.ts';
import { TestBrowser } from './test-browser.ts';
import { journeys, PASSWORD, verifierOf } from './test-journeys.ts';

let world: Awaited<ReturnType<typeof startProvider>>;
let personId: string;
let verify: VerifyToken;
let token: ReturnType<typeof journeys>['token'];
let obtainCode: ReturnType<typeof journeys>['obtainCode'];
let exchange: ReturnType<typeof journeys>['exchange'];
let newPerson: ReturnType<typeof journeys>['newPerson'];

beforeAll(async () => {
  world = await startProvider();
  personId = await world.addPerson('zhangsan', PASSWORD);
  verify = verifierOf(world.baseUrl);
  ({ token, obtainCode, exchange, newPerson } = journeys(world));
}, 30_000);
afterAll(() => world.stop());
afterEach(() => expect(world.logged).toEqual([]));

test('a page of our own may ask for tokens, as browsers name its origin; a page of somebody else may not', async () => {
  const ask = async (origin: string) => {
    const { code, verifier: code_verifier, redirectUri: redirect_uri } = await obtainCode();
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'portal', code, code_verifier, redirect_uri });
    return (await fetch(`${world.baseUrl}/auth/token`, { method: 'POST', headers: { origin }, body })).status;
  };
  expect([await ask(new URL(world.baseUrl).origin), await ask('https://evil.example')]).toEqual([200, 400]);
});

describe('refresh tokens', () => {
  test('rotate; using an old one ends everything granted with it', async () => {
    const first = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    const second = await refresh({ baseUrl: world.baseUrl, refreshToken: first.refreshToken });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    await expect(verify(second.accessToken)).resolves.toMatchObject({ sub: personId, clientId: 'cli' });
    await expect(refresh({ baseUrl: world.baseUrl, refreshToken: first.refreshToken })).rejects.toThrow('invalid_grant');
    await expect(refresh({ baseUrl: world.baseUrl, refreshToken: second.refreshToken })).rejects.toThrow('invalid_grant');
  });

  test('of ten uses at the same moment at most one succeeds, and its chain ends too', async () => {
    const { refreshToken } = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => refresh({ baseUrl: world.baseUrl, refreshToken })));
    const won = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(won.length).toBeLessThanOrEqual(1);
    for (const tokens of won) await expect(refresh({ baseUrl: world.baseUrl, refreshToken: tokens.refreshToken })).rejects.toThrow('invalid_grant');
  });

  test('end when the person is disabled, signs out, or revokes them', async () => {
    const { username, id } = await newPerson();
    const disabled = await login({ baseUrl: world.baseUrl, username, password: PASSWORD });
    await world.pool.query('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
    await expect(refresh({ baseUrl: world.baseUrl, refreshToken: disabled.refreshToken })).rejects.toThrow('invalid_grant');

    const browser = new TestBrowser(world.baseUrl);
    const { body } = await exchange(await obtainCode({}, { browser }));
    const page = await (await browser.visit('/auth/end_session')).text();
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page)?.[1] ?? '';
    await browser.visit('/auth/end_session/confirm', { form: { xsrf, logout: 'yes' } });
    expect((await token({ grant_type: 'refresh_token', client_id: 'portal', refresh_token: body.refresh_token! })).body.error).toBe('invalid_grant');

    const revoked = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    await fetch(`${world.baseUrl}/auth/revocation`, { method: 'POST', body: new URLSearchParams({ client_id: 'cli', token: revoked.refreshToken }) });
    await expect(refresh({ baseUrl: world.baseUrl, refreshToken: revoked.refreshToken })).rejects.toThrow('invalid_grant');
  });

  test('are not in the database as they are', async () => {
    const { refreshToken } = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    const { rows } = await world.pool.query('SELECT 1 FROM oidc_payload WHERE strpos(oidc_payload::text, $1) > 0', [refreshToken]);
    expect(rows).toEqual([]);
  });
});

describe('department systems', () => {
  test('sign in with their secret, and not once they are disabled', async () => {
    const clientSecret = await world.addClient('court');
    const { accessToken, refreshToken } = await loginClient({ baseUrl: world.baseUrl, clientId: 'court', clientSecret });
    expect(refreshToken).toBe('');
    await expect(verify(accessToken)).resolves.toMatchObject({ sub: 'court', clientId: 'court', kind: 'client' });
    await world.pool.query("UPDATE department_client SET disabled_at = now() WHERE client_id = 'court'");
    await expect(loginClient({ baseUrl: world.baseUrl, clientId: 'court', clientSecret })).rejects.toThrow('invalid_client');
  });

  test('are refused alike for a wrong secret, the stored hash as secret, and an unknown name', async () => {
    await world.addClient('police');
    const { rows } = await world.pool.query<{ secret_hash: string }>("SELECT secret_hash FROM department_client WHERE client_id = 'police'");
    const answers = [];
    for (const [clientId, clientSecret] of [['police', 'wrong'], ['police', rows[0]!.secret_hash], ['nobody', 'wrong']] as const) {
      answers.push(await loginClient({ baseUrl: world.baseUrl, clientId, clientSecret }).then(() => 'accepted', (error: Error) => error.message));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('invalid_client');
  });

  test('an application of people cannot sign in as one', async () => {
    const { status, body } = await token({ grant_type: 'client_credentials', client_id: 'portal' });
    expect([status, body.error]).toEqual([400, 'invalid_request']);
  });
});
