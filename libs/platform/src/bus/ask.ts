import type { NatsConnection } from '@nats-io/transport-node';
import type { Operation } from '@gongzhi/contracts';
import { SpanKind } from '@opentelemetry/api';
import { Refusal } from '../pipeline/refusal.ts';
import type { Reply, Request } from '../pipeline/request.ts';
import { currentTraceparent, withSpan } from '../telemetry/tracing.ts';
import { question } from './answers.ts';
import { isAway } from './connection.ts';
import { replyFrom, requestHeaders } from './message.ts';

const defaultDeadline = 5_000;

/**
 * Sends a request to the service that implements an operation and waits for its reply, no longer than the deadline.
 *
 * @throws Refusal UNAVAILABLE when nobody listens or the bus is away, TIMEOUT when the deadline passes
 */
export async function ask(connection: NatsConnection, operation: Operation, request: Request): Promise<Reply> {
  const deadline = request.deadline ?? Date.now() + (operation.deadline ?? defaultDeadline);
  return withSpan(`ask ${operation.name}`, { kind: SpanKind.CLIENT, attributes: { 'messaging.system': 'nats', 'messaging.destination.name': operation.subject } }, async () => {
    if (isAway(connection)) throw unavailable();
    if (deadline <= Date.now()) throw timedOut();
    const headers = requestHeaders({ ...request, deadline }, currentTraceparent());
    const answer = await question(connection, operation.subject, request.body, { headers, until: deadline }).catch(() => 'nobody there' as const);
    if (answer === 'nobody there') throw unavailable();
    if (answer === 'late') throw timedOut();
    return replyFrom(answer.string(), answer.headers);
  });
}

const unavailable = (): Refusal => new Refusal('UNAVAILABLE', { retryAfter: 1 });
const timedOut = (): Refusal => new Refusal('TIMEOUT', { retryAfter: 1 });
