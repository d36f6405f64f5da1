import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '../pipeline/refusal.ts';
import { createFileStore } from './create-file-store.ts';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { type S3Server, startS3Server } from './s3-server.fixture.ts';
import { createS3Store } from './s3-store.ts';

const file = { name: '井盖.txt', mediaType: 'text/plain', content: Buffer.from([0, 255, 10, 13]) };
const nobody = 'ab/01890000-0000-7000-8000-0000000000ab';
let root: string;
let server: S3Server | undefined;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongzhi-files-'));
  server = await startS3Server();
}, 310_000);
afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true });
});

const stores: readonly [name: string, make: () => FileStore | undefined][] = [
  ['disk', () => createDiskStore(join(root, 'disk'))],
  ['S3', () => server && createS3Store(server.settings)],
];

/** What every store keeps to. Without Go there is no S3 server: those tests say so and do nothing. */
describe.each(stores)('%s', (_, make) => {
  const promise = (title: string, run: (store: FileStore) => Promise<void>) =>
    test(title, async () => {
      const store = make();
      if (store) await run(store);
      else console.warn('not run: no S3 server');
    });

  promise('keeps bytes, and tells their size and hash', async (store) => {
    const reference = await store.put(file);
    expect(reference).toEqual({ key: expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f-]{36}$/), name: file.name, mediaType: 'text/plain', size: 4, sha256: createHash('sha256').update(file.content).digest('hex') });
    expect(Buffer.from(await store.read(reference.key))).toEqual(file.content);
    expect(await buffer(await store.open(reference.key))).toEqual(file.content);
  });

  promise('keeps 20 MiB and nothing at all', async (store) => {
    for (const content of [Buffer.alloc(20 * 1024 * 1024, 7), Buffer.alloc(0)]) {
      const { key } = await store.put({ ...file, content });
      expect(Buffer.compare(await buffer(await store.open(key)), content)).toBe(0);
    }
  });

  promise('the same content is two files, but one when the request may come again', async (store) => {
    expect((await store.put(file)).key).not.toBe((await store.put(file)).key);
    const again = { ...file, repeatable: 'actor key' };
    const [first, second] = await Promise.all([store.put(again), store.put(again)]);
    expect(first).toEqual(second);
    expect(Buffer.from(await store.read(first.key))).toEqual(file.content);
    expect((await store.put({ ...again, repeatable: 'another' })).key).not.toBe(first.key);
  });

  promise('removes, also what is not there', async (store) => {
    const { key } = await store.put(file);
    await store.remove(key);
    await store.remove(key);
    await expect(store.read(key)).rejects.toEqual(new Refusal('NOT_FOUND'));
  });

  promise('answers NOT_FOUND before any byte is sent', async (store) => {
    await expect(store.open(nobody)).rejects.toEqual(new Refusal('NOT_FOUND'));
  });

  promise('takes no key that leads elsewhere', async (store) => {
    for (const key of ['../secret', 'ab/../../x', `${nobody}/..`, '']) await expect((async () => store.read(key))()).rejects.toThrow('not a file key');
  });
});

/** Fills a store on a file system of 256 KiB, in a mount of its own, and tells what came of it. */
const fill = `
  const { createDiskStore } = await import(process.argv[1]);
  const { readdirSync } = await import('node:fs');
  const store = createDiskStore(process.argv[2]);
  const put = (size) => store.put({ name: 'a', mediaType: 'text/plain', content: Buffer.alloc(size) }).then((file) => store.remove(file.key).then(() => 'kept'), ({ code, details }) => ({ code, details }));
  const answers = [await put(1_000_000), await put(1_000)];
  const left = readdirSync(process.argv[2], { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  console.log(JSON.stringify({ answers, left }));
`;

describe('disk', () => {
  test('full: UNAVAILABLE, nothing half-written, and well again by itself', async () => {
    const place = join(root, 'small');
    mkdirSync(place);
    const mounted = ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=256k small "$2" && exec "$0" --input-type=module -e "$3" "$1" "$2"'];
    const run = spawnSync('unshare', [...mounted, process.execPath, new URL('./disk-store.ts', import.meta.url).href, place, fill], { encoding: 'utf8' });
    if (run.error || /unshare|mount:/.test(run.stderr)) return console.warn('not run: this machine gives no private mounts');
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ answers: [{ code: 'UNAVAILABLE', details: { retryAfter: 5 } }, 'kept'], left: 0 });
  });
});

describe('S3', () => {
  test('away: UNAVAILABLE', async () => {
    const away = createS3Store({ endpoint: 'http://127.0.0.1:1', bucket: 'b', region: 'r', accessKeyId: 'a', secretAccessKey: 's' });
    await expect(away.put(file)).rejects.toEqual(new Refusal('UNAVAILABLE', { retryAfter: 5 }));
  });

  test('a wrong secret is a fault of the installation, told without the secret', async () => {
    if (!server) return console.warn('not run: no S3 server');
    await expect(createS3Store({ ...server.settings, secretAccessKey: 'wrong' }).put(file)).rejects.toThrow('the file store answered 403');
  });
});

test('the configuration decides', async () => {
  const kept = createFileStore({ DATA_DIR: root });
  const { key } = await kept.put(file);
  expect(existsSync(join(root, 'files', key))).toBe(true);
  expect(() => createFileStore({ DATA_DIR: root, S3_ENDPOINT: 'http://127.0.0.1:1' })).toThrow('S3_BUCKET');
});
