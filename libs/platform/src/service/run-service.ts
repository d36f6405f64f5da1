import { type ServiceContract } from '@gongzhi/contracts';
import { z } from 'zod';
import { BusServer } from '../bus/bus-server.ts';
import type { Standing } from '../access/grants.ts';
import { readConfig } from '../config/config.ts';
import { createCursors } from '../database/cursor.ts';
import { openPool } from '../database/pool.ts';
import { mountHealth } from '../http/health.ts';
import type { ServiceTask } from '../pipeline/as-service.ts';
import type { Engine } from '../pipeline/execute.ts';
import type { Handler, HandlersOf } from '../pipeline/handler.ts';
import { startNestApplication } from './nest-application.ts';
import { startRuntime, type Runtime } from './runtime.ts';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { checkpointFile, loadSigningKey, startSealer } from '../audit/index.ts';
import { crashPoint } from '../crash-point.ts';
import { applyRetention, reconcile, type ConsumerDefinition } from '../delivery/index.ts';
import { createSeal } from '../pipeline/seal.ts';
import { startTimers } from '../timers/index.ts';
import { startDelivery, type Delivery } from './delivery.ts';

/** A service: its contract, a handler for each operation, and what runs beside them. */
export interface ServiceDefinition<Contract extends ServiceContract> {
  readonly contract: Contract;
  /** A handler for each operation; a function where handlers need what only the running service has. */
  readonly handlers: HandlersOf<Contract> | ((service: RunningService) => HandlersOf<Contract>);
  /** The service's own environment variables. */
  readonly config?: z.ZodObject;
  /** How identity itself looks up grants. */
  readonly standingOf?: (service: Pick<RunningService, 'pool' | 'config'>, subject: string) => Promise<Standing>;
  /** What the service does when others announce something. */
  readonly consumers?: readonly ConsumerDefinition<Kysely<any>>[];
  /** What it does again and again, one process at a time. */
  readonly tasks?: readonly ServiceTask[];
  /** Starts what else the service runs (its own HTTP listener, say); the returned function stops it. */
  readonly start?: (service: RunningService) => Promise<() => Promise<void>>;
}

export interface RunningService {
  readonly runtime: Runtime;
  readonly pool: pg.Pool;
  readonly config: Readonly<Record<string, unknown>>;
}

const serviceConfig = z.object({ DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//) });

/** Runs a service until the process is told to end. */
export async function runService<Contract extends ServiceContract>(definition: ServiceDefinition<Contract>): Promise<void> {
  const service = definition.contract.name;
  const config = readConfig(serviceConfig.extend(definition.config?.shape ?? {}));
  let started = false;
  const pool = openPool({ url: config.DATABASE_URL as string, max: config.POOL_SIZE, onError: (error) => log.warn({ err: error }, 'idle database connection lost') });
  const runtime = await startRuntime(service, config, definition.standingOf && ((subject) => definition.standingOf!({ pool, config }, subject)));
  const { log, metrics, connection } = runtime;
  const connectionString = config.DATABASE_URL as string;
  const delivery = startDelivery({ runtime, pool, connectionString, consumers: definition.consumers ?? [] });
  metrics.watchOutbox(async () => (await delivery.relay.state()).lag / 1000);
  const engine: Engine = {
    service,
    pool,
    actorOf: runtime.actorOf,
    callAs: runtime.callAs,
    files: runtime.files,
    cursors: createCursors(config.CURSOR_SECRET),
    seal: createSeal(config.CURSOR_SECRET),
    log,
    metrics,
    simulatedTime: config.SIMULATED_TIME,
    onEvents: () => delivery.relay.wake(),
    maxWaiting: 256,
  };
  const stopBackground = await startBackground({ definition, engine, runtime, delivery, pool, connectionString });
  const running: RunningService = { runtime, pool, config };
  const handlers = typeof definition.handlers === 'function' ? definition.handlers(running) : definition.handlers;
  const stopOwn = await definition.start?.(running);
  await startNestApplication({
    log,
    strategy: new BusServer({ connection, engine, handlers: Object.values(handlers).flatMap((resource) => Object.values(resource as Record<string, Handler>)) }),
    mount: (server) =>
      mountHealth(server, {
        checks: { database: () => pool.query('select 1'), bus: () => connection.flush(), outbox: () => requireFreshOutbox(delivery) },
        metrics: () => metrics.registry.metrics(),
        registry: metrics.registry,
        started: () => started,
      }),
    port: config.HEALTH_PORT,
    host: '127.0.0.1',
    stop: async () => {
      await stopOwn?.();
      await stopBackground();
      await delivery.stop();
      await pool.end();
      await runtime.stop();
    },
  });
  connection.subscribe(`sys.${service}.metrics`, { callback: (_error, message) => void metrics.registry.getMetricsAsJSON().then((values) => message.respond(JSON.stringify(values))) });
  started = true;
  log.info('ready');
}

/** An outbox that has waited this long makes the process unready: something stands between it and the bus. */
const outboxPatience = 60_000;

async function requireFreshOutbox(delivery: Delivery): Promise<void> {
  const { lag } = await delivery.relay.state();
  if (lag > outboxPatience) throw new Error('the outbox waits');
}

/** Starts the audit sealer and the timers: the service's own tasks, retention, reconciliation. */
async function startBackground(options: {
  definition: Pick<ServiceDefinition<ServiceContract>, 'tasks'>;
  engine: Engine;
  runtime: Runtime;
  delivery: Delivery;
  pool: pg.Pool;
  connectionString: string;
}): Promise<() => Promise<void>> {
  const { engine, runtime, delivery, pool, connectionString } = options;
  const { service, config, log, metrics } = runtime;
  const checkpoints = checkpointFile(config.DATA_DIR, service);
  const sealer = startSealer({
    connectionString, checkpointFile: checkpoints, signingKey: await loadSigningKey(checkpoints.replace(/checkpoints\.jsonl$/, 'signing.key')), log,
    crashPoint: (done) => crashPoint('P13', `${done}.${service}`),
  });
  const tasks: readonly ServiceTask[] = [
    ...(options.definition.tasks ?? []),
    { name: 'retention', everySeconds: 300, run: async () => void (await applyRetention(pool)) },
    {
      name: 'reconcile',
      everySeconds: 60,
      run: async () => {
        for (const consumer of delivery.consumers) {
          await reconcile({ consumer, db: pool, readAfter: delivery.readAfter, log, onRepaired: (_source, count) => metrics.events.inc({ consumer: consumer.name, outcome: 'repaired' }, count) });
        }
      },
    },
  ];
  const timers = startTimers({
    pool,
    log,
    tasks: Object.fromEntries(tasks.map((task) => [task.name, () => task.run(engine, delivery)])),
    recurring: tasks.map(({ name, everySeconds }) => ({ task: name, everySeconds })),
  });
  return async () => {
    await timers.stop();
    await sealer.stop();
  };
}
