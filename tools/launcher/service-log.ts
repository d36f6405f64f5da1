import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const intervalMs = 300;
/** A service that writes faster than this is read no further back: its file has everything. */
const longestBacklog = 4 * 1024 * 1024;

/** Calls `onLine` for each line added to a log file, until the returned function is called. */
export function followLog(path: string, onLine: (line: string) => void): () => void {
  const file = openSync(path, 'a+');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(64 * 1024);
  let position = 0;
  let partial = '';
  const readOn = (): void => {
    const { size } = fstatSync(file);
    if (size - position > longestBacklog) position = size - buffer.length;
    for (let bytes = 0; (bytes = readSync(file, buffer, 0, buffer.length, position)) > 0; position += bytes) {
      const lines = (partial + decoder.write(buffer.subarray(0, bytes))).split('\n');
      partial = lines.pop()!;
      lines.forEach(onLine);
    }
  };
  const timer = setInterval(readOn, intervalMs);
  return () => {
    clearInterval(timer);
    readOn();
    closeSync(file);
  };
}

const levels: Record<number, string> = { 40: 'warning', 50: 'error', 60: 'fatal' };

/** The short form of a log line that deserves attention (pino level 40 and above); undefined for the others. */
export function warningOf(line: string): string | undefined {
  // pino writes the level first: most lines are passed over without being parsed.
  if (/^\{"level":[123]0,/.test(line) || !line.startsWith('{')) return undefined;
  const entry = parse(line);
  const level = levels[entry?.level as number];
  return level && `${level}: ${shortMessage(entry!)}`;
}

/** Any log line in its short form, for the terminal. */
export function shortForm(line: string): string {
  const entry = parse(line);
  return entry ? shortMessage(entry) : line;
}

function shortMessage(entry: Record<string, unknown>): string {
  const error = entry.err as { message?: string; code?: string } | undefined;
  return [entry.msg, error?.code, error?.message].filter((part) => part !== undefined && part !== '').join(' - ');
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
