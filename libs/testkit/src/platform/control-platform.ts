import { services as contracts } from '@gongzhi/contracts';
import { busPermissions } from '@gongzhi/platform/bus';
import { prepareDatabase } from '@gongzhi/platform/database';
import { connect, nkeyAuthenticator, nkeys, type NatsConnection } from '@nats-io/transport-node';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../servers/free-port.ts';
import { controlPostgres, type ControlledPostgres } from './controlled-postgres.ts';
import { controlNats, type ControlledNats } from './controlled-servers.ts';
import { startGuard } from './guard.ts';
import { startRun, type ServiceRun } from './service-run.ts';
import type { DemoClient, DemoPerson } from './start-platform.ts';

/** A program of the platform: `apps/<name>/src/main.ts`, or one that a test adds. */
interface Program {
  readonly name: string;
  /** Holds `main.ts`, and `seed.ts` where there is one. */
  readonly sources: string;
  readonly migrations: string;
}

/** A service that only a test has, to watch the others. It may use every subject of the bus. */
export interface AddedService {
  readonly name: string;
  /** Holds `main.ts` and `migrations/`. */
  readonly directory: string;
}

/** The platform, each service its own process over real servers, all of them in the test's hand. */
export interface ControlledPlatform {
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly people: readonly DemoPerson[];
  readonly clients: readonly DemoClient[];
  readonly postgres: ControlledPostgres;
  readonly nats: ControlledNats;
  /** Names of the services that run here, the gateway included. */
  readonly services: readonly string[];
  /** The processes running now. */
  readonly runs: ReadonlySet<ServiceRun>;
  /** Starts one more process of a service, and waits until it is ready, or killed. */
  start(service: string, environment?: NodeJS.ProcessEnv): Promise<ServiceRun>;
  /** Ends every process of a service with SIGKILL and starts one. */
  restart(service: string, environment?: NodeJS.ProcessEnv): Promise<ServiceRun>;
  /** Past row security, to look and to arrange. */
  database(service: string): pg.Pool;
  /** Connects to the bus as somebody who may do everything. */
  connectBus(): Promise<NatsConnection>;
  stop(): Promise<void>;
}

/** What the roles of a service's database are given. */
export const passwordsOf = (service: string) => ({ appPassword: `app-${service}`, ownerPassword: `owner-${service}` });

const root = resolve(import.meta.dirname, '../../../..');
const names = ['identity', 'casework', 'mediation', 'insight', 'gateway'];
const newSeed = (): string => new TextDecoder().decode(nkeys.createUser().getSeed());
const authenticate = (seed: string): Uint8Array => new TextEncoder().encode(seed);

export interface PlatformOptions {
  readonly environment?: NodeJS.ProcessEnv;
  readonly added?: readonly AddedService[];
  /** Leads a service another way to a server: gives the address it is told. */
  readonly lead?: (service: string, server: ServerName, url: string) => Promise<string>;
  /** Told the ports of the gateway and of identity's own listener before anything listens there. */
  readonly onPorts?: (ports: { gateway: number; identity: number }) => void;
  /** Prepares the directory that a server, or the services' files, are kept in, before anything is in it; what it gives is called when all have ended. */
  readonly volume?: (of: ServerName | 'files', directory: string) => () => void;
}

/** What the services stand on. */
export type ServerName = 'database' | 'bus';

