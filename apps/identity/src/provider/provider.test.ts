import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { VerifyToken } from '@gongzhi/platform/access';
import { startProvider } from './provider.fixture.ts';
import { authorizationRequest, location, TestBrowser } from './test-browser.ts';
import { journeys, PASSWORD, verifierOf } from './test-journeys.ts';

let world: Awaited<ReturnType<typeof startProvider>>;
let personId: string;
let verify: VerifyToken;
let token: ReturnType<typeof journeys>['token'];
let obtainCode: ReturnType<typeof journeys>['obtainCode'];
let exchange: ReturnType<typeof journeys>['exchange'];

beforeAll(async () => {
  world = await startProvider();
  personId = await world.addPerson('zhangsan', PASSWORD);
  verify = verifierOf(world.baseUrl);
  ({ token, obtainCode, exchange } = journeys(world));
}, 30_000);
afterAll(() => world.stop());
afterEach(() => expect(world.logged).toEqual([]));

describe('authorization code with PKCE', () => {
  test('signs a person in and gives tokens for the API', async () => {
    const browser = new TestBrowser(world.baseUrl);
    const granted = await obtainCode({}, { browser });
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
    await obtainCode({}, { browser });
    const again = await browser.visit(authorizationRequest(world.baseUrl, { client_id: 'workbench', redirect_uri: `${world.baseUrl}/workbench/callback`, prompt: 'none' }).url);
    expect(location(again)).toContain('/workbench/callback?code=');
  });

  test('asks for the password every time for a program on the loopback address', async () => {
    const browser = new TestBrowser(world.baseUrl);
    await obtainCode({}, { browser });
    const cli = { client_id: 'cli', redirect_uri: 'http://127.0.0.1:54321/callback' };
    expect(location(await browser.visit(authorizationRequest(world.baseUrl, cli).url))).toContain('/auth/interaction/');
    const silent = await browser.visit(authorizationRequest(world.baseUrl, { ...cli, prompt: 'none' }).url);
    expect(location(silent)).toContain('error=');
    await expect(obtainCode(cli, { browser })).resolves.toMatchObject({ code: expect.stringMatching(/.{20}/) });
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
    const wrong = await obtainCode();
    expect((await exchange(wrong, { code_verifier: 'x'.repeat(43) })).body.error).toBe('invalid_grant');
    const none = await obtainCode();
    expect((await exchange(none, { code_verifier: '' })).body.error).toBe('invalid_grant');
    const other = await obtainCode();
    expect((await exchange(other, { client_id: 'workbench' })).body.error).toBe('invalid_grant');
    const twice = await obtainCode();
    const first = await exchange(twice);
    expect((await exchange(twice)).body.error).toBe('invalid_grant');
    expect((await token({ grant_type: 'refresh_token', client_id: 'portal', refresh_token: first.body.refresh_token! })).body.error).toBe('invalid_grant');
  });

  test('lets one of ten at the same moment have the code', async () => {
    const granted = await obtainCode();
    const answers = await Promise.all(Array.from({ length: 10 }, () => exchange(granted)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });
});
