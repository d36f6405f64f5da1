import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The web apps there are: the residents' and the staff's. */
export const webApps = ['portal', 'workbench'] as const;
export type WebApp = (typeof webApps)[number];

/** What goes into a web app. */
const sourcesOf = (app: WebApp): string[] => [
  `apps/${app}/{index.html,vite.config.ts}`, `apps/${app}/public/*`, `{apps/${app},libs/web,libs/contracts,libs/domain}/src/**/*.{ts,tsx,css}`, `{apps/${app},libs/web,libs/contracts,libs/domain}/package.json`, 'package-lock.json',
];
/** A build nobody started with for this long is removed. */
const keptMs = 7 * 86_400_000;

/** The directory of a build, and whether it had to be made. */
export interface WebAppBuild {
  readonly directory: string;
  readonly made: boolean;
}

/**
 * Finds the build of exactly these sources below `<cacheDir>/<app>`, or makes it: names follow from content, so a build is never out of date, and two
 * platforms that start at once do not get in each other's way (decision 11). Undefined where the app is not there, or no Vite to build it with.
 */
export async function buildWebApp(app: WebApp, root: string, cacheDir: string, signal?: AbortSignal): Promise<WebAppBuild | undefined> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(join(root, `apps/${app}/vite.config.ts`)) || !existsSync(vite)) return undefined;
  const builds = join(cacheDir, app);
  const directory = join(builds, digestOf(app, root));
  if (existsSync(join(directory, 'index.html'))) {
    utimesSync(directory, new Date(), new Date());
    return { directory, made: false };
  }
  const unfinished = join(builds, `unfinished-${randomUUID()}`);
  mkdirSync(unfinished, { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', unfinished, '--logLevel', 'warn'], { cwd: join(root, 'apps', app), env: { ...process.env, NODE_ENV: 'production' }, ...(signal ? { signal } : {}) });
    if (!existsSync(directory)) renameSync(unfinished, directory);
  } catch (error) {
    signal?.throwIfAborted();
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error([`the ${app} could not be built`, ...(`${stdout}\n${stderr}`.trim() || message).split('\n').slice(-12)].join('\n  '));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld(builds);
  return { directory, made: true };
}

function digestOf(app: WebApp, root: string): string {
  const digest = createHash('sha256');
  for (const path of globSync(sourcesOf(app), { cwd: root }).filter((name) => !name.endsWith('.test.ts')).sort()) digest.update(path).update('\0').update(readFileSync(join(root, path)));
  return digest.digest('hex').slice(0, 16);
}

function removeOld(builds: string): void {
  for (const name of readdirSync(builds)) {
    const path = join(builds, name);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true, force: true });
  }
}