/** Starts PostgreSQL, nats-server and every service, much as `npm start` does, but nobody restarts what dies. */
export async function controlPlatform(options: PlatformOptions = {}): Promise<ControlledPlatform> {
  const directory = mkdtempSync(join(process.env['GONGZHI_TEST_DIRECTORY'] ?? tmpdir(), 'controlled-'));
  const takeAway: (() => void)[] = [];
  const volume = (of: ServerName | 'files', name: string): string => {
    const place = join(directory, name);
    mkdirSync(place);
    if (options.volume) takeAway.push(options.volume(of, place));
    chmodSync(place, 0o711);
    return place;
  };
  chmodSync(directory, 0o711); // the user postgres passes through
  const [postgresDir, natsDir, dataDir] = [volume('database', 'database'), volume('bus', 'bus'), volume('files', 'data')];
  mkdirSync(join(dataDir, 'logs'));
  const programs: Program[] = [
    ...names.map((name) => ({ name, sources: join(root, 'apps', name, 'src'), migrations: join(root, 'apps', name, 'migrations') })).filter(({ sources }) => existsSync(join(sources, 'main.ts'))),
    ...(options.added ?? []).map(({ name, directory: sources }) => ({ name, sources, migrations: join(sources, 'migrations') })),
  ];
  const seeds = new Map(programs.map(({ name }) => [name, newSeed()]));
  const ownSeed = newSeed();
  const publicKey = (seed: string): string => nkeys.fromSeed(authenticate(seed)).getPublicKey();
  const guard = startGuard(directory);
  const [postgres, nats] = await Promise.all([
    controlPostgres(postgresDir, guard),
    controlNats(natsDir, [
      { nkey: publicKey(ownSeed) },
      ...programs.map(({ name }) => ({ nkey: publicKey(seeds.get(name)!), ...(names.includes(name) ? { permissions: busPermissions(name, contracts) } : {}) })),
    ], guard),
  ]);
  const databases = new Map(await Promise.all(programs.filter(({ migrations }) => existsSync(migrations)).map(async ({ name, migrations }) =>
    [name, await prepareDatabase({ adminUrl: postgres.url, service: name, migrations, ...passwordsOf(name) })] as const)));

  const [port, identityPort] = await Promise.all([freePort(), freePort()]);
  options.onPorts?.({ gateway: port, identity: identityPort });
  const baseUrl = `http://127.0.0.1:${port}`;
  const identityUrl = `http://127.0.0.1:${identityPort}`;
  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    SIMULATED_TIME: 'true', RATE_LIMIT: '1000000', PUBLIC_URL: baseUrl, DATA_DIR: dataDir, CURSOR_SECRET: randomBytes(24).toString('hex'),
    IDENTITY_URL: identityUrl, OIDC_JWKS_URL: `${identityUrl}/auth/jwks`, ...options.environment,
  };
  const own: Record<string, NodeJS.ProcessEnv> = {
    identity: { IDENTITY_HTTP_PORT: String(identityPort), KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') },
    gateway: { PORT: String(port) },
  };
  const led = async (name: string, server: ServerName, url: string | undefined): Promise<string> => (url && (await options.lead?.(name, server, url))) ?? url ?? '';
  const ways = new Map(await Promise.all(programs.map(async ({ name }) =>
    [name, { NATS_URL: await led(name, 'bus', nats.url), DATABASE_URL: await led(name, 'database', databases.get(name)?.appUrl) }] as const)));
  const environmentOf = (name: string): NodeJS.ProcessEnv => ({ ...shared, ...own[name], SERVICE: name, NATS_SEED: seeds.get(name), ...ways.get(name) });

  const runs = new Set<ServiceRun>();
  const start = async (service: string, environment: NodeJS.ProcessEnv = {}): Promise<ServiceRun> => {
    const healthPort = service === 'gateway' ? Number(environment['PORT'] ?? port) : await freePort();
    const run = await startRun({
      name: service, program: join(programs.find(({ name }) => name === service)!.sources, 'main.ts'), cwd: root, guard, healthUrl: `http://127.0.0.1:${healthPort}`,
      logFile: join(dataDir, 'logs', `${service}.log`), environment: { ...environmentOf(service), HEALTH_PORT: String(healthPort), ...environment },
    });
    runs.add(run);
    void run.exited.then(() => runs.delete(run));
    return run;
  };
  const pools = new Map<string, pg.Pool>();

  const platform: ControlledPlatform = {
    baseUrl, dataDir, postgres, nats, runs, start,
    people: [], clients: [],
    services: programs.map(({ name }) => name),
    async restart(service, environment) {
      await Promise.all([...runs].filter(({ name }) => name === service).map((run) => run.kill()));
      return start(service, environment);
    },
    database(service) {
      const url = new URL(postgres.url);
      url.pathname = `/${service}`;
      let pool = pools.get(url.href);
      if (!pool) {
        pools.set(url.href, (pool = new pg.Pool({ connectionString: url.href, max: 2 })));
        pool.on('error', () => {}); // the server is taken away at times
      }
      return pool;
    },
    connectBus: () => connect({ servers: nats.url, authenticator: nkeyAuthenticator(authenticate(ownSeed)), maxReconnectAttempts: -1, reconnectTimeWait: 100 }),
    async stop() {
      const edge = [...runs].filter(({ name }) => name === 'gateway');
      await Promise.all(edge.map((run) => run.stop()));
      await Promise.all([...runs].map((run) => run.stop()));
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      await Promise.all([postgres.stop(), nats.stop()]);
      guard.dismiss();
      for (const take of takeAway) take();
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    const lastLines = await Promise.all(programs.map(({ name, sources }) => seed(join(sources, 'seed.ts'), { ...environmentOf(name), MIGRATION_DATABASE_URL: databases.get(name)?.ownerUrl })));
    const logins = JSON.parse(lastLines[0]!) as Pick<ControlledPlatform, 'people' | 'clients'>;
    await Promise.all(programs.map(({ name }) => start(name)));
    return Object.assign(platform, { people: logins.people, clients: logins.clients });
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

/** Runs a seed script where there is one; returns the last line it printed. */
async function seed(script: string, environment: NodeJS.ProcessEnv): Promise<string> {
  if (!existsSync(script)) return '';
  const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: root, env: environment, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trimEnd().split('\n').at(-1)!;
}
