import multipart from '@fastify/multipart';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../pipeline/refusal.ts';
import { createDiskStore } from './disk-store.ts';
import { safeName } from './file-name.ts';
import { receiveUpload, uploadLimit, withdrawnUnlessKept } from './receive-upload.ts';
import { sendFile } from './send-file.ts';
import { canary, jpeg } from './samples.fixture.ts';

let root: string;
let server: FastifyInstance;
let base: string;
const asked: { error?: unknown }[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongzhi-upload-'));
  const store = createDiskStore(root);
  server = fastify({ requestTimeout: 5_000 });
  await server.register(multipart);
  server.post('/upload', async (request, response) => {
    const { answer = '200', key, most, anonymously } = request.query as { answer?: string; key?: string; most?: string; anonymously?: string };
    try {
      const upload = await receiveUpload(request, 'file', store, { language: 'en', repeatable: key, most: most ? Number(most) : undefined });
      return await withdrawnUnlessKept(upload, async () => {
        if (answer === 'lost') throw new Refusal('TIMEOUT');
        return { status: Number(answer), input: upload.input };
      }, anonymously !== undefined);
    } catch (error) {
      asked.push({ error });
      if (!(error instanceof Refusal)) throw error;
      return response.status(400).send({ code: error.code, details: error.details, errors: error.errors });
    }
  });
  server.post('/download', (request, response) => sendFile(response, request.body as never, store));
  base = await server.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(() => void asked.splice(0));
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const kept = (): number => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const blob = (content: string | Uint8Array): Blob => new Blob([content as Uint8Array<ArrayBuffer>]);

async function send(parts: readonly [name: string, value: string | Blob, filename?: string][], query = ''): Promise<Record<string, unknown>> {
  const form = new FormData();
  for (const [name, value, filename] of parts) typeof value === 'string' ? form.append(name, value) : form.append(name, value, filename);
  return (await (await fetch(`${base}/upload${query}`, { method: 'POST', body: form })).json()) as Record<string, unknown>;
}

async function leaves(change: number, run: () => Promise<unknown>): Promise<void> {
  const before = kept();
  await run();
  expect(kept() - before).toBe(change);
}

test('an operation may take less than others do, and says how much', async () => {
  const picture = jpeg();
  await leaves(0, async () => expect(await send([['file', blob(picture), 'a.jpg']], `?most=${picture.byteLength - 1}`)).toMatchObject({ code: 'TOO_LARGE' }));
  await leaves(1, () => send([['file', blob(picture), 'a.jpg']], `?most=${picture.byteLength + 1}`));
});

test('what is forbidden to whoever has no login is not kept, whatever key came with it; a login’s may be a repetition', async () => {
  await leaves(0, () => send([['file', blob(jpeg()), 'a.jpg']], '?answer=403&key=k-nobody&anonymously'));
  await leaves(1, () => send([['file', blob(jpeg()), 'a.jpg']], '?answer=403&key=k-somebody'));
  await leaves(1, () => send([['file', blob(jpeg()), 'a.jpg']], '?answer=409&key=k-again&anonymously'));
});

describe('an upload', () => {
  test('becomes input: stripped, stored, its Chinese name kept, fields before and after it', async () => {
    await leaves(1, async () => {
      const { input } = await send([['note', '前'], ['file', blob(jpeg()), '井盖 照片.jpg'], ['after', '后']]);
      expect(input).toEqual({ note: '前', after: '后', file: { key: expect.any(String), name: '井盖 照片.jpg', mediaType: 'image/jpeg', size: expect.any(Number), sha256: expect.any(String) } });
      const download = await fetch(`${base}/download`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify((input as { file: unknown }).file) });
      expect(Object.fromEntries(download.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('井盖 照片.jpg')}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
      expect(Buffer.from(await download.arrayBuffer()).includes(canary)).toBe(false);
    });
  });

  test('at the limit is taken, a byte above is TOO_LARGE', async () => {
    await leaves(1, async () => expect(await send([['file', blob('a'.repeat(uploadLimit)), 'a.txt']])).toMatchObject({ status: 200 }));
    await leaves(0, async () => expect(await send([['file', blob('a'.repeat(uploadLimit + 1)), 'a.txt']])).toMatchObject({ code: 'TOO_LARGE', details: { limit: '20 MiB' } }));
  });

  test('two files, an empty one, one of no known type, a field too long: refused, nothing stored', async () => {
    await leaves(0, async () => {
      expect(await send([['file', blob('a'), 'a'], ['file', blob('b'), 'b']])).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'file', code: 'too_many' }] });
      expect(await send([['file', blob(''), 'a.txt']])).toMatchObject({ code: 'UNSUPPORTED_FILE' });
      expect(await send([['file', blob('<svg/>'), 'a.jpg']])).toMatchObject({ code: 'UNSUPPORTED_FILE' });
      expect(await send([['file', blob('a'), 'a'], ['note', 'x'.repeat(100 * 1024 + 1)]])).toMatchObject({ code: 'TOO_LARGE' });
      expect(await send([['file', blob('a'), 'a'], ['__proto__', 'x']])).toMatchObject({ code: 'INVALID_INPUT' });
    });
  });

  test('a field in the place of the file is no file: nobody refers to what another has stored', async () => {
    const forged = `--b\r\ncontent-disposition: form-data; name="file"\r\ncontent-type: application/json\r\n\r\n{"key":"ab/01890000-0000-7000-8000-0000000000ab"}\r\n--b--\r\n`;
    const answer = await fetch(`${base}/upload`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: forged });
    expect(await answer.json()).toEqual({ status: 200, input: {} });
  });

  test('cut short: refused when the sender still listens, forgotten when not', async () => {
    const body = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello';
    await leaves(0, async () => {
      const answer = await fetch(`${base}/upload`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body });
      expect(await answer.json()).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'file', code: 'incomplete' }] });
      asked.splice(0);
      const { hostname, port } = new URL(base);
      const socket = connect(Number(port), hostname);
      socket.write(`POST /upload HTTP/1.1\r\nhost: a\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 9999\r\n\r\n${body}`);
      setTimeout(() => socket.destroy(), 100);
      for (let waited = 0; asked.length === 0 && waited < 3_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(asked).toEqual([{ error: expect.any(Refusal) }]);
    });
  });

  test('whose operation was refused is taken back; when the outcome is not known it stays', async () => {
    const file: [string, Blob, string][] = [['file', blob('a'), 'a.txt']];
    await leaves(0, () => send(file, '?answer=409'));
    await leaves(1, () => send(file, '?answer=500'));
    await leaves(1, () => send(file, '?answer=lost'));
  });

  test('sent again under one idempotency key has one reference, and is not taken back', async () => {
    await leaves(1, async () => {
      const first = await send([['file', blob('same'), 'a.txt']], '?key=k1');
      expect(await send([['file', blob('same'), 'a.txt']], '?key=k1')).toEqual(first);
      await send([['file', blob('same'), 'a.txt']], '?key=k1&answer=409');
    });
  });

  test('not multipart is refused', async () => {
    const answer = await fetch(`${base}/upload`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"file":{"key":"x"}}' });
    expect(await answer.json()).toMatchObject({ code: 'UNSUPPORTED_FILE' });
  });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\张三\\照片.jpg', '照片.jpg'],
  ['a\u202egpj.exe\n', 'agpj.exe'],
  ['..', 'file'],
  [undefined, 'file'],
  ['\ud800x', '\ufffdx'],
  [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(116)}.pdf`],
])('the name %p becomes %p', (given, name) => {
  expect(safeName(given)).toBe(name);
});
