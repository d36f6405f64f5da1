import { casework } from '@gongzhi/contracts/casework';
import { login } from '@gongzhi/testkit';
import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { village } from '../chaos/load/handled-matter.ts';
import { brokenPromises, lookAt, run, startWork, type Databases, type Ran } from './drill.fixture.ts';

jest.setTimeout(400_000); // about a minute on a machine that has nothing else to do

const { matters } = casework;
let directory: string;
let at: (name: string) => string;
let backup: string;
let platform: Platform | undefined;

beforeAll(() => {
  directory = mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY']!, 'drill-'));
  chmodSync(directory, 0o711); // the user postgres passes through
  at = (name) => join(directory, name);
  writeFileSync(at('passphrase'), 'correct horse battery staple\n');
  writeFileSync(at('wrong'), 'incorrect horse battery staple\n');
  mkdirSync(at('backups'));
});
afterAll(async () => {
  await platform?.stop();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (dataDir: string): Promise<Platform> => (platform = await startPlatform({ GONGZHI_DATA: dataDir, LOG_LEVEL: 'warn' }, 180_000));
const restore = (args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ran> => run('tools/backup/restore.ts', args, environment);
const withPassphrase = (): string[] => ['--passphrase-file', at('passphrase')];

test('a platform that was backed up at work and destroyed comes back whole, and goes on', async () => {
  const before = await start(at('data'));
  const databases = await lookAt(at('data'));
  const work = startWork(before, databases);
  const { id } = await work.client.command('resident', matters.open, { kind: 'complaint', area: village, title: 'drill-own 1', description: '夜市每晚放音乐到两点' });
  await work.client.command('clerk', matters.accept, { id }, { target: `matters/${id}`, version: 1 });
  await work.client.command('clerk', matters.attach, { id } as never, { target: `matters/${id}`, file: new Blob(['62 dB\n'.repeat(40_000)]) });
  while (work.accepted(0, work.now()) < 40) await sleep(100);

  const began = work.now();
  const backedUp = await run('tools/backup/backup.ts', [at('backups'), ...withPassphrase()], { GONGZHI_DATA: at('data') });
  const ended = work.now();
  await work.stop();
  expect(backedUp).toMatchObject({ code: 0, output: expect.stringMatching(/Backup .*\.tar\.zst\.age.*\nKeys .*\.keys\.age/) });
  expect(work.accepted(began, ended)).toBeGreaterThan(10);

  await databases.close();
  await before.stop();
  rmSync(at('data'), { recursive: true });
  backup = at(`backups/${readdirSync(at('backups')).find((name) => name.endsWith('.tar.zst.age'))!}`);
  const restored = await restore([backup, '--into', at('restored'), ...withPassphrase()]);
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(`Restored into ${at('restored')}`) });
  expect(readdirSync(at('restored')).sort()).toEqual(['audit', 'demo-passwords.json', 'files', 'postgres', 'secrets.json']);

  const after = await start(at('restored'));
  const found = await lookAt(at('restored'));
  const { broken, store } = await brokenPromises(found, at('restored'), work.history, began);
  expect(broken).toEqual([]);
  expect(store.matters.length).toBeGreaterThan(4);
  expect(store.disputes.length).toBeGreaterThan(0);
  expect(await filesDiffering(found, at('restored'))).toEqual([]);
  await expectGoingOn(before, after);
  await found.close();
});

/** Attachments whose bytes are not what their rows say, or that are not there. */
async function filesDiffering(databases: Databases, dataDir: string): Promise<string[]> {
  const { rows } = await databases.of('casework').query<{ key: string; sha256: string }>('select file_key as key, sha256 from attachment');
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ key, sha256 }) => ({ file: join(dataDir, 'files', key), sha256 }))
    .filter(({ file, sha256 }) => !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256).map(({ file }) => file);
}

