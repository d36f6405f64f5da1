import { NoRespondersError, RequestError, TimeoutError, type NatsConnection } from '@nats-io/transport-node';
import type { Operation } from '@gongzhi/contracts';
import { SpanKind } from '@opentelemetry/api';
import { Refusal } from '../pipeline/refusal.ts';
import type { Reply, Request } from '../pipeline/request.ts';
import { currentTraceparent, withSpan } from '../telemetry/tracing.ts';
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
    try {
      if (isAway(connection)) throw new Refusal('UNAVAILABLE', { retryAfter: 1 });
      const timeout = deadline - Date.now();
      if (timeout <= 0) throw new Refusal('TIMEOUT', { retryAfter: 1 });
      const message = await connection.request(operation.subject, request.body, {
        timeout,
        headers: requestHeaders({ ...request, deadline }, currentTraceparent()),
      });
      return replyFrom(message.string(), message.headers);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (isNobodyThere(error)) throw new Refusal('UNAVAILABLE', { retryAfter: 1 });
      if (error instanceof TimeoutError) throw new Refusal('TIMEOUT', { retryAfter: 1 });
      throw new Refusal('UNAVAILABLE', { retryAfter: 1 });
    }
  });
}

function isNobodyThere(error: unknown): boolean {
  return error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());
}
