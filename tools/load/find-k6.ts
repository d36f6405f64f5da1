import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const pinned = 'v1.8.1';

/** The k6 to use: the cached one, else one on PATH, else built by Go at the pinned version into `<cacheDir>/bin`. Fails with what to install. */
export async function findK6(cacheDir: string, log: (line: string) => void): Promise<string> {
  const bin = join(cacheDir, 'bin');
  const path = (process.env.PATH ?? '').split(delimiter);
  const found = [bin, ...path].map((directory) => join(directory, 'k6')).find(isExecutable);
  if (found) return found;
  const go = [...path, '/usr/local/go/bin'].map((directory) => join(directory, 'go')).find(isExecutable);
  if (!go) throw new Error('k6 was not found, nor Go to build it: install k6 (https://grafana.com/docs/k6/latest/set-up/install-k6) or Go (https://go.dev/dl)');
  mkdirSync(bin, { recursive: true });
  const started = Date.now();
  log(`building k6 ${pinned} with Go, once (some minutes)`);
  const progress = setInterval(() => log(`still building k6, ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  try {
    await promisify(execFile)(go, ['install', `go.k6.io/k6@${pinned}`], { env: { ...process.env, GOBIN: bin } });
  } catch (error) {
    throw new Error(`Go could not build k6: ${(error as { stderr?: string }).stderr?.trim().split('\n').at(-1)}`);
  } finally {
    clearInterval(progress);
  }
  return join(bin, 'k6');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
