import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { seedEnvironment, type Surroundings } from './environment.ts';
import type { ServiceEntry } from './services.ts';

/** Path of a service's seed script, when it has one. */
export function seedScript(root: string, service: ServiceEntry): string | undefined {
  const script = join(root, 'apps', service.name, 'src/seed.ts');
  return existsSync(script) ? script : undefined;
}

/** Runs a service's seed script (which may be repeated) and returns the last line it printed. */
export async function runSeed(script: string, service: ServiceEntry, surroundings: Surroundings, signal: AbortSignal): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script], {
      cwd: surroundings.config.root, env: seedEnvironment(service, surroundings), signal, maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.trimEnd().split('\n').at(-1)!;
  } catch (error) {
    signal.throwIfAborted();
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error([`${script} failed`, ...`${stdout}\n${stderr}`.trim().split('\n').slice(-12)].join('\n  '));
  }
}
