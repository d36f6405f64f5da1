import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in seconds by part of the program, over all processes of this machine that belong to one. Linux only. */
export type CpuTimes = ReadonlyMap<string, number>;

const ticksPerSecond = 100;

/** Processor time used so far. */
export function cpuTimes(): CpuTimes {
  const times = new Map<string, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const part = partOf(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
      if (!part) continue;
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      times.set(part, (times.get(part) ?? 0) + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond);
    } catch {
      // The process has ended since it was listed.
    }
  }
  return times;
}

/** What each part used between two readings, in microseconds per request: `gateway 210, casework 260, ...`. */
export function describeCpu(before: CpuTimes, after: CpuTimes, requests: number): string {
  return [...after]
    .map(([part, time]) => [part, ((time - (before.get(part) ?? 0)) / requests) * 1e6] as const)
    .filter(([, micros]) => micros >= 5)
    .sort((a, b) => b[1] - a[1])
    .map(([part, micros]) => `${part} ${micros.toFixed(0)}`)
    .join(', ');
}

function partOf(command: string): string | undefined {
  const service = /apps\/(\w+)\/src\/main\.ts/.exec(command)?.[1];
  if (service) return service;
  if (/reference-(gateway|worker)\.ts/.test(command)) return /reference-\w+/.exec(command)?.[0];
  const backend = /^postgres: (?:(\w+)_app )?/.exec(command);
  if (backend) return backend[1] ? `postgres(${backend[1]})` : 'postgres';
  if (command.includes('nats-server')) return 'nats-server';
  return command.includes('bench.ts') ? 'load generator' : undefined;
}
