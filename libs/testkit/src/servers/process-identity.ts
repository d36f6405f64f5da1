import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Start time and command line of a running process; undefined when there is none. A process number alone proves nothing: after a
 * crash or in a restarted container it may belong to something else.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    const startTime = fields[18];
    return `${startTime} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`;
  } catch {
    return undefined;
  }
}
