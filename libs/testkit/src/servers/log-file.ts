import { existsSync, openSync, readFileSync, renameSync } from 'node:fs';

/** Opens a log file for writing and keeps the one of the run before as `<name>.previous.log`. Returns its descriptor. */
export function openLogFile(path: string): number {
  if (existsSync(path)) renameSync(path, path.replace(/(\.log)?$/, '.previous.log'));
  return openSync(path, 'a', 0o640);
}

/** The last lines of a log file; empty when there is none. */
export function lastLines(path: string, count = 12): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count);
}
