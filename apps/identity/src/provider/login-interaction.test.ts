import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { login } from '@gongzhi/testkit';
import { startProvider } from './provider.fixture.ts';
import { authorizationRequest, location, TestBrowser } from './test-browser.ts';
import { journeys, PASSWORD, verifierOf } from './test-journeys.ts';

let world: Awaited<ReturnType<typeof startProvider>>;
let obtainCode: ReturnType<typeof journeys>['obtainCode'];
let exchange: ReturnType<typeof journeys>['exchange'];
let newPerson: ReturnType<typeof journeys>['newPerson'];

beforeAll(async () => {
  world = await startProvider();
  await world.addPerson('zhangsan', PASSWORD);
  ({ obtainCode, exchange, newPerson } = journeys(world));
}, 30_000);
afterAll(() => world.stop());
afterEach(() => expect(world.logged).toEqual([]));

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
    const { username } = await newPerson();
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
    await obtainCode({}, { browser });
    const { username, id } = await newPerson();
    const request = authorizationRequest(world.baseUrl, { prompt: 'login' });
    const address = location(await browser.visit(request.url));
    const resume = location(await browser.visit(address, { form: { username, password: PASSWORD } }));
    const page = await (await browser.visit(resume)).text();
    const xsrf = /name="xsrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    const back = location(await browser.visit('/auth/end_session/confirm', { form: { xsrf, logout: 'yes' } }));
    const code = new URL(location(await browser.visit(back))).searchParams.get('code') ?? '';
    const { body } = await exchange({ ...request, code });
    await expect(verifierOf(world.baseUrl)(body.access_token!)).resolves.toMatchObject({ sub: id });
  });

  test('asks a disabled person’s browser to sign in again', async () => {
    const { username, id } = await newPerson();
    const browser = new TestBrowser(world.baseUrl);
    await obtainCode({}, { browser, username });
    await world.pool.query('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
    expect(location(await browser.visit(authorizationRequest(world.baseUrl).url))).toContain('/auth/interaction/');
  });
});

describe('guessing passwords', () => {
  test('gets slower after five failures, known or not, and the right password waits too', async () => {
    const { username } = await newPerson();
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
    const { username } = await newPerson();
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
