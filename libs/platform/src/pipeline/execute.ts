import { languageOf, platformRefusals, problemType, say, type EventDefinition, type Language, type Operation, type Problem } from '@gongzhi/contracts';
import { SpanKind } from '@opentelemetry/api';
import type pg from 'pg';
import { anonymous, serviceActor, type Actor } from '../access/actor.ts';
import { nowhere, scopeOf, type Scope } from '../access/scope.ts';
import { crashPoint, steppingThrough } from '../crash-point.ts';
import { afterItsEnd, isLent, kyselyOf, lend, run as runStatement, runLent, send as sendAlone, takeBack } from '../database/connection.ts';
import type { Cursors } from '../database/cursor.ts';
import type { FileStore } from '../files/file-store.ts';
import { currentTraceId, currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { isLost, isWorthRetrying, refusalOf } from './faults.ts';
import type { Call, Handler, HandlerContext } from './handler.ts';
import { outboxEvent, platformInserts, platformStatement, statementOf, type Inserts, type OutboxEvent, type PlatformRows } from './platform-rows.ts';
import { Refusal } from './refusal.ts';
import type { Reply, Request } from './request.ts';
import type { Seal } from './seal.ts';
import { openTransaction, type Opening } from './transaction.ts';
import { validate } from './validate.ts';

/** What the pipeline needs of its process. */
export interface Engine {
  readonly service: string;
  readonly pool: pg.Pool;
  readonly actorOf: (token: string | undefined, language: Language) => Promise<Actor>;
  readonly callAs: (request: Request) => Call;
  readonly files: FileStore;
  readonly cursors: Cursors;
  readonly seal: Seal;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly simulatedTime: boolean;
  /** Called after COMMIT when events were written, to wake the relay. */
  readonly onEvents: () => void;
  /** Requests that may wait for a database client; more are shed. */
  readonly maxWaiting: number;
}

const defaultDeadline = 5_000;
const attempts = 4;

/** Takes one request through the pipeline: token, permission, validation, transaction, platform rows, answer. Never throws. */
export async function execute(engine: Engine, handler: Handler, request: Request): Promise<Reply> {
  const { operation } = handler;
  const started = performance.now();
  const language = languageOf(request.language);
  let outcome = 'ok';
  try {
    const reply = await attempt(engine, handler, request, language);
    return reply;
  } catch (error) {
    const refusal = refusalOf(error, operation);
    outcome = refusal?.code ?? 'INTERNAL';
    if (!refusal) engine.log.error({ err: error, operation: operation.name }, 'operation failed');
    return problemReply(operation, refusal, language);
  } finally {
    engine.metrics.operations.observe({ operation: operation.name, outcome }, (performance.now() - started) / 1000);
  }
}

async function attempt(engine: Engine, handler: Handler, request: Request, language: Language): Promise<Reply> {
  const { operation } = handler;
  crashPoint('P1', operation.name);
  if (request.deadline !== undefined && request.deadline <= Date.now()) throw new Refusal('TIMEOUT', { retryAfter: 1 });
  const simulated = engine.simulatedTime && request.simulatedTime !== undefined;
  const now = simulated ? new Date(request.simulatedTime as string) : new Date();
  const caller = request.token || operation.allow !== 'internal' ? await engine.actorOf(request.token, language) : request.asker ? serviceActor(request.asker) : anonymous(language);
  const callersScope = scopeOf(operation, caller, new Date());
  if (!callersScope) throw new Refusal(caller.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  const input = validate(operation, JSON.parse(request.body), language);
  const unknown = operation.anonymousWhen?.(input) === true;
  const actor = unknown ? anonymous(language) : caller;
  const scope = unknown ? nowhere : callersScope;
  if (operation.reason && !request.reason) throw new Refusal('REASON_REQUIRED');
  if (operation.ifMatch && !request.ifMatch) throw new Refusal('PRECONDITION_REQUIRED');
  if (operation.kind === 'command' && actor.kind === 'client' && !request.idempotencyKey) throw new Refusal('IDEMPOTENCY_KEY_REQUIRED');

  if (engine.pool.waitingCount > engine.maxWaiting) {
    engine.metrics.shed.inc();
    throw new Refusal('UNAVAILABLE', { retryAfter: 1 });
  }
  const work = { engine, handler, request, language, actor, scope, input, now, simulated };
  for (let tried = 1; ; tried += 1) {
    try {
      return await run(work, tried);
    } catch (error) {
      if (tried === attempts || !isWorthRetrying(error, work.handler.operation)) throw error;
    }
  }
}

interface Work {
  readonly engine: Engine;
  readonly handler: Handler;
  readonly request: Request;
  readonly language: Language;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly input: unknown;
  readonly now: Date;
  readonly simulated: boolean;
}

/**
 * One try. The transaction opens ahead of the handler's first statement, and the opening is not waited for: a key that is in use makes the
 * idempotency row fail. A handler that only writes needs no transaction: its rows and the platform's are one statement.
 */
async function run(work: Work, tried: number): Promise<Reply> {
  const { engine, handler, request, actor, scope } = work;
  const { operation } = handler;
  const timeout = Math.max(1, Math.min(operation.deadline ?? defaultDeadline, request.deadline === undefined ? Infinity : request.deadline - Date.now()));
  const key = operation.kind === 'command' && request.idempotencyKey ? { actor: actor.id, key: request.idempotencyKey } : undefined;
  const client = await engine.pool.connect();
  const gathered: Gathered = { events: [], rows: [], writes: [], opening: undefined, target: undefined, area: undefined };
  const open = (): void => {
    gathered.opening ??= openTransaction(client, { mode: isWriting(operation) ? 'read write' : 'read only', scope, actor, timeout: Math.ceil(timeout), key });
    gathered.opening.catch(() => {});
    for (const rows of gathered.rows.splice(0)) send(rows);
  };
  const send = ({ inserts, parameters }: Inserts): void => {
    const written = runLent(client, statementOf(inserts), parameters);
    written.catch(() => {});
    gathered.writes.push(written);
  };
  const write = (rows: Inserts): void => {
    if (!isLent(client)) throw new Error(afterItsEnd);
    if (gathered.opening) send(rows);
    else gathered.rows.push(rows);
  };
  let broken: Error | undefined;
  try {
    lend(client, open);
    // A key that turned out to be used is looked up first; points within the transaction need one.
    if (tried > 1 || steppingThrough) open();
    if (steppingThrough) await gathered.opening;
    crashPoint('P2', operation.name);
    const running = withSpan(operation.name, { kind: SpanKind.INTERNAL }, () => handler.run(contextOf(work, client, gathered, write) as never));
    const finished = finish(work, client, running, gathered, key, open);
    finished.catch(() => {});
    await running.catch(() => {});
    const opened = await gathered.opening;
    if (opened && (opened.prior || !opened.locked)) {
      await finished.catch(() => {});
      takeBack(client);
      await sendAlone(client, 'rollback');
      if (!opened.prior) throw new Refusal('IDEMPOTENCY_IN_FLIGHT', { retryAfter: 1 });
      return replay(engine, opened.prior, operation, hashOf(engine, operation, request));
    }
    const reply = await finished;
    crashPoint('P5', operation.name);
    if (gathered.events.length) engine.onEvents();
    return reply;
  } catch (error) {
    // Before ROLLBACK is sent: another branch of the handler may still be running, and what it sends after that would stand on its own.
    takeBack(client);
    if (gathered.opening) await sendAlone(client, 'rollback').catch((fault: Error) => (broken = fault));
    else if (isLost(error)) broken = error as Error;
    throw error;
  } finally {
    takeBack(client);
    client.release(broken);
  }
}

/** Waits for the handler, then writes the platform's rows: with the handler's in one statement, or at the end of its transaction. */
async function finish(work: Work, client: pg.PoolClient, running: Promise<unknown>, gathered: Gathered, key: { actor: string; key: string } | undefined, open: () => void): Promise<Reply> {
  const { engine, handler, request } = work;
  const { operation } = handler;
  const output = await running;
  if (gathered.rows.length > 1) open();
  takeBack(client);
  if (steppingThrough) await Promise.all(gathered.writes);
  crashPoint('P3', operation.name);
  const reply = replyOf(operation, output);
  const rows: PlatformRows = {
    events: gathered.events,
    audit: isWriting(operation) ? auditRow(work, gathered, output) : undefined,
    idempotency: key && { ...key, operation: operation.name, requestHash: hashOf(engine, operation, request), response: operation.confidential ? engine.seal.seal(JSON.stringify(reply)) : JSON.stringify(reply) },
  };
  if (!gathered.opening) {
    await writeAlone(client, gathered.rows[0], rows);
    return reply;
  }
  const statement = platformStatement(rows);
  const written = statement ? runStatement(client, statement.sql, statement.values) : Promise.resolve();
  if (steppingThrough) await written;
  crashPoint('P4', operation.name);
  await Promise.all([...gathered.writes, written, sendAlone(client, 'commit')]);
  return reply;
}

async function writeAlone(client: pg.PoolClient, own: Inserts | undefined, rows: PlatformRows): Promise<void> {
  const { inserts, parameters } = platformInserts(rows, { first: (own?.parameters.length ?? 0) + 1, alone: true });
  if (own) await runStatement(client, statementOf(own.inserts, inserts), [...own.parameters, ...parameters]);
  else if (inserts.length) await runStatement(client, statementOf(inserts), parameters);
}

const isWriting = (operation: Operation): boolean => operation.kind === 'command' || operation.audited === true;

/** What a handler leaves behind while it runs. */
interface Gathered {
  events: OutboxEvent[];
  /** Rows handed over while no transaction is open. */
  rows: Inserts[];
  /** Rows sent within the transaction. */
  writes: Promise<unknown>[];
  opening: Promise<Opening> | undefined;
  target: string | undefined;
  area: string | undefined;
}

function contextOf(work: Work, client: pg.PoolClient, gathered: Gathered, write: (rows: Inserts) => void): HandlerContext<Operation, unknown> {
  const { engine, handler, request, actor, scope, input, now, language } = work;
  return {
    input,
    actor,
    scope,
    now,
    simulated: work.simulated,
    db: kyselyOf(client),
    files: engine.files,
    cursors: engine.cursors,
    log: engine.log,
    call: engine.callAs(request),
    write,
    emit(event: EventDefinition, data: unknown) {
      if (!handler.operation.emits?.includes(event)) throw new Error(`${handler.operation.name} does not declare ${event.name}`);
      gathered.events.push(outboxEvent(event, data as { id: string; area: string }, { service: engine.service, actor: actor.id, now, traceparent: currentTraceparent() }));
    },
    refuse(code, details) {
      throw new Refusal(code, details);
    },
    refuseField(path, code, message) {
      throw new Refusal('INVALID_INPUT', {}, [{ path, code, message: message[language] }]);
    },
    expectVersion(version) {
      if (request.ifMatch !== undefined && request.ifMatch !== `"${version}"` && request.ifMatch !== '*') throw new Refusal('STALE', { version });
    },
    target(target, area) {
      gathered.target = target;
      gathered.area = area;
    },
  };
}

function auditRow(work: Work, gathered: Gathered, output: unknown) {
  const { handler, actor, scope, request, input } = work;
  const [, resource] = handler.operation.name.split('.');
  const ids = { ...(input as { id?: string; area?: string }), ...(output as { id?: string; area?: string }) };
  const area = gathered.area ?? gathered.events[0]?.area ?? (typeof ids.area === 'string' ? ids.area : '');
  return {
    county: area.slice(0, 6),
    operation: handler.operation.name,
    actor: actor.id,
    roles: scope.roles.join(' '),
    area,
    target: gathered.target ?? gathered.events[0]?.aggregate ?? (ids.id ? `${resource}/${ids.id}` : String(resource)),
    outcome: 'ok',
    reason: request.reason ?? null,
    traceId: currentTraceId() ?? null,
  };
}

function replyOf(operation: Operation, output: unknown): Reply {
  const version = (output as { version?: unknown } | undefined)?.version;
  return { status: operation.success ?? 200, body: JSON.stringify(output ?? {}), ...(typeof version === 'number' ? { version } : {}) };
}

/** The answer given the first time, byte for byte; or a refusal when the key was used for something else. */
function replay(engine: Engine, prior: { requestHash: string; operation: string; response: string }, operation: Operation, hash: string): Reply {
  if (prior.operation !== operation.name || prior.requestHash !== hash) throw new Refusal('IDEMPOTENCY_BODY_DIFFERS');
  return JSON.parse(engine.seal.open(prior.response)) as Reply;
}

const hashOf = (engine: Engine, operation: Operation, request: Request): string => engine.seal.digest(`${operation.name}\n${request.body}`);

/** The problem document of a refusal; a defect (undefined) is 500 and says nothing of what went wrong. */
export function problemReply(operation: Operation | undefined, refusal: Refusal | undefined, language: Language): Reply {
  const code = refusal?.code ?? 'INTERNAL';
  const definition = operation?.errors?.[code] ?? platformRefusals[code as keyof typeof platformRefusals] ?? internal;
  const details = refusal?.details ?? {};
  const title = say(definition.message, language, details);
  // A refusal that is about one field names it like a fault of the input.
  const field = typeof details['field'] === 'string' ? [{ path: details['field'], code: code.toLowerCase(), message: title }] : [];
  const errors = [...(refusal?.errors ?? []), ...field];
  const problem: Problem = {
    type: problemType(code),
    title,
    status: definition.status,
    code,
    ...(currentTraceId() ? { traceId: currentTraceId() as string } : {}),
    ...(errors.length ? { errors } : {}),
    ...(Object.keys(details).length ? { details } : {}),
  };
  return { status: definition.status, body: JSON.stringify(problem) };
}

const internal = { status: 500, message: { 'zh-CN': '系统内部错误，已记录。请凭追踪号联系运维。', en: 'Something went wrong here and was recorded. Give the operators the trace id.' } };
