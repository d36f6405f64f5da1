import { writeFileSync } from 'node:fs';
import type { ServiceDatabaseUrls } from './prepare-databases.ts';

/** Writes where this start's databases are, for the operator's tools (imports, audit verification). It holds passwords: its owner reads it only. */
export function writeRuntimeFile(path: string, databases: ReadonlyMap<string, ServiceDatabaseUrls>): void {
  writeFileSync(path, `${JSON.stringify({ databases: Object.fromEntries(databases) }, null, 2)}\n`, { mode: 0o600 });
}
