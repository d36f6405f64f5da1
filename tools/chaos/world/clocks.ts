import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Clocks of processes that can be made to jump. */
export interface Clocks {
  /** What Node is to be started with. */
  readonly nodeOptions: string;
  /** Sets the clock of a process so many milliseconds off the machine's. */
  set(pid: number, offBy: number): void;
  close(): void;
}

export function openClocks(): Clocks {
  const directory = mkdtempSync(join(tmpdir(), 'chaos-clocks-'));
  const preload = pathToFileURL(join(import.meta.dirname, 'jumping-clock.preload.ts'));
  preload.searchParams.set('directory', directory);
  return {
    nodeOptions: `--import ${preload.href}`,
    set(pid, offBy) {
      writeFileSync(join(directory, String(pid)), String(offBy));
      process.kill(pid, 'SIGUSR2');
    },
    close: () => rmSync(directory, { recursive: true }),
  };
}
