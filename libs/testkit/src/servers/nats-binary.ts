import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pinned = 'v2.15.2';

interface Finding {
  /** Where a built or unpacked nats-server is kept: `<cacheDir>/bin`. */
  cacheDir: string;
  log: (line: string) => void;
  /** Gives up building when aborted. */
  signal?: AbortSignal;
}

/**
 * The nats-server to use: NATS_SERVER, else the cached one, else one on PATH, else built by Go at the pinned version, else taken from
 * Debian's packages. Fails with what to install.
 */
export async function findNatsServer({ cacheDir, log, signal }: Finding): Promise<string> {
  const named = process.env.NATS_SERVER;
  if (named) {
    if (!isExecutable(named)) throw new Error(`NATS_SERVER=${named} is not a program that can be run`);
    return resolve(named);
  }
  const bin = resolve(cacheDir, 'bin');
  const cached = join(bin, 'nats-server');
  if (isExecutable(cached)) return cached;
  const installed = onPath('nats-server');
  if (installed) return installed;
  mkdirSync(bin, { recursive: true });
  if ((await buildWithGo(bin, log, signal)) || (await unpackDebianPackage(cached, log))) return cached;
  throw new Error([
    'nats-server was not found and could not be installed.',
    '  Install Go (https://go.dev/dl) or nats-server (https://github.com/nats-io/nats-server/releases), or set NATS_SERVER or NATS_URL.',
    '未找到 nats-server,也无法自动安装。',
    '  请安装 Go 或 nats-server(地址同上),或设置环境变量 NATS_SERVER 或 NATS_URL。',
  ].join('\n'));
}

/** Debian's nats-server, older than the pinned one, to test that the platform runs on it too; kept as `<cacheDir>/bin/nats-server-debian`. */
export async function debianNatsServer({ cacheDir, log }: Omit<Finding, 'signal'>): Promise<string> {
  const cached = resolve(cacheDir, 'bin', 'nats-server-debian');
  if (isExecutable(cached)) return cached;
  mkdirSync(resolve(cacheDir, 'bin'), { recursive: true });
  if (await unpackDebianPackage(cached, log)) return cached;
  throw new Error("nats-server could not be taken from Debian's packages");
}

/** Version of a nats-server program as numbers, e.g. [2, 15, 2]. */
export async function natsServerVersion(binary: string): Promise<[major: number, minor: number]> {
  const { stdout } = await run(binary, ['--version']);
  const [, major, minor] = /v(\d+)\.(\d+)/.exec(stdout) ?? [];
  return [Number(major), Number(minor)];
}

async function buildWithGo(bin: string, log: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  const go = onPath('go');
  if (!go) return false;
  const started = Date.now();
  log(`building nats-server ${pinned} with Go, once (about a minute)`);
  const progress = setInterval(() => log(`still building nats-server, ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  try {
    await run(go, ['install', `github.com/nats-io/nats-server/v2@${pinned}`], { env: { ...process.env, GOBIN: bin }, ...(signal ? { signal } : {}) });
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    log(`Go could not build nats-server: ${(error as { stderr?: string }).stderr?.trim().split('\n').at(-1)}`);
    return false;
  } finally {
    clearInterval(progress);
  }
}

/** Takes the program out of Debian's package without installing it: no service is started on the machine. */
async function unpackDebianPackage(target: string, log: (line: string) => void): Promise<boolean> {
  if (!onPath('apt-get') || !onPath('dpkg-deb')) return false;
  const directory = mkdtempSync(join(tmpdir(), 'gongzhi-nats-'));
  const download = () => run('apt-get', ['download', 'nats-server'], { cwd: directory });
  log("taking nats-server from Debian's packages");
  try {
    await download().catch(async (error) => {
      if (process.getuid?.() !== 0) throw error;
      await run('apt-get', ['update']);
      await download();
    });
    const [archive] = readdirSync(directory);
    await run('dpkg-deb', ['-x', join(directory, archive!), directory]);
    copyFileSync(join(directory, 'usr/sbin/nats-server'), `${target}.part`);
    chmodSync(`${target}.part`, 0o755);
    renameSync(`${target}.part`, target);
    return true;
  } catch (error) {
    log(`Debian's packages gave no nats-server: ${(error as { stderr?: string }).stderr?.trim().split('\n').at(-1)}`);
    return false;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function onPath(program: string): string | undefined {
  const directories = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/go/bin'];
  return directories.map((directory) => join(directory, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
