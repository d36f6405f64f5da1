import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type RuntimeFile = { databases?: { casework?: { ownerUrl?: string } } };

/** Where the casework database is: named on the command line, in CASEWORK_DATABASE_URL, or by the running platform. */
export function findDatabase(named: string | undefined, environment: NodeJS.ProcessEnv, root: string): string | null {
  const url = named ?? environment.CASEWORK_DATABASE_URL;
  if (url) return url;
  const path = join(environment.GONGZHI_DATA ?? join(root, '.data'), 'runtime.json');
  return existsSync(path) ? ((JSON.parse(readFileSync(path, 'utf8')) as RuntimeFile).databases?.casework?.ownerUrl ?? null) : null;
}
