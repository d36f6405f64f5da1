/**
 * Outlives whoever started it by a moment: told process numbers, one a line, it kills those that are left when its standard input closes, and the
 * servers that run on the directory it was given. A test run that is killed itself can clear up nothing.
 */
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { processIdentity } from '../servers/process-identity.ts';

const [directory] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
const guarded = new Map<number, string | undefined>();
for await (const line of createInterface({ input: process.stdin })) guarded.set(Number(line), processIdentity(Number(line))?.startedAt);

// SIGQUIT is PostgreSQL's immediate shutdown: its children would outlive a SIGKILL. Others end of it as well.
for (const [pid, startedAt] of guarded) if (startedAt && processIdentity(pid)?.startedAt === startedAt) end(pid);
// A server that was still starting has not been told of yet.
for (const pid of process.platform === 'linux' ? readdirSync('/proc').map(Number).filter(Number.isInteger) : []) {
  if (pid !== process.pid && processIdentity(pid)?.command.includes(directory!)) end(pid);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It ended by itself.
  }
}
