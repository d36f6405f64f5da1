import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { readArchive, writeArchive } from './archive.ts';
import { encrypted, type Opening, type Sealing } from './encryption.ts';
import type { BackupHeader } from './header.ts';
import { openStaging } from './staging.ts';
import { contentOf } from './stored-files.ts';
import { packed, type Entry } from './tar.ts';
import { Refused } from './tell.ts';

const header: BackupHeader = {
  format: 1, startedAt: '2026-03-05T04:00:00.000Z', platform: '0.1.0', postgres: 18, system: 'linux-x64', migrations: {}, counts: {}, files: 'archive', bytes: 0, keys: '',
};
/** What does not pack, so that it takes several of age's chunks. */
const contents: Record<string, Buffer> = { 'postgres/pg_wal/': Buffer.alloc(0), 'files/4f/a': randomBytes(150_000), 'files/4f/empty': Buffer.alloc(0), 'postgres/base/1/2': randomBytes(70_001), 'audit/casework/checkpoints.jsonl': Buffer.from('{}\n') };

let directory: string;
let sealing: Sealing;
let opening: Opening;
let whole: Buffer;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'archive-'));
  const identity = await generateX25519Identity();
  sealing = { recipients: [await identityToRecipient(identity)] };
  opening = { identities: [identity] };
  await write('whole', entriesOf(contents));
  whole = readFileSync(at('whole'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const at = (name: string): string => join(directory, name);

async function* entriesOf(files: Record<string, Buffer>): AsyncGenerator<Entry> {
  for (const [path, bytes] of Object.entries(files)) yield { path, size: bytes.byteLength, modifiedAt: new Date(), content: contentOf(bytes) };
}

async function write(name: string, entries: AsyncIterable<Entry>): Promise<void> {
  const handle = await open(at(name), 'w');
  await writeArchive(handle, { header, entries, sealing, spool: at(`${name}.spool`) }).finally(() => handle.close());
}

/** How reading it fails; undefined when it does not. */
async function failure(bytes: Uint8Array, given = opening): Promise<unknown> {
  writeFileSync(at('changed'), bytes);
  return readArchive(at('changed'), { opening: given }).then(() => undefined, (error: unknown) => (error instanceof Refused ? error.code : error));
}

test('what goes in comes out, in order, and nothing is left beside it', async () => {
  const read: Record<string, Buffer> = {};
  const totals = await readArchive(at('whole'), {
    opening,
    async onEntry({ path, content }) {
      read[path] = Buffer.concat(await Array.fromAsync(content));
    },
  });
  expect(read).toEqual(contents);
  expect(Object.keys(read)).toEqual(Object.keys(contents));
  expect(totals).toMatchObject({ header, entries: 5 });
  expect(readdirSync(directory).filter((name) => name.includes('spool'))).toEqual([]);
});

describe('refused is', () => {
  test('a single bit that is another, wherever it is', async () => {
    for (let place = 0; place < whole.length; place += Math.floor(whole.length / 20)) {
      const changed = Buffer.from(whole);
      changed[place]! ^= 1 << (place % 8);
      expect({ place, failure: await failure(changed) }).toEqual({ place, failure: expect.stringMatching(/^(damaged|notBackup|wrongKey)$/) });
    }
  });

  test('one that was cut short, at any length', async () => {
    for (const length of [0, 10, 200, 65_536, 150_000, whole.length - 1]) {
      expect({ length, failure: await failure(whole.subarray(0, length)) }).toEqual({ length, failure: expect.stringMatching(/^(damaged|notBackup)$/) });
    }
  });

  test("somebody else's", async () => {
    expect(await failure(whole, { identities: [await generateX25519Identity()] })).toBe('wrongKey');
    expect(await failure(Buffer.from('PK not a backup at all'))).toBe('notBackup');
  });

  test('one that somebody made who can encrypt, but whose files are not what its manifest says', async () => {
    const head = Buffer.from(JSON.stringify(header));
    expect(await forged({ 'backup.json': head, 'files/4f/a': randomBytes(10), 'manifest.sha256': Buffer.from('') })).toBe('damaged');
    expect(await forged({ 'backup.json': head, 'files/4f/a': randomBytes(10) })).toBe('damaged');
    expect(await forged({ 'files/4f/a': randomBytes(10) })).toBe('notBackup');
  });

  async function forged(files: Record<string, Buffer>): Promise<unknown> {
    const tar = Buffer.concat(await Array.fromAsync(packed(entriesOf(files))));
    return failure(Buffer.concat(await Array.fromAsync(encrypted(contentOf(zstdCompressSync(tar)), sealing))));
  }
});

test('a restore writes only what a backup of ours has, and nowhere else', async () => {
  mkdirSync(at('staging'));
  const staging = await openStaging(at('staging'));
  const write = (path: string): Promise<void> => staging.write({ path, size: 1, modifiedAt: new Date(), content: contentOf(randomBytes(1)) });
  for (const path of ['secrets.json', '/etc/passwd', '../x', 'files/../../x', 'files/./x', 'files//x', 'files/', 'postgres/..', 'audit', 'logs/x']) {
    await expect(write(path)).rejects.toThrow('a backup has no');
  }
  await write('files/4f/a');
  await staging.remove();
});
