import { connectBus } from '../bus/connection.ts';
import { ask } from '../bus/ask.ts';
import { languageOf } from '@gongzhi/contracts';
import { identity } from '@gongzhi/contracts/identity';
import type { NatsConnection } from '@nats-io/transport-node';
import { createActorOf } from '../access/actor-of.ts';
import { createGrantsCache, grantsNotice, type GrantsCache, type GrantsNotice, type Standing } from '../access/grants.ts';
import { createTokenVerifier, type VerifyToken } from '../access/verify-token.ts';
import type { PlatformConfig } from '../config/config.ts';
import { createFileStore } from '../files/create-file-store.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Call } from '../pipeline/handler.ts';
import { Refusal } from '../pipeline/refusal.ts';
import type { Request } from '../pipeline/request.ts';
import { createLog, type Log } from '../telemetry/log.ts';
import { createMetrics, type Metrics } from '../telemetry/metrics.ts';
import { startTracing } from '../telemetry/tracing.ts';

/** What every process of the platform has, gateway and services alike. */
export interface Runtime {
  readonly service: string;
  readonly config: PlatformConfig;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly connection: NatsConnection;
  readonly files: FileStore;
  readonly verify: VerifyToken;
  readonly grants: GrantsCache;
  readonly actorOf: ReturnType<typeof createActorOf>;
  readonly callAs: (request: Request) => Call;
  stop(): Promise<void>;
}

/**
 * Starts what a process needs before it takes work.
 *
 * @param standingOf how identity itself looks up grants; every other process asks identity
 */
export async function startRuntime(service: string, config: PlatformConfig, standingOf?: (subject: string) => Promise<Standing>): Promise<Runtime> {
  const stopTracing = startTracing({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT, ratio: config.OTEL_TRACES_SAMPLER_ARG });
  const log = createLog({ service, level: config.LOG_LEVEL });
  const metrics = createMetrics(service);
  const connection = await connectBus({ url: config.NATS_URL, seed: config.NATS_SEED, name: service, log });
  const issuer = config.OIDC_ISSUER ?? `${config.PUBLIC_URL}/auth`;
  const verify = createTokenVerifier({ jwksUrl: config.OIDC_JWKS_URL ?? `${issuer}/jwks`, issuer, audience: config.OIDC_AUDIENCE });
  const grants = createGrantsCache(standingOf ?? ((subject) => askStanding(connection, subject)));
  connection.subscribe(grantsNotice, { callback: (error, message) => void (!error && grants.hear(message.json<GrantsNotice>())) });
  return {
    service,
    config,
    log,
    metrics,
    connection,
    files: createFileStore(config),
    verify,
    grants,
    actorOf: createActorOf(verify, grants),
    callAs: (request) => async (operation, input) => {
      const { token, language, deadline, simulatedTime } = request;
      const reply = await ask(connection, operation, { token, language: languageOf(language), deadline, simulatedTime, body: JSON.stringify(input) });
      const body = JSON.parse(reply.body);
      if (reply.status >= 400) throw new Refusal(body.code, body.details, body.errors);
      return body;
    },
    async stop() {
      await connection.drain().catch(() => connection.close());
      await stopTracing();
    },
  };
}

async function askStanding(connection: NatsConnection, subject: string): Promise<Standing> {
  const [kind = '', ...rest] = subject.split(':');
  const reply = await ask(connection, identity.grants.effective, { body: JSON.stringify({ kind, subject: rest.join(':') }) });
  if (reply.status !== 200) throw new Refusal('UNAVAILABLE', { retryAfter: 1 });
  return JSON.parse(reply.body) as Standing;
}
