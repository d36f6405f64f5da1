import { join } from 'node:path';
import { findNatsServer, freePort, startNatsServer, startPostgres, takesNatsClients } from '@gongzhi/testkit/servers';
import type { LaunchConfig } from './config.ts';
import type { Lock } from './lock.ts';
import { publicKeyOf, type Secrets } from './secrets.ts';
import { keepRunning } from './supervisor.ts';

/** A server the platform stands on: ours, kept running, or one that was given. */
export interface Server {
  url: string;
  /** For the terminal; without passwords. */
  description: string;
  stop(): Promise<void>;
}

interface ServerStart {
  config: LaunchConfig;
  lock: Lock;
  say: (line: string) => void;
  signal: AbortSignal;
}

/** The PostgreSQL of DATABASE_URL, else our own on the data directory. Its url is a superuser's. */
export async function providePostgres({ config, lock, say }: ServerStart): Promise<Server> {
  if (config.databaseUrl) return given(config.databaseUrl, new URL(config.databaseUrl).host);
  const port = await freePort();
  let major = 0;
  let url = '';
  const kept = await keepRunning({
    name: 'PostgreSQL',
    async start() {
      const server = await startPostgres({ dataDir: join(config.dataDir, 'postgres'), port, log: say });
      lock.record('PostgreSQL', server.pid, 'SIGINT');
      ({ major, url } = server);
      return server;
    },
    onDeath: ({ how, pauseMs }) => say(`PostgreSQL ended (${how}); it is started again in ${pauseMs / 1000} s`),
  });
  return { url, description: `${major} on 127.0.0.1:${port}`, stop: kept.stop };
}

/** The bus of NATS_URL, else our own nats-server, which lets in the services only. */
export async function provideNats({ config, lock, say, signal }: ServerStart, secrets: Secrets): Promise<Server> {
  if (config.natsUrl) {
    const addresses = config.natsUrl.split(',').map((url) => new URL(url)).map(({ hostname, port }) => ({ hostname, port: Number(port || 4222) }));
    const description = addresses.map(({ hostname, port }) => `${hostname}:${port}`).join(', ');
    const answers = await Promise.all(addresses.map(({ hostname, port }) => takesNatsClients(hostname, port)));
    if (!answers.includes(true)) throw new Error(`no nats-server answers at NATS_URL (${description})`);
    return given(config.natsUrl, description);
  }
  const port = await freePort();
  const binary = await findNatsServer({ cacheDir: config.cacheDir, log: say, signal });
  const users = config.services.map(({ name }) => ({ nkey: publicKeyOf(secrets.natsSeeds[name]!), ...(config.permissionsOf ? { permissions: config.permissionsOf(name) } : {}) }));
  let version: readonly [number, number] = [0, 0];
  let url = '';
  const kept = await keepRunning({
    name: 'nats-server',
    async start() {
      const server = await startNatsServer({ binary, storeDir: join(config.dataDir, 'nats'), port, users });
      lock.record('nats-server', server.pid, 'SIGTERM');
      ({ version, url } = server);
      return server;
    },
    onDeath: ({ how, pauseMs }) => say(`nats-server ended (${how}); it is started again in ${pauseMs / 1000} s`),
  });
  return { url, description: `${version.join('.')} on 127.0.0.1:${port}`, stop: kept.stop };
}

function given(url: string, description: string): Server {
  return { url, description: `given: ${description}`, stop: async () => {} };
}
