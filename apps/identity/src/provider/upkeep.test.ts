import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { VerifyToken } from '@gongzhi/platform/access';
import { login, refresh } from '@gongzhi/testkit';
import { startProvider } from './provider.fixture.ts';
import { keepSigningKey, rotateSigningKey } from './signing-keys.ts';
import { sweepExpired } from './sweep.ts';
import { journeys, PASSWORD, verifierOf } from './test-journeys.ts';

let world: Awaited<ReturnType<typeof startProvider>>;
let personId: string;
let verify: VerifyToken;
let obtainCode: ReturnType<typeof journeys>['obtainCode'];
let exchange: ReturnType<typeof journeys>['exchange'];

beforeAll(async () => {
  world = await startProvider();
  personId = await world.addPerson('zhangsan', PASSWORD);
  verify = verifierOf(world.baseUrl);
  ({ obtainCode, exchange } = journeys(world));
}, 30_000);
afterAll(() => world.stop());
afterEach(() => expect(world.logged).toEqual([]));

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
    const verifyLater = verifierOf(world.baseUrl);
    await expect(verifyLater(old.accessToken)).resolves.toMatchObject({ sub: personId });
    await expect(verifyLater(fresh.accessToken)).resolves.toMatchObject({ sub: personId });
    expect((await published()).some((key) => 'd' in key)).toBe(false);
  });

  test('a signing key is replaced once it is old, by one of all who notice', async () => {
    const unretired = async () => (await world.pool.query<{ kid: string }>('SELECT kid FROM signing_key WHERE retired_at IS NULL')).rows.map(({ kid }) => kid);
    const before = await unretired();
    await keepSigningKey(world.pool, world.keys);
    expect(await unretired()).toEqual(before);
    await world.pool.query("UPDATE signing_key SET created_at = now() - interval '91 days' WHERE retired_at IS NULL");
    await Promise.all(Array.from({ length: 4 }, () => keepSigningKey(world.pool, world.keys)));
    const after = await unretired();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
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
    const plain = await exchange(await obtainCode({ resource: undefined, scope: 'openid profile' }));
    const ask = (accessToken: string) => fetch(`${world.baseUrl}/auth/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
    expect(await (await ask(plain.body.access_token!)).json()).toEqual({ sub: personId, name: '<b>张三</b>', preferred_username: 'zhangsan', locale: 'zh-CN' });
    const { accessToken } = await login({ baseUrl: world.baseUrl, username: 'zhangsan', password: PASSWORD });
    expect((await ask(accessToken)).status).toBe(401);
    await expect(verify(plain.body.access_token!)).rejects.toThrow();
  });
});
