import { freePort, startPostgres } from '@gongzhi/testkit/servers';
import type { BackupHeader } from './header.ts';
import { missingIn, takeInventory } from './inventory.ts';
import { Refused } from './tell.ts';

/** Starts restored databases, which replay the log to the moment of the backup, and refuses them when they hold less than it lists. */
export async function proveCluster(directory: string, header: BackupHeader, log: (line: string) => void): Promise<void> {
  const server = await startPostgres({ dataDir: directory, port: await freePort(), log });
  try {
    const missing = missingIn(await takeInventory(server.url), header);
    if (missing) throw new Refused('notProved', { what: missing });
  } finally {
    await server.stop();
  }
}
