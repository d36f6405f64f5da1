import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = '/usr/bin/chromium';
/** Two test files may ask at once: whoever comes second waits until all of it is there. */
const lock = join(tmpdir(), 'gongzhi-chromium.lock');
const install = `[ -x ${program} ] || { echo 'installing Debian’s chromium, once' >&2; apt-get update -q && apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk; } >/dev/null`;

/** Debian's Chromium; installed when it is not there and we may. */
export function findChromium(): string {
  const root = process.getuid?.() === 0;
  if (!root && !existsSync(program)) throw new Error('the tests of the web apps need Chromium: apt-get install chromium fonts-noto-cjk (as root the test run does it itself)');
  if (root) execFileSync('flock', [lock, 'sh', '-c', install], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return program;
}