/** The same people log in with the same passwords, and what they bring in is taken. */
async function expectGoingOn({ people }: Platform, { baseUrl }: Platform): Promise<void> {
  const [{ username, password }] = people.filter(({ role }) => role === 'resident') as [Platform['people'][number]];
  const { accessToken } = await login({ baseUrl, username, password });
  const response = await fetch(`${baseUrl}/v1/matters`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}`, 'idempotency-key': 'after-the-drill' },
    body: JSON.stringify({ kind: 'need', area: village, title: 'after the drill', description: 'The lamp at the east gate is out.' }),
  });
  expect(response.status).toBe(201);
}

describe('the audit verifies, offline, with', () => {
  test.each(['casework', 'mediation'])('tools/audit-verify.ts, of %s', async (service) => {
    const { databases } = JSON.parse(readFileSync(at('restored/runtime.json'), 'utf8')) as { databases: Record<string, { ownerUrl: string }> };
    const signed = at(`restored/audit/${service}`);
    const args = ['--checkpoints', `${signed}/checkpoints.jsonl`, '--public-key', `${signed}/signing.key.pub`, '--database', databases[service]!.ownerUrl];
    expect(await run('tools/audit-verify.ts', args)).toMatchObject({ code: 0, output: expect.stringContaining('nothing was altered') });
  });
});

describe('a restore is refused, and leaves nothing, when', () => {
  const into = (): string => at('nowhere');
  const refused = async (args: readonly string[], words: string | RegExp): Promise<void> => {
    const { code, output } = await restore(args);
    expect(output).toMatch(words);
    expect(output).not.toMatch(/ {4}at /);
    expect(code).toBe(1);
    expect(existsSync(into())).toBe(false);
  };
  const sibling = (name: string): string => backup.replace('.tar.zst.age', name);

  test('a single bit of the backup is another', async () => {
    const damaged = at('damaged.tar.zst.age');
    const bytes = readFileSync(backup);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(damaged, bytes);
    await refused([damaged, '--keys', sibling('.keys.age'), '--into', into(), ...withPassphrase()], /is damaged or incomplete/);
  });

  test('the passphrase is another', () => refused([backup, '--into', into(), '--passphrase-file', at('wrong')], /the passphrase is wrong/));

  test('the keys are not there', async () => {
    renameSync(sibling('.keys.age'), at('kept-elsewhere'));
    await refused([backup, '--into', into(), ...withPassphrase()], /The keys are not at .* --keys FILE/);
    const verified = await restore([backup, '--verify', '--keys', at('kept-elsewhere'), ...withPassphrase()]);
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('The backup is whole') });
  });

  test('the platform runs on the directory, or something is in it', async () => {
    const args = [backup, '--into', at('restored'), '--keys', at('kept-elsewhere'), ...withPassphrase()];
    expect(await restore([...args, '--replace'])).toMatchObject({ code: 1, output: expect.stringContaining('stop it first') });
    await platform!.stop();
    platform = undefined;
    expect(await restore(args)).toMatchObject({ code: 1, output: expect.stringMatching(/is not empty.*--replace/) });
  });
});

test('a stopped platform is backed up for a recipient and replaced by its own backup, what was there kept', async () => {
  const made = await run('tools/backup/backup.ts', ['--new-identity', at('identity')]);
  const recipient = /age1\w+/.exec(made.output)![0];
  expect(statSync(at('identity')).mode & 0o777).toBe(0o600);
  const backedUp = await run('tools/backup/backup.ts', [at('second.backup'), '--keys', at('second.keys'), '--recipient', recipient], { GONGZHI_DATA: at('restored') });
  expect(backedUp).toMatchObject({ code: 0 });
  expect(existsSync(at('restored/launcher.lock'))).toBe(false);
  expect(statSync(at('second.backup')).mode & 0o777).toBe(0o600);

  const args = [at('second.backup'), '--keys', at('second.keys'), '--identity', at('identity'), '--into', at('restored'), '--replace'];
  const { code, output } = await restore(args);
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/What was there is kept in .*replaced-\d{8}T\d{6}Z/) });
  expect(readdirSync(at('restored')).filter((name) => !name.startsWith('replaced-')).sort()).toEqual(['audit', 'demo-passwords.json', 'files', 'postgres', 'secrets.json']);
});

test('a server that is not ours is refused, with what to use instead', async () => {
  const { code, output } = await run('tools/backup/backup.ts', [at('foreign'), ...withPassphrase()], { GONGZHI_DATA: at('restored'), DATABASE_URL: 'postgres://somewhere/postgres' });
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('pg_basebackup') });
  expect(existsSync(at('foreign'))).toBe(false);
});
