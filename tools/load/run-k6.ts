import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs a script of k6 with these variables; returns its exit code, 0 when every threshold held. */
export async function runK6(k6: string, script: string, environment: Readonly<Record<string, string | undefined>>, more: readonly string[] = []): Promise<number> {
  const run = spawn(k6, ['run', '--no-usage-report', ...more, join(import.meta.dirname, 'k6', script)], { stdio: 'inherit', env: { ...process.env, ...environment } });
  process.on('SIGINT', () => {}); // the terminal sends it to k6 too, which still prints its summary
  process.on('SIGTERM', () => run.kill('SIGTERM'));
  const [code] = (await once(run, 'exit')) as [number | null];
  return code ?? 1;
}
