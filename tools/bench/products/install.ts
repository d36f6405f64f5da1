import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Installs a product beside nothing else, once, at these versions. Scripts of packages are not run: what a server needs comes built.
 *
 * @param overrides versions of packages further below, in place of those asked for
 */
export async function install(directory: string, dependencies: Readonly<Record<string, string>>, overrides: Readonly<Record<string, string>> = {}): Promise<void> {
  const wanted = `${JSON.stringify({ name: 'bench', private: true, dependencies, overrides }, null, 2)}\n`;
  const done = join(directory, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  console.log(`installing ${Object.entries(dependencies).map(([name, version]) => `${name} ${version}`).join(', ')}, once (minutes)`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), wanted);
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: directory, maxBuffer: 64 * 1024 * 1024 }).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`npm install in ${directory} failed:\n${(error.stderr ?? error.message).trim().split('\n').slice(-15).join('\n')}`);
  });
  writeFileSync(done, wanted);
}
