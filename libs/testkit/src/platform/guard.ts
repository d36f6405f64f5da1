import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Sees to it that processes end with this one, even when this one is killed. */
export interface Guard {
  watch(pid: number): void;
  /** Nothing is left to watch. */
  dismiss(): void;
}

/** @param directory whose servers are to end as well */
export function startGuard(directory: string): Guard {
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.main.ts'), directory], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  guard.stdin.on('error', () => {});
  return {
    watch: (pid) => void guard.stdin.write(`${pid}\n`),
    dismiss: () => void guard.stdin.end(),
  };
}

/** Watches a server, too. */
export function guarded<Server extends { pid: number }>(server: Server, guard: Guard): Server {
  guard.watch(server.pid);
  return server;
}
