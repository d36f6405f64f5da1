import { controlPlatform, recorder, type ControlledPlatform, type ServerName, type ServiceRun } from '@gongzhi/testkit/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HistoryWriter } from '../history/history.ts';
import { openClocks, type Clocks } from './clocks.ts';
import { openLink, type Link } from './link.ts';
import { openVolumes, volumesMissing, type Volumes } from './volumes.ts';

/** What can become full. */
export type VolumeName = ServerName | 'files';

/** The platform as faults find it: every process, every way between a service and a server, and every volume in our hand. */
export interface World {
  readonly platform: ControlledPlatform;
  /** Where clients ask: a balancer in front of the gateway. */
  readonly baseUrl: string;
  readonly history: HistoryWriter;
  /** The way from a service to a server. */
  link(service: string, server: ServerName): Link;
  /** The balancers: in front of the gateway, and between it and identity. */
  readonly fronts: { readonly gateway: Link; readonly identity: Link };
  readonly clocks: Pick<Clocks, 'set'>;
  readonly volumes: Volumes<VolumeName> | undefined;
  /** The one process of a service. */
  running(service: string): ServiceRun;
  /** Starts a process of a service as a supervisor would: again and again until it stays. One that is doomed may end when it likes. */
  start(service: string, environment?: NodeJS.ProcessEnv, doomed?: boolean): Promise<ServiceRun>;
  /** Says that this process is going to end. */
  expectEnd(run: ServiceRun): void;
  /** Resolves when the processes that ended without being told to are back. */
  allBack(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the platform for chaos: five services and the recorder, which counts effects. */
export async function openWorld(options: { history: HistoryWriter; environment?: NodeJS.ProcessEnv; volumes?: boolean }): Promise<World> {
  const { history } = options;
  const links = new Map<string, Link>();
  const fronts = { gateway: await openLink(0), identity: await openLink(0) };
  const baseUrl = `http://127.0.0.1:${fronts.gateway.port}`;
  const identityUrl = `http://127.0.0.1:${fronts.identity.port}`;
  const clocks = openClocks();
  const volumes = options.volumes && !volumesMissing() ? openVolumes<VolumeName>() : undefined;
  const closeAll = async (): Promise<void> => {
    clocks.close();
    await Promise.all([...links.values(), ...Object.values(fronts)].map((link) => link.close()));
  };

  const platform = await controlPlatform({
    added: [recorder],
    environment: {
      NODE_OPTIONS: clocks.nodeOptions, LOG_LEVEL: 'warn', CONSUMER_BACKOFF: '300,600,1200,5000,10000', PUBLIC_URL: baseUrl, IDENTITY_URL: identityUrl, OIDC_JWKS_URL: `${identityUrl}/auth/jwks`, ...options.environment,
    },
    async lead(service, server, url) {
      const way = new URL(url);
      const link = await openLink(Number(way.port));
      links.set(`${service} ${server}`, link);
      way.port = String(link.port);
      return way.href.replace(/\/$/, '');
    },
    ...(volumes ? { volume: volumes.mount } : {}),
    onPorts({ gateway, identity }) {
      fronts.gateway.turnTo(gateway);
      fronts.identity.turnTo(identity);
    },
  }).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });

  const expected = new WeakSet<ServiceRun>();
  const comingBack = new Set<Promise<unknown>>();
  let stopping = false;
  const watch = (run: ServiceRun): ServiceRun => {
    void run.exited.then((how) => {
      if (stopping || expected.has(run)) return;
      history.add({ type: 'ending', service: run.name, how, endedAt: history.now() });
      const back = world.start(run.name).finally(() => comingBack.delete(back));
      comingBack.add(back);
    });
    return run;
  };

  const world: World = {
    platform, baseUrl, history, fronts, clocks, volumes,
    link: (service, server) => links.get(`${service} ${server}`)!,
    running: (service) => [...platform.runs].find(({ name }) => name === service)!,
    async start(service, environment, doomed = false) {
      for (let pause = 200; ; pause *= 2) {
        try {
          const run = await platform.start(service, environment);
          return doomed ? run : watch(run);
        } catch (error) {
          if (pause > 10_000 || stopping) throw error;
          await sleep(pause);
        }
      }
    },
    expectEnd: (run) => void expected.add(run),
    async allBack() {
      while (comingBack.size > 0) await Promise.all(comingBack);
    },
    async stop() {
      stopping = true;
      await Promise.allSettled(comingBack);
      await platform.stop();
      await closeAll();
    },
  };
  for (const run of platform.runs) watch(run);
  return world;
}
