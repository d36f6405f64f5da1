import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, isPortFree } from '@gongzhi/testkit/servers';
import type { LaunchConfig } from './config.ts';
import { parseDemoLogins, writeDemoFile, type DemoLogins } from './demo-file.ts';
import type { Surroundings } from './environment.ts';
import type { Lock } from './lock.ts';
import { buildWebApp, webApps, type WebApp } from '../web/build-web-app.ts';
import { prepareDatabases } from './prepare-databases.ts';
import type { Progress } from './progress.ts';
import { keepSecrets } from './secrets.ts';
import { writeRuntimeFile } from './runtime-file.ts';
import { runSeed, seedScript } from './seed.ts';
import { provideNats, providePostgres } from './servers.ts';
import { startService, type ServiceProcess } from './service-process.ts';

/** Stops what was started, last first. */
export type Stops = (() => Promise<void>)[];

/** Brings everything up, step by step; whatever comes up adds to `stops` how to stop it. */
export async function launch(config: LaunchConfig, lock: Lock, progress: Progress, stops: Stops, signal: AbortSignal): Promise<DemoLogins> {
  const { step, say } = progress;
  const start = { config, lock, say, signal };
  mkdirSync(join(config.dataDir, 'logs'), { recursive: true });
  const secrets = keepSecrets(join(config.dataDir, 'secrets.json'), config.services);
  await step('Port', () => requireFreePort(config.port), () => String(config.port));

  const [webDirs, postgres, nats] = await allOf([
    provideWebApps(config, progress, signal),
    step('PostgreSQL', () => providePostgres(start), ({ description }) => description).then((server) => (stops.push(server.stop), server)),
    step('nats-server', () => provideNats(start, secrets), ({ description }) => description).then((server) => (stops.push(server.stop), server)),
  ]);
  signal.throwIfAborted();
  const databases = await step('Databases', () => prepareDatabases(config, postgres.url, secrets), (ready) => [...ready.keys()].join(', '));
  const surroundings: Surroundings = { config, secrets, natsUrl: nats.url, identityPort: await freePort(), databases, webDirs };
  writeRuntimeFile(join(config.dataDir, 'runtime.json'), databases);
  signal.throwIfAborted();
  const logins = await seedAll(surroundings, progress, signal);
  await startServices(start, surroundings, progress, stops);
  writeDemoFile(join(config.dataDir, 'demo.json'), config.publicUrl, logins);
  return logins;
}

/** The directories of the built web apps: a given one, or one of these sources, built on the first start after they changed. */
async function provideWebApps({ root, cacheDir, webDirs }: LaunchConfig, { step }: Progress, signal: AbortSignal): Promise<Partial<Record<WebApp, string>>> {
  const provided = { ...webDirs };
  // One after the other: each build takes all the cores there are, and PostgreSQL starts beside it.
  for (const app of webApps.filter((one) => !provided[one])) {
    const build = await step(titles[app], () => buildWebApp(app, root, cacheDir, signal), (built) => (!built ? 'not there' : built.made ? 'built' : 'as built before'));
    if (build) provided[app] = build.directory;
  }
  return provided;
}

const titles = { portal: 'Portal', workbench: 'Workbench' } as const satisfies Record<WebApp, string>;

async function requireFreePort(port: number): Promise<void> {
  if (!(await isPortFree(port))) throw new Error(`port ${port} is in use by another program: stop it, or choose another port: PORT=${port + 1} npm start`);
}

/** Runs the seed scripts there are; identity's prints the demo logins. */
async function seedAll(surroundings: Surroundings, { step }: Progress, signal: AbortSignal): Promise<DemoLogins> {
  let logins: DemoLogins = { people: [], clients: [] };
  await allOf(surroundings.config.services.map(async (service) => {
    const script = seedScript(surroundings.config.root, service);
    if (!script) return;
    const lastLine = await step(service.seeds ?? `Seed of ${service.name}`, () => runSeed(script, service, surroundings, signal));
    if (service.name === 'identity') logins = parseDemoLogins(lastLine);
  }));
  return logins;
}

/** Starts all services at once. They are stopped together, but for the edge, which goes first. */
async function startServices(start: { lock: Lock; say: (line: string) => void; signal: AbortSignal }, surroundings: Surroundings, { step }: Progress, stops: Stops): Promise<void> {
  const running: { edge: boolean; process: ServiceProcess }[] = [];
  const stopThose = (edge: boolean) => () => Promise.all(running.filter((one) => one.edge === edge).map((one) => one.process.stop())).then(() => {});
  stops.push(stopThose(false), stopThose(true));
  await allOf(surroundings.config.services.map((service) =>
    step(service.name, async () => running.push({ edge: service.edge ?? false, process: await startService({ ...start, service, surroundings }) }), () => 'ready')));
}

/** Like `Promise.all`, but waits for every one to settle: a failure must not leave another still starting behind our back. */
async function allOf<Work extends readonly unknown[] | []>(work: Work): Promise<{ -readonly [K in keyof Work]: Awaited<Work[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
