import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';

/** Writes what a bench found as JSON, with when and on what it ran. */
export function writeReport(file: string, result: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine: `${cpus().length} x ${cpus()[0]?.model ?? 'processor'}`, ...result }, null, 2)}\n`);
  console.log(`written to ${file}`);
}
