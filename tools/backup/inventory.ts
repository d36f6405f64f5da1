import { withClient } from './cluster.ts';
import type { BackupHeader } from './header.ts';

/** Tables whose rows are never removed. Every service has the audit: a row for everything that was done. */
const growing = ['platform.audit', 'matter', 'dispute'];

type Inventory = Pick<BackupHeader, 'migrations' | 'counts'>;

/** What the services' databases of a server hold. */
export async function takeInventory(adminUrl: string): Promise<Inventory> {
  const { rows } = await withClient(adminUrl, (client) => client.query<{ name: string }>(`select datname as name from pg_database where not datistemplate and datname <> 'postgres' order by 1`));
  const inventory: Inventory = { migrations: {}, counts: {} };
  for (const { name } of rows) {
    await withClient(adminUrl, async (client) => {
      const applied = await client.query<{ id: string }>(`select scope || '/' || name as id from public.migration order by 1`);
      inventory.migrations[name] = applied.rows.map(({ id }) => id);
      const counts: Record<string, number> = (inventory.counts[name] = {});
      for (const table of growing) {
        const known = await client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [table]);
        if (known.rows[0]!.known) counts[table] = (await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)).rows[0]!.rows;
      }
    }, name);
  }
  return inventory;
}

/** What of an earlier inventory is missing in a later one, in words for a message; undefined when nothing is. */
export function missingIn(later: Inventory, earlier: Inventory): string | undefined {
  for (const [database, migrations] of Object.entries(earlier.migrations)) {
    const missing = migrations.find((migration) => !later.migrations[database]?.includes(migration));
    if (missing) return `${database}: ${missing}`;
  }
  for (const [database, counts] of Object.entries(earlier.counts)) {
    for (const [table, rows] of Object.entries(counts)) {
      const found = later.counts[database]?.[table] ?? 0;
      if (found < rows) return `${database}, ${table}: ${found} < ${rows}`;
    }
  }
  return undefined;
}
