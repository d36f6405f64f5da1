import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const program = '/usr/bin/chromium';

/** Debian's Chromium; installed when it is not there and we may. */
export function findChromium(): string {
  if (existsSync(program)) return program;
  if (process.getuid?.() !== 0) throw new Error('the tests of the web apps need Chromium: apt-get install chromium fonts-noto-cjk (as root the test run does it itself)');
  console.info('installing Debian’s chromium, once');
  const apt = (...words: string[]): void => void execFileSync('apt-get', words, { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return program;
}
