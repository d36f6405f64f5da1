import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in seconds by part of the program, over a process and everything it started. Linux only. */
export type CpuTimes = ReadonlyMap<string, number>;

const ticksPerSecond = 100;
/** The part that asks; it belongs to nobody who is measured. */
export const loadGenerator = 'load generator';

/** Processor time used so far by what a process started, itself included. */
export function cpuTimes(ancestor = process.pid): CpuTimes {
  const processes = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => readProcess(Number(name))).filter((read) => read !== undefined));
  const belongs = (pid: number): boolean => pid === ancestor || (processes.has(pid) && belongs(processes.get(pid)!.parent));
  const times = new Map<string, number>();
  for (const [pid, { seconds, command }] of processes) {
    const part = partOf(command);
    if (part && belongs(pid)) times.set(part, (times.get(part) ?? 0) + seconds);
  }
  return times;
}

/** What each part used between two readings, in microseconds per request, the most first; what is next to nothing is left out. */
export function microsPerRequest(before: CpuTimes, after: CpuTimes, requests: number): Record<string, number> {
  const used = [...after].map(([part, time]) => [part, Math.round(((time - (before.get(part) ?? 0)) / requests) * 1e6)] as const);
  return Object.fromEntries(used.filter(([, micros]) => micros >= 5).sort((a, b) => b[1] - a[1]));
}

/** The same as one line: `gateway 210, casework 260, ...`. */
export const describeCpu = (before: CpuTimes, after: CpuTimes, requests: number): string =>
  Object.entries(microsPerRequest(before, after, requests)).map(([part, micros]) => `${part} ${micros}`).join(', ');

function readProcess(pid: number): [number, { parent: number; seconds: number; command: string }] | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [pid, { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, command }];
  } catch {
    return undefined; // It has ended since it was listed.
  }
}

function partOf(command: string): string | undefined {
  const service = /apps\/(\w+)\/src\/main\.ts/.exec(command)?.[1];
  if (service) return service;
  if (/reference-(gateway|worker)\.ts/.test(command)) return /reference-\w+/.exec(command)?.[0];
  const product = /\.cache\/bench\/(\w+)\//.exec(command)?.[1];
  if (product) return product;
  const backend = /^postgres: (?:(\w+)_app )?/.exec(command);
  if (backend) return backend[1] ? `postgres(${backend[1]})` : 'postgres';
  if (command.includes('nats-server')) return 'nats-server';
  return command.includes('bench.ts') ? loadGenerator : undefined;
}
