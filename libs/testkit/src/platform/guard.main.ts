/**
 * Outlives whoever started it by a moment: told process numbers, one a line, it kills those that are left when its standard input closes. A test
 * run that is killed itself can clear up nothing.
 */
import { createInterface } from 'node:readline';
import { processIdentity } from '../servers/process-identity.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
const guarded = new Map<number, string | undefined>();
for await (const line of createInterface({ input: process.stdin })) guarded.set(Number(line), processIdentity(Number(line))?.startedAt);
for (const [pid, startedAt] of guarded) {
  // SIGQUIT is PostgreSQL's immediate shutdown: its children would outlive a SIGKILL. Others end of it as well.
  if (startedAt && processIdentity(pid)?.startedAt === startedAt) process.kill(pid, 'SIGQUIT');
}
