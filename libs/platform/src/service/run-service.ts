import { type ServiceContract } from '@gongzhi/contracts';
import { z } from 'zod';
import { BusServer } from '../bus/bus-server.ts';
import type { Standing } from '../access/grants.ts';
import { readConfig } from '../config/config.ts';
import { createCursors } from '../database/cursor.ts';
import { openPool } from '../database/pool.ts';
import { mountHealth } from '../http/health.ts';
import type { Engine } from '../pipeline/execute.ts';
import type { Handler, HandlersOf } from '../pipeline/handler.ts';
import { startNestApplication } from './nest-application.ts';
import { startRuntime, type Runtime } from './runtime.ts';
import type pg from 'pg';

/** A service: its contract, a handler for each operation, and what runs beside them. */
export interface ServiceDefinition<Contract extends ServiceContract> {
  readonly contract: Contract;
  readonly handlers: HandlersOf<Contract>;
  /** The service's own environment variables. */
  readonly config?: z.ZodObject;
  /** How identity itself looks up grants. */
  readonly standingOf?: (pool: pg.Pool, subject: string) => Promise<Standing>;
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
  const runtime = await startRuntime(service, config, definition.standingOf && ((subject) => definition.standingOf!(pool, subject)));
  const { log, metrics, connection } = runtime;
  const engine: Engine = {
    service,
    pool,
    actorOf: runtime.actorOf,
    callAs: runtime.callAs,
    files: runtime.files,
    cursors: createCursors(config.CURSOR_SECRET),
    log,
    metrics,
    simulatedTime: config.SIMULATED_TIME,
    onEvents: () => {},
    maxWaiting: 256,
  };
  const stopOwn = await definition.start?.({ runtime, pool, config });
  await startNestApplication({
    log,
    strategy: new BusServer({ connection, engine, handlers: Object.values(definition.handlers).flatMap((resource) => Object.values(resource as Record<string, Handler>)) }),
    mount: (server) =>
      mountHealth(server, {
        checks: { database: () => pool.query('select 1'), bus: () => connection.flush() },
        metrics: () => metrics.registry.metrics(),
        registry: metrics.registry,
        started: () => started,
      }),
    port: config.HEALTH_PORT,
    host: '127.0.0.1',
    stop: async () => {
      await stopOwn?.();
      await pool.end();
      await runtime.stop();
    },
  });
  connection.subscribe(`sys.${service}.metrics`, { callback: (_error, message) => void metrics.registry.getMetricsAsJSON().then((values) => message.respond(JSON.stringify(values))) });
  started = true;
  log.info('ready');
}
