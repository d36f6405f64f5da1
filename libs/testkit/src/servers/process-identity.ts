import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a running process was started and its command line; undefined when there is none. A process number alone proves nothing: after a
 * crash or in a restarted container it may belong to something else.
 */
export function processIdentity(pid: number): { startedAt: string; command: string } | undefined {
  try {
    if (process.platform !== 'linux') {
      const ps = (field: string): string => execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
      return { startedAt: ps('lstart'), command: ps('command') };
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    return { startedAt: fields[18]!, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
  } catch {
    return undefined;
  }
}
