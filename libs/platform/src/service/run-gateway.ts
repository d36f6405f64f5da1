import httpProxy from '@fastify/http-proxy';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { languageOf, type ServiceContract } from '@gongzhi/contracts';
import { createHash } from 'node:crypto';
import { AggregatorRegistry } from 'prom-client';
import { SpanKind } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { subjectOf } from '../access/actor-of.ts';
import { readConfig } from '../config/config.ts';
import { answer } from '../http/answer.ts';
import { mountDocuments } from '../http/documents.ts';
import { mountOperations, type GatewayEngine } from '../http/gateway.ts';
import { mountHealth } from '../http/health.ts';
import { refuseOtherMethods } from '../http/other-methods.ts';
import { seeOff } from '../http/see-off.ts';
import { mountStream } from '../http/stream.ts';
import { mountWebApp } from '../http/web-app.ts';
import { problemReply } from '../pipeline/execute.ts';
import { Refusal } from '../pipeline/refusal.ts';
import type { Log } from '../telemetry/log.ts';
import { currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import { startNestApplication } from './nest-application.ts';
import { startRuntime, type Runtime } from './runtime.ts';

const gatewayConfig = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** identity's own HTTP listener, reached under /auth. */
  IDENTITY_URL: z.url().default('http://127.0.0.1:8090'),
  /** Requests a minute, per login and per anonymous source. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(1_200),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas; from anybody else it is only a claim. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** Directories of the built web apps; without them there is only the API. */
  PORTAL_DIR: z.string().optional(),
  WORKBENCH_DIR: z.string().optional(),
});

/** Runs the HTTP edge until the process is told to end. */
export async function runGateway(contracts: readonly ServiceContract[]): Promise<void> {
  const config = readConfig(gatewayConfig) as z.output<typeof gatewayConfig> & ReturnType<typeof readConfig>;
  let started = false;
  let leaving = false;
  let seeOffClients = async (): Promise<void> => {};
  const runtime = await startRuntime('gateway', config as never);
  const engine: GatewayEngine = runtime;
  await startNestApplication({
    log: runtime.log,
    port: config.PORT,
    host: config.HOST,
    trustProxy: config.TRUSTED_PROXIES,
    onBadUrl: (request, response) =>
      refuseAtTheDoor(request, response, new Refusal('INVALID_INPUT', {}, [{ path: 'url', code: 'invalid_format', message: badUrl[languageOf(request.headers['accept-language'])] }])),
    // A balancer that asks for readiness leads nobody here any more; whoever still comes is served.
    async beforeStop() {
      leaving = true;
      await seeOffClients();
    },
    stop: () => runtime.stop(),
    async mount(server) {
      seeOffClients = () => seeOff(server.server);
      acceptBodies(server, runtime.log);
      await server.register(rateLimit as never, rateLimits(config.RATE_LIMIT, runtime));
      await server.register(multipart as never);
      await server.register(showIdentity(config.IDENTITY_URL) as never);
      mountOperations(server, contracts, engine);
      refuseOtherMethods(server, contracts, refuseAtTheDoor);
      mountStream(server, contracts, {
        ...engine,
        grants: runtime.grants,
        subjectOf: async (token) => {
          const verified = await runtime.verify(token);
          return { subject: subjectOf(verified), expiresAt: verified.exp * 1000 };
        },
      });
      mountDocuments(server, contracts, { publicUrl: config.PUBLIC_URL });
      if (config.PORTAL_DIR) mountWebApp(server, 'portal', config.PORTAL_DIR);
      if (config.WORKBENCH_DIR) mountWebApp(server, 'workbench', config.WORKBENCH_DIR);
      server.get('/', (_request, response) => response.redirect(config.PORTAL_DIR ? '/portal/' : '/docs'));
      mountHealth(server, {
        checks: { bus: () => runtime.connection.flush() },
        metrics: () => metricsOfAll(runtime, contracts),
        registry: runtime.metrics.registry,
        started: () => started && !leaving,
      });
    },
  });
  started = true;
  runtime.log.info('ready');
}

/** Shows identity's own listener under /auth: bodies pass as they come, and the visitor's address is the one we saw, not one they claim. */
function showIdentity(upstream: string) {
  return async (server: FastifyInstance): Promise<void> => {
    server.removeAllContentTypeParsers();
    await server.register(httpProxy as never, {
      upstream,
      prefix: '/auth',
      rewritePrefix: '/auth',
      replyOptions: { rewriteRequestHeaders: (request: FastifyRequest, headers: object) => ({ ...headers, 'x-forwarded-for': request.ip }) },
    });
  };
}

/** JSON bodies only, and a problem document for what is not JSON, too large, or nowhere. */
function acceptBodies(server: FastifyInstance, log: Log): void {
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      const parsed: unknown = body === '' ? {} : JSON.parse(body as string);
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('an object is needed');
      done(null, parsed);
    } catch {
      done(new Refusal('MALFORMED_BODY'));
    }
  });
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, response) => {
    if (!refusalAtTheDoor(error)) log.error({ err: error }, 'request failed at the door');
    return refuseAtTheDoor(request, response, refusalAtTheDoor(error));
  });
  server.setNotFoundHandler((request, response) => refuseAtTheDoor(request, response, new Refusal('NOT_FOUND')));
}

/** Answers what came to no operation, with a trace id to ask about it by. */
function refuseAtTheDoor(request: FastifyRequest, response: FastifyReply, refusal: Refusal | undefined): Promise<unknown> {
  const language = languageOf(request.headers['accept-language']);
  return withSpan('refused at the door', { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } }, async () => {
    response.headers({ 'content-language': language, traceparent: currentTraceparent() });
    return answer(response, problemReply(undefined, refusal, language));
  });
}

const badUrl = { 'zh-CN': '地址含有无法识别的编码', en: 'The address holds an encoding that cannot be read' };

function refusalAtTheDoor(error: Error & { statusCode?: number }): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error.statusCode === 413) return new Refusal('TOO_LARGE', { limit: '1 MiB' });
  if (error.statusCode === 415) return new Refusal('UNSUPPORTED_FILE');
  if (error.statusCode === 429) return new Refusal('TOO_MANY_REQUESTS', { retryAfter: 60 });
  if (error.statusCode === 400) return new Refusal('MALFORMED_BODY');
  if (error.statusCode && error.statusCode >= 502 && error.statusCode <= 504) return new Refusal('UNAVAILABLE', { retryAfter: 1 });
  return undefined;
}

/** Counted by login, or by address for everybody else (a made-up token is nobody's login); held hashed, in memory, for a minute. */
function rateLimits(max: number, { verify }: Runtime) {
  const salt = crypto.randomUUID();
  return {
    max,
    timeWindow: 60_000,
    enableDraftSpec: true,
    keyGenerator: async (request: FastifyRequest) => {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      const verified = token === undefined ? undefined : await verify(token).catch(() => undefined);
      return verified ? subjectOf(verified) : createHash('sha256').update(salt).update(request.ip).digest('base64');
    },
  };
}

/** Metrics of all processes that answer within a moment, gateway included. */
async function metricsOfAll(runtime: Runtime, contracts: readonly ServiceContract[]): Promise<string> {
  const own = await runtime.metrics.registry.getMetricsAsJSON();
  const others = await Promise.all(
    contracts.map((contract) => runtime.connection.request(`sys.${contract.name}.metrics`, '', { timeout: 500 }).then((message) => [message.json<typeof own>()], () => [])),
  );
  return AggregatorRegistry.aggregate([own, ...others.flat()]).metrics();
}
