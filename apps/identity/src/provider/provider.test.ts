import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { login, loginClient, refresh } from '@gongzhi/testkit';
import { createTokenVerifier, type VerifyToken } from '@gongzhi/platform/access';
import { startProvider } from './provider.fixture.ts';
import { rotateSigningKey } from './signing-keys.ts';
import { sweepExpired } from './sweep.ts';
import { authorizationRequest, location, TestBrowser } from './test-browser.ts';

const PASSWORD = '梧桐树下的长椅 2026';
let world: Awaited<ReturnType<typeof startProvider>>;
let personId: string;
let verify: VerifyToken;
let people = 0;

const person = async () => {
  const username = `person${(people += 1)}`;
  return { username, id: await world.addPerson(username, PASSWORD) };
};
const verifier = () => createTokenVerifier({ jwksUrl: `${world.baseUrl}/auth/jwks`, issuer: `${world.baseUrl}/auth`, audience: 'gongzhi' });
const token = async (form: Record<string, string>) => {
  const response = await fetch(`${world.baseUrl}/auth/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};

/** Signs in through the pages and stops with the code in hand. */
async function obtainCode(browser: TestBrowser, changes: Record<string, string | undefined> = {}, username = 'zhangsan') {
  const request = authorizationRequest(world.baseUrl, changes);
  let response = await browser.visit(request.url);
  if (location(response).includes('/auth/interaction/')) {
    response = await browser.visit(location(response), { form: { username, password: PASSWORD } });
    response = await browser.visit(location(response));
  }
  const callback = new URL(location(response));
  return { ...request, callback, code: callback.searchParams.get('code') ?? '' };
}

const exchange = ({ code, verifier: code_verifier, redirectUri: redirect_uri, clientId: client_id }: Awaited<ReturnType<typeof obtainCode>>, changes: Record<string, string> = {}) =>
  token({ grant_type: 'authorization_code', client_id, code, code_verifier, redirect_uri, ...changes });

beforeAll(async () => {
  world = await startProvider();
  personId = await world.addPerson('zhangsan', PASSWORD);
  verify = verifier();
}, 30_000);
afterAll(() => world.stop());
afterEach(() => expect(world.logged).toEqual([]));

describe('authorization code with PKCE', () => {
  test('signs a person in and gives tokens for the API', async () => {
    const browser = new TestBrowser(world.baseUrl);
    const granted = await obtainCode(browser);
    expect(granted.callback.href).toContain(`${world.baseUrl}/portal/callback?`);
    expect(granted.callback.searchParams.get('state')).toBe('a-state');
    expect(granted.callback.searchParams.get('iss')).toBe(`${world.baseUrl}/auth`);

    const { status, body } = await exchange(granted);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'api' });
    await expect(verify(body.access_token!)).resolves.toMatchObject({ sub: personId, clientId: 'portal', kind: 'person', scope: 'api' });
    expect(JSON.parse(Buffer.from(body.access_token!.split('.')[0]!, 'base64url').toString())).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    expect(JSON.parse(Buffer.from(body.id_token!.split('.')[1]!, 'base64url').toString())).toMatchObject({ sub: personId, aud: 'portal', nonce: 'a-nonce' });
  });

  test('asks for no password again while the session lasts', async () => {
    const browser = new TestBrowser(world.baseUrl);
    await obtainCode(browser);
    const again = await browser.visit(authorizationRequest(world.baseUrl, { client_id: 'workbench', redirect_uri: `${world.baseUrl}/workbench/callback`, prompt: 'none' }).url);
    expect(location(again)).toContain('/workbench/callback?code=');
  });

  test('asks for the password every time for a program on the loopback address', async () => {
    const browser = new TestBrowser(world.baseUrl);
    await obtainCode(browser);
    const cli = { client_id: 'cli', redirect_uri: 'http://127.0.0.1:54321/callback' };
    expect(location(await browser.visit(authorizationRequest(world.baseUrl, cli).url))).toContain('/auth/interaction/');
    const silent = await browser.visit(authorizationRequest(world.baseUrl, { ...cli, prompt: 'none' }).url);
    expect(location(silent)).toContain('error=');
    await expect(obtainCode(browser, cli)).resolves.toMatchObject({ code: expect.stringMatching(/.{20}/) });
  });

  test.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with a challenge and no method', { code_challenge_method: undefined }, 'invalid_request'],
    ['for a token in the address', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['for another resource', { resource: 'urn:other' }, 'invalid_target'],
  ])('is refused %s', async (_case, changes, error) => {
    const response = await new TestBrowser(world.baseUrl).visit(authorizationRequest(world.baseUrl, changes).url);
    expect(location(response)).toContain(`error=${error}`);
  });

  test.each([
    ['an unknown application', { client_id: 'nobody' }],
    ['an address that is not registered', { redirect_uri: 'https://evil.example/portal/callback' }],
    ['a longer path', { redirect_uri: 'http://127.0.0.1/portal/callback/../../x' }],
  ])('never redirects to %s', async (_case, changes) => {
    const response = await new TestBrowser(world.baseUrl).visit(authorizationRequest(world.baseUrl, changes).url, { headers: { 'accept-language': 'en' } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Sign-in cannot continue');
  });

  test('gives nothing for a wrong verifier, none, another application, or a code used before', async () => {
    const wrong = await obtainCode(new TestBrowser(world.baseUrl));
    expect((await exchange(wrong, { code_verifier: 'x'.repeat(43) })).body.error).toBe('invalid_grant');
    const none = await obtainCode(new TestBrowser(world.baseUrl));
    expect((await exchange(none, { code_verifier: '' })).body.error).toBe('invalid_grant');
    const other = await obtainCode(new TestBrowser(world.baseUrl));
    expect((await exchange(other, { client_id: 'workbench' })).body.error).toBe('invalid_grant');
    const twice = await obtainCode(new TestBrowser(world.baseUrl));
    const first = await exchange(twice);
    expect((await exchange(twice)).body.error).toBe('invalid_grant');
    expect((await token({ grant_type: 'refresh_token', client_id: 'portal', refresh_token: first.body.refresh_token! })).body.error).toBe('invalid_grant');
  });

  test('lets one of ten at the same moment have the code', async () => {
    const granted = await obtainCode(new TestBrowser(world.baseUrl));
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(granted)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });
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
    const { username, id } = await person();
    const disabled = await login({ baseUrl: world.baseUrl, username, password: PASSWORD });
    await world.pool.query('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
    await expect(refresh({ baseUrl: world.baseUrl, refreshToken: disabled.refreshToken })).rejects.toThrow('invalid_grant');

    const browser = new TestBrowser(world.baseUrl);
    const { body } = await exchange(await obtainCode(browser));
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

describe('the sign-in page', () => {
  const open = async (browser: TestBrowser, changes: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const address = location(await browser.visit(authorizationRequest(world.baseUrl, changes).url));
    const response = await browser.visit(address, { headers });
    return { address, response, page: await response.text() };
  };

  test('speaks the language of the application, the browser, or the person’s choice', async () => {
    const browser = new TestBrowser(world.baseUrl);
    expect((await open(browser)).page).toContain('<html lang="zh-CN">');
    expect((await open(browser, {}, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' })).page).toContain('<label for="username">Username</label>');
    expect((await open(browser, { ui_locales: 'en zh-CN' })).page).toContain('<html lang="en">');
    const { address } = await open(browser);
    expect(await (await browser.visit(`${address}?lang=en`)).text()).toContain('lang="zh-CN" hreflang="zh-CN"');
    expect((await open(browser)).page).toContain('<html lang="en">');
  });

  test('escapes what it is given', async () => {
    const { page, address } = await open(new TestBrowser(world.baseUrl), { login_hint: '"><script>alert(1)</script>' });
    expect(page).not.toContain('<script>');
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
    expect(address).toMatch(/^\/auth\/interaction\/[\w-]+$/);
  });

  test('allows no script and no frame, and is kept nowhere', async () => {
    const { response } = await open(new TestBrowser(world.baseUrl));
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${world.baseUrl}/auth/assets/sign-in.css`)).headers.get('content-type')).toContain('text/css');
  });

  test('names each missing field, and says no more than "not right" otherwise', async () => {
    const browser = new TestBrowser(world.baseUrl);
    const { address } = await open(browser);
    const empty = await browser.visit(address, { form: { username: '', password: '' } });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toMatch(/请输入用户名[^]*请输入密码/);
    const { username } = await person();
    const stranger = await browser.visit(address, { form: { username: 'stranger', password: PASSWORD } });
    const wrong = await browser.visit(address, { form: { username, password: 'not the password' } });
    expect([stranger.status, wrong.status]).toEqual([401, 401]);
    expect((await stranger.text()).replaceAll('stranger', '')).toBe((await wrong.text()).replaceAll(username, ''));
  });

  test('takes a form from nowhere else, nor without its cookie, nor twice', async () => {
    const browser = new TestBrowser(world.baseUrl);
    const { address } = await open(browser);
    const form = { username: 'zhangsan', password: PASSWORD };
    expect((await browser.visit(address, { form, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await browser.visit(address, { form, headers: { origin: 'null' } })).status).toBe(403);
    expect((await browser.visit(address, { form, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await new TestBrowser(world.baseUrl).visit(address, { form })).status).toBe(400);
    expect((await browser.visit(address.slice(0, -4) + 'AAAA', { form })).status).toBe(400);
    const resume = location(await browser.visit(address, { form, headers: { origin: world.baseUrl, 'sec-fetch-site': 'same-origin' } }));
    expect(location(await browser.visit(resume))).toContain('code=');
    expect((await browser.visit(resume)).status).toBe(400);
    expect((await browser.visit(address)).status).toBe(400);
  });

  test('can be left, and refuses what is no form or too long', async () => {
    const browser = new TestBrowser(world.baseUrl);
    const { address } = await open(browser);
    expect((await browser.visit(address, { form: { username: 'x'.repeat(9_000), password: 'x' } })).status).toBe(400);
    const resume = location(await browser.visit(address, { form: { cancel: 'yes' } }));
    expect(location(await browser.visit(resume))).toContain('error=access_denied');
  });

  test('lets another person sign in where one is signed in', async () => {
    const browser = new TestBrowser(world.baseUrl);
    await obtainCode(browser);
    const { username, id } = await person();
    const request = authorizationRequest(world.baseUrl, { prompt: 'login' });
    const address = location(await browser.visit(request.url));
    const resume = location(await browser.visit(address, { form: { username, password: PASSWORD } }));
    const page = await (await browser.visit(resume)).text();
    const xsrf = /name="xsrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    const back = location(await browser.visit('/auth/end_session/confirm', { form: { xsrf, logout: 'yes' } }));
    const code = new URL(location(await browser.visit(back))).searchParams.get('code') ?? '';
    const { body } = await exchange({ ...request, code, callback: new URL(back) });
    await expect(verify(body.access_token!)).resolves.toMatchObject({ sub: id });
  });

  test('asks a disabled person’s browser to sign in again', async () => {
    const { username, id } = await person();
    const browser = new TestBrowser(world.baseUrl);
    await obtainCode(browser, {}, username);
    await world.pool.query('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
    expect(location(await browser.visit(authorizationRequest(world.baseUrl).url))).toContain('/auth/interaction/');
  });
});

describe('guessing passwords', () => {
  test('gets slower after five failures, known or not, and the right password waits too', async () => {
    const { username } = await person();
    for (const name of [username, 'nobody-of-that-name']) {
      const attempt = (password: string) => login({ baseUrl: world.baseUrl, username: name, password }).then(() => 200, (error: { status: number }) => error.status);
      const answers = [];
      for (let round = 0; round < 7; round += 1) answers.push(await attempt('wrong password'));
      expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429]);
      expect(await attempt(PASSWORD)).toBe(429);
    }
    await world.pool.query("UPDATE login_throttle SET failed_at = failed_at - interval '1 minute'");
    await expect(login({ baseUrl: world.baseUrl, username, password: PASSWORD })).resolves.toMatchObject({ accessToken: expect.any(String) });
    await world.pool.query('DELETE FROM login_throttle');
  });

  test('in parallel is counted too', async () => {
    const { username } = await person();
    const attempts = Array.from({ length: 20 }, () => login({ baseUrl: world.baseUrl, username, password: 'wrong password' }).catch((error: { status: number }) => error.status));
    const answers = await Promise.all(attempts);
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(6);
    await world.pool.query('DELETE FROM login_throttle');
  });

  test('keeps no username and no address', async () => {
    await login({ baseUrl: world.baseUrl, username: 'my-secret-name', password: 'wrong password' }).catch(() => undefined);
    const { rows } = await world.pool.query<{ all: string }>('SELECT string_agg(t::text, chr(10)) AS all FROM login_throttle t');
    expect(rows[0]?.all).not.toMatch(/my-secret-name|127\.0\.0\.1/);
  });
});

describe('upkeep', () => {
  test('expired state goes, the rest stays', async () => {
    await world.pool.query(
      "INSERT INTO oidc_payload (model, id, payload, expires_at) SELECT 'Interaction', 'old' || n, '{}', now() - interval '1 minute' FROM generate_series(1, 2500) n",
    );
    const before = await world.pool.query('SELECT count(*)::int AS live FROM oidc_payload WHERE expires_at > now()');
    expect(await sweepExpired(world.pool)).toBeGreaterThanOrEqual(2_500);
    const after = await world.pool.query('SELECT count(*)::int AS live, count(*) FILTER (WHERE expires_at < now())::int AS old FROM oidc_payload');
    expect(after.rows).toEqual([{ live: before.rows[0].live, old: 0 }]);
  });

  test('a rotated key signs, and tokens of the old one still verify', async () => {
    const kid = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[0]!, 'base64url').toString()).kid as string;
    const published = async () => ((await (await fetch(`${world.baseUrl}/auth/jwks`)).json()) as { keys: { kid: string; d?: string }[] }).keys;
    const old = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });

    await rotateSigningKey(world.pool, world.keys, '1 second');
    await world.provider.refreshKeys();
    expect(await published()).toHaveLength(2);
    const between = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    expect(kid(between.accessToken)).toBe(kid(old.accessToken));

    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await world.provider.refreshKeys();
    const fresh = await refresh({ baseUrl: world.baseUrl, refreshToken: old.refreshToken });
    expect(kid(fresh.accessToken)).not.toBe(kid(old.accessToken));
    const verifyLater = verifier();
    await expect(verifyLater(old.accessToken)).resolves.toMatchObject({ sub: personId });
    await expect(verifyLater(fresh.accessToken)).resolves.toMatchObject({ sub: personId });
    expect((await published()).some((key) => 'd' in key)).toBe(false);
  });

  test('private keys are sealed in the database', async () => {
    const { rows } = await world.pool.query<{ kid: string; private_jwk: Buffer }>('SELECT kid, private_jwk FROM signing_key');
    for (const row of rows) {
      expect(row.private_jwk.toString('latin1')).not.toContain('"d"');
      expect(() => world.keys.open(row.private_jwk, 'signing_key/another/private_jwk')).toThrow();
      expect(world.keys.open(row.private_jwk, `signing_key/${row.kid}/private_jwk`)).toContain('"d"');
    }
  });

  test('discovery names the public addresses, whatever host was asked', async () => {
    const response = await fetch(`${world.baseUrl}/auth/.well-known/openid-configuration`, { headers: { 'x-forwarded-host': 'evil.example' } });
    const document = (await response.json()) as Record<string, unknown>;
    expect(JSON.stringify(document)).not.toContain('evil.example');
    expect(document).toMatchObject({
      issuer: `${world.baseUrl}/auth`,
      authorization_endpoint: `${world.baseUrl}/auth/authorize`,
      token_endpoint: `${world.baseUrl}/auth/token`,
      jwks_uri: `${world.baseUrl}/auth/jwks`,
      userinfo_endpoint: `${world.baseUrl}/auth/userinfo`,
      end_session_endpoint: `${world.baseUrl}/auth/end_session`,
      revocation_endpoint: `${world.baseUrl}/auth/revocation`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['EdDSA'],
    });
  });

  test('userinfo answers a token that is for it, not one for the API', async () => {
    const plain = await exchange(await obtainCode(new TestBrowser(world.baseUrl), { resource: undefined, scope: 'openid profile' }));
    const ask = (accessToken: string) => fetch(`${world.baseUrl}/auth/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
    expect(await (await ask(plain.body.access_token!)).json()).toEqual({ sub: personId, name: '<b>张三</b>', preferred_username: 'zhangsan', locale: 'zh-CN' });
    const { accessToken } = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    expect((await ask(accessToken)).status).toBe(401);
    await expect(verify(plain.body.access_token!)).rejects.toThrow();
  });
});
