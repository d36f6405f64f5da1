import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

declare global {
  /** The process that keeps this run's servers. */
  var gongzhiTestServers: ChildProcess | undefined;
}

/** Starts one PostgreSQL and one nats-server for the whole test run; tests find them in the environment. */
export default async function globalSetup(): Promise<void> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'test-servers.main.ts')], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  globalThis.gongzhiTestServers = keeper;
  for await (const line of createInterface({ input: keeper.stdout })) {
    const { databaseUrl, natsUrl, directory } = JSON.parse(line) as { databaseUrl: string; natsUrl: string; directory: string };
    process.env.GONGZHI_TEST_DATABASE_URL = databaseUrl;
    process.env.GONGZHI_TEST_NATS_URL = natsUrl;
    // Removed with the servers, however the run ends.
    process.env.GONGZHI_TEST_DIRECTORY = directory;
    return;
  }
  throw new Error('the PostgreSQL and nats-server of the test run did not start');
}
