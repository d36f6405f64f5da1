import { resolve } from 'node:path';
import { readLaunchConfig, type LaunchConfig } from '../launcher/config.ts';
import { services } from '../launcher/services.ts';
import { Refused } from './tell.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where the platform is that the environment names. */
export const platformConfig = (): LaunchConfig => readLaunchConfig(process.env, { root, cacheDir: resolve(root, '.cache'), services });

/** Runs a program to its exit code: 0 done, 1 refused or failed, 2 asked for in a way nobody understands. */
export async function runCommand(usage: string, work: () => Promise<boolean>): Promise<void> {
  // In order, so that a PostgreSQL we started ends with us.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    if (await work()) return;
    console.error(usage);
    process.exitCode = 2;
  } catch (error) {
    const wrongOptions = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
    console.error(error instanceof Refused || wrongOptions ? (error as Error).message : error);
    if (wrongOptions) console.error(usage);
    process.exitCode = wrongOptions ? 2 : 1;
  }
}
