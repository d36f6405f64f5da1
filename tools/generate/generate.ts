import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseTypes } from './database-types.ts';
import { withFreshDatabases } from './scratch-database.ts';
import { readTables } from './tables.queries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = new Map<string, string>();

await withFreshDatabases(root, async (service, client) => {
  files.set(`apps/${service}/src/database.types.ts`, databaseTypes(await readTables(client)));
});

for (const [path, text] of files) {
  const target = join(root, path);
  if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(`wrote ${path}`);
}
