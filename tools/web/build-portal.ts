import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What goes into the portal. */
const sources = ['apps/portal/{index.html,vite.config.ts}', 'apps/portal/public/*', '{apps/portal,libs/web,libs/contracts,libs/domain}/src/**/*.{ts,tsx,css}', '{apps/portal,libs/web,libs/contracts,libs/domain}/package.json', 'package-lock.json'];
/** A build nobody started with for this long is removed. */
const keptMs = 7 * 86_400_000;

/** The directory of a build, and whether it had to be made. */
export interface PortalBuild {
  readonly directory: string;
  readonly made: boolean;
}

/**
 * Finds the build of exactly these sources below `<cacheDir>/portal`, or makes it: names follow from content, so a build is never out of date, and two
 * platforms that start at once do not get in each other's way (decision 11). Undefined where there is no portal, or no Vite to build it with.
 */
export async function buildPortal(root: string, cacheDir: string, signal?: AbortSignal): Promise<PortalBuild | undefined> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(join(root, 'apps/portal/vite.config.ts')) || !existsSync(vite)) return undefined;
  const builds = join(cacheDir, 'portal');
  const directory = join(builds, digestOf(root));
  if (existsSync(join(directory, 'index.html'))) {
    utimesSync(directory, new Date(), new Date());
    return { directory, made: false };
  }
  const unfinished = join(builds, `unfinished-${randomUUID()}`);
  mkdirSync(unfinished, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', unfinished, '--logLevel', 'warn'], { cwd: join(root, 'apps/portal'), env: { ...process.env, NODE_ENV: 'production' }, ...(signal ? { signal } : {}) });
    if (!existsSync(directory)) renameSync(unfinished, directory);
  } catch (error) {
    signal?.throwIfAborted();
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(['the portal could not be built', ...(`${stdout}\n${stderr}`.trim() || message).split('\n').slice(-12)].join('\n  '));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld(builds);
  return { directory, made: true };
}

function digestOf(root: string): string {
  const digest = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).filter((name) => !name.endsWith('.test.ts')).sort()) digest.update(path).update('\0').update(readFileSync(join(root, path)));
  return digest.digest('hex').slice(0, 16);
}

function removeOld(builds: string): void {
  for (const name of readdirSync(builds)) {
    const path = join(builds, name);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true, force: true });
  }
}
