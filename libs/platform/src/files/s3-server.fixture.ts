import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { S3Settings } from './s3-store.ts';

const server = 'github.com/versity/versitygw/cmd/versitygw@v1.8.0';
const binary = resolve('.cache/bin/versitygw');

/** A running S3 server. */
export interface S3Server {
  readonly settings: S3Settings;
  stop(): Promise<void>;
}

/** Starts versitygw, a real S3 server that checks signatures; built once with Go (80 s on two busy cores). Undefined without Go. */
export async function startS3Server(): Promise<S3Server | undefined> {
  if (!(await isInstalled())) return undefined;
  const root = mkdtempSync(join(tmpdir(), 'gongzhi-s3-'));
  mkdirSync(join(root, 'data', 'files'), { recursive: true });
  mkdirSync(join(root, 'sidecar'));
  const port = await freePort();
  const settings = { endpoint: `http://127.0.0.1:${port}`, bucket: 'files', region: 'us-east-1', accessKeyId: 'test-access', secretAccessKey: 'test-secret' };
  const running = spawn(binary, ['--port', `127.0.0.1:${port}`, '--access', settings.accessKeyId, '--secret', settings.secretAccessKey, '--quiet', 'posix', '--sidecar', join(root, 'sidecar'), join(root, 'data')], { stdio: 'ignore' });
  await listening(settings.endpoint);
  return {
    settings,
    async stop() {
      const ended = once(running, 'exit');
      running.kill();
      await ended;
      rmSync(root, { recursive: true });
    },
  };
}

async function isInstalled(): Promise<boolean> {
  if (existsSync(binary)) return true;
  try {
    await promisify(execFile)('go', ['install', server], { env: { ...process.env, GOBIN: resolve('.cache/bin') }, timeout: 300_000 });
    return true;
  } catch {
    console.warn('no S3 server: install Go to have the S3 store tested');
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function listening(endpoint: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await fetch(endpoint).then((response) => response.arrayBuffer(), () => undefined)) return;
    await wait(100);
  }
  throw new Error('the S3 server did not start');
}
