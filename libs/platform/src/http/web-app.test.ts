import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mountWebApp } from './web-app.ts';

let directory: string;
let server: FastifyInstance;
beforeAll(() => {
  directory = mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'web-app-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>App</title>');
  writeFileSync(join(directory, 'assets/index-abc.js'), 'run()');
  server = Fastify();
  mountWebApp(server, 'app', directory);
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('a web app', () => {
  test('shows its page at every address of its own that is no file', async () => {
    for (const url of ['/app/', '/app/matters/1', '/app/index.html']) {
      const { statusCode, headers, body } = await server.inject(url);
      expect([statusCode, headers['content-type'], headers['cache-control'], body]).toEqual([200, 'text/html; charset=utf-8', 'no-cache', '<!doctype html><title>App</title>']);
    }
    expect((await server.inject('/app')).headers.location).toBe('/app/');
  });

  test('lets nothing run or load that is not its own', async () => {
    const policy = String((await server.inject('/app/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('a page whose scripts write styles has a nonce of its own in each answer', async () => {
    writeFileSync(join(directory, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">');
    const other = Fastify();
    mountWebApp(other, 'app', directory);
    const answers = await Promise.all([other.inject('/app/'), other.inject('/app/matters/1')]);
    const nonces = answers.map(({ body }) => /content="([^"]{24})"/.exec(body)![1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    answers.forEach(({ headers }, index) => {
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[index]}';`);
      expect(headers['cache-control']).toBe('no-store');
    });
    await other.close();
  });

  test('files whose name tells their content are kept for ever; others are asked for again', async () => {
    expect((await server.inject('/app/assets/index-abc.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const { etag } = (await server.inject('/app/')).headers;
    expect((await server.inject({ url: '/app/', headers: { 'if-none-match': etag } })).statusCode).toBe(304);
  });

  test('is sent packed to those who can unpack', async () => {
    const { headers, rawPayload } = await server.inject({ url: '/app/assets/index-abc.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect([headers['content-encoding'], headers['content-type'], gunzipSync(rawPayload).toString()]).toEqual(['gzip', 'text/javascript; charset=utf-8', 'run()']);
  });

  test('a file that is not there is not found, nor what lies outside', async () => {
    for (const url of ['/app/assets/none.js', '/app/..%2f..%2fetc%2fpasswd.txt', '/app/service-worker.js']) expect((await server.inject(url)).statusCode).toBe(404);
  });
});
