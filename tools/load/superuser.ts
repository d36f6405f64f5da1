import { superuserPassword } from '@gongzhi/testkit/servers';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The url of the superuser of a platform that runs on a PostgreSQL of its own. */
export function superuserUrlOf(dataDir: string): string {
  const { databases } = JSON.parse(readFileSync(join(dataDir, 'runtime.json'), 'utf8')) as { databases: Record<string, { ownerUrl: string }> };
  const url = new URL(databases['casework']!.ownerUrl);
  url.username = 'postgres';
  url.password = superuserPassword(join(dataDir, 'postgres'));
  url.pathname = '/postgres';
  return url.href;
}
