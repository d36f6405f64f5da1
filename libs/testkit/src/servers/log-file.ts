import { existsSync, readFileSync, renameSync } from 'node:fs';

/** Makes room for a new log; the one of the run before is kept as `<name>.previous.log`. */
export function rotateLog(path: string): void {
  if (existsSync(path)) renameSync(path, path.replace(/(\.log)?$/, '.previous.log'));
}

/** The last lines of a log file; empty when there is none. */
export function lastLines(path: string, count = 12): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count);
}
