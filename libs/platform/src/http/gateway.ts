import type { NatsConnection } from '@nats-io/transport-node';
import { languageOf, operationsOf, type Language, type Operation, type ServiceContract } from '@gongzhi/contracts';
import { SpanKind } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '../access/actor.ts';
import { scopeOf } from '../access/scope.ts';
import { ask } from '../bus/ask.ts';
import { crashPoint } from '../crash-point.ts';
import type { FileStore } from '../files/file-store.ts';
import { sendFile } from '../files/send-file.ts';
import { receiveUpload, withdrawnUnlessKept } from '../files/receive-upload.ts';
import { problemReply } from '../pipeline/execute.ts';
import { Refusal } from '../pipeline/refusal.ts';
import type { Request } from '../pipeline/request.ts';
import { validate } from '../pipeline/validate.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { contextOf, currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import { accessReason } from './access-reason.ts';
import { createAdmission } from './admission.ts';
import { answer } from './answer.ts';
import { inputOf, listFieldsOf, routeOf, textOf } from './input.ts';

/** What the HTTP edge needs of its process. */
export interface GatewayEngine {
  readonly connection: NatsConnection;
  readonly actorOf: (token: string | undefined, language: Language) => Promise<Actor>;
  readonly files: FileStore;
  readonly log: Log;
  readonly metrics: Metrics;
}

const defaultDeadline = 5_000;

/** Mounts every operation that has an HTTP route. There is no route table by hand: the contracts are it. */
export function mountOperations(server: FastifyInstance, contracts: readonly ServiceContract[], engine: GatewayEngine): void {
  const admission = createAdmission();
  for (const operation of contracts.flatMap(operationsOf)) {
    const route = routeOf(operation);
    if (!route) continue;
    const lists = listFieldsOf(operation);
    const mayTakeLong = operation.deadline !== undefined || operation.upload !== undefined || operation.download !== undefined;
    const fromQuery = route.method === 'GET' || route.method === 'DELETE';
    server.route({
      ...route,
      ...(operation.perMinute ? { config: { rateLimit: { max: operation.perMinute, timeWindow: 60_000 } } } : {}),
      async handler(request: FastifyRequest, response: FastifyReply) {
        const language = languageOf(request.headers['accept-language']);
        const parent = contextOf(header(request, 'traceparent'));
        response.header('content-language', language);
        return withSpan(`${route.method} ${route.url}`, { kind: SpanKind.SERVER, parent, attributes: { 'http.request.method': route.method, 'http.route': route.url } }, async () => {
          response.header('traceparent', currentTraceparent());
          if (!admission.admit()) {
            engine.metrics.shed.inc();
            return answer(response, problemReply(operation, new Refusal('UNAVAILABLE', { retryAfter: 1 }), language));
          }
          const began = performance.now();
          try {
            const asked = requestOf(request, operation, language);
            const actor = await engine.actorOf(asked.token, language);
            if (!scopeOf(operation, actor, new Date())) throw new Refusal(actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
            const input = inputOf(request as { params: object; query: object; body: unknown }, lists, fromQuery);
            const upload = operation.upload ? await receiveUpload(request, operation.upload, engine.files, { language, repeatable: asked.idempotencyKey && `${actor.id} ${asked.idempotencyKey}`, most: operation.uploadBytes }) : undefined;
            if (upload) crashPoint('P11', operation.name);
            Object.assign(input, upload?.input, request.params);
            const reply = await withdrawnUnlessKept(upload, async () => {
              validate(operation, input, language);
              return ask(engine.connection, operation, { ...asked, body: textOf(input, language) });
            }, actor.kind === 'anonymous');
            if (operation.download && reply.status < 300) return await sendFile(response, JSON.parse(reply.body), engine.files);
            return answer(response, reply, operation);
          } catch (error) {
            if (!(error instanceof Refusal)) engine.log.error({ err: error, operation: operation.name }, 'request failed at the edge');
            return answer(response, problemReply(operation, error instanceof Refusal ? error : undefined, language));
          } finally {
            admission.answered(mayTakeLong ? undefined : performance.now() - began);
          }
        });
      },
    });
  }
}

function requestOf(request: FastifyRequest, operation: Operation, language: Language): Omit<Request, 'body'> {
  const authorization = header(request, 'authorization');
  const idempotencyKey = header(request, 'idempotency-key');
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
    throw new Refusal('INVALID_INPUT', {}, [{ path: 'Idempotency-Key', code: 'invalid_format', message: keyFormat[language] }]);
  }
  const simulatedTime = header(request, 'simulated-time');
  if (simulatedTime !== undefined && !isSimulable(simulatedTime)) {
    throw new Refusal('INVALID_INPUT', {}, [{ path: 'Simulated-Time', code: 'invalid_format', message: simulatedFormat[language] }]);
  }
  return {
    token: authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined,
    language,
    idempotencyKey,
    ifMatch: operation.ifMatch ? header(request, 'if-match') : undefined,
    reason: accessReason(header(request, 'access-reason'), language),
    deadline: Date.now() + (operation.deadline ?? defaultDeadline),
    simulatedTime,
  };
}

/** A moment of the years the working calendar knows. */
const isSimulable = (moment: string): boolean => /^20[0-4]\d-.*Z$/.test(moment) && !Number.isNaN(Date.parse(moment));

const simulatedFormat = { 'zh-CN': '须为 2000 至 2049 年间的世界时时刻，如 2026-03-05T01:30:00Z', en: 'A moment in UTC from 2000 to 2049 such as 2026-03-05T01:30:00Z' };
const keyFormat = { 'zh-CN': '须为 1 至 200 个可见 ASCII 字符', en: '1 to 200 visible ASCII characters' };

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};
