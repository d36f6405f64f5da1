import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lastLines } from '../servers/log-file.ts';
import { startProcess } from '../servers/server-process.ts';
import { freePort } from '../servers/free-port.ts';

/** Somebody who can log in to a platform that was started for a test, a benchmark or a replay. */
export interface DemoPerson {
  readonly role: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly area: string;
}

export interface DemoClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly area: string;
}

export interface Platform {
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly people: readonly DemoPerson[];
  readonly clients: readonly DemoClient[];
  /** Pid of the launcher. */
  readonly pid: number;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../../..');

/**
 * Starts the whole platform as `npm start` does, each service its own process, on a free port and a data directory of its own.
 *
 * @param environment added to the services' environment: `DATABASE_URL` and `NATS_URL` use servers that are there already
 */
export async function startPlatform(environment: NodeJS.ProcessEnv = {}, timeoutMs = 90_000): Promise<Platform> {
  const given = environment['GONGZHI_DATA'];
  const dataDir = given ?? mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'platform-'));
  mkdirSync(dataDir, { recursive: true });
  if (!given) chmodSync(dataDir, 0o711); // the user postgres passes through
  const port = await freePort();
  const logFile = join(dataDir, 'launcher.log');
  const launcher = await startProcess({
    command: process.execPath,
    args: [join(root, 'tools/launcher/start.ts')],
    logFile,
    options: { cwd: root, env: { ...process.env, ...environment, GONGZHI_DATA: dataDir, PORT: String(port) } },
  });
  const stop = async (): Promise<void> => {
    await launcher.end([['SIGTERM', 30_000]]);
    if (!given) rmSync(dataDir, { recursive: true, force: true });
  };
  const baseUrl = `http://127.0.0.1:${port}`;
  const ended = launcher.exited.then((how) => how);
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const dead = await Promise.race([ended, new Promise<undefined>((tick) => setTimeout(() => tick(undefined), 100))]);
    if (dead) throw new Error(`the platform did not start (${dead}):\n${lastLines(logFile, 30).join('\n')}`);
    const demo = readDemo(join(dataDir, 'demo.json'), baseUrl);
    if (demo) return { ...demo, baseUrl, dataDir, pid: launcher.pid, stop };
  }
  await stop();
  throw new Error(`the platform was not ready in ${timeoutMs / 1000} s:\n${lastLines(logFile, 30).join('\n')}`);
}

/** The demo file, once the launcher has written it for this start. */
function readDemo(path: string, baseUrl: string): Pick<Platform, 'people' | 'clients'> | undefined {
  try {
    const demo = JSON.parse(readFileSync(path, 'utf8')) as { baseUrl: string } & Pick<Platform, 'people' | 'clients'>;
    return demo.baseUrl === baseUrl ? demo : undefined;
  } catch {
    return undefined;
  }
}
