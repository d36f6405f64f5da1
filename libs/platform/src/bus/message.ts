import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { Reply, Request } from '../pipeline/request.ts';

/**
 * How a request travels: body as the payload, everything else as headers. Header names are those of HTTP where HTTP has one. (The library looks through
 * all headers for each one it sets or gets: a fresh set is only appended to.)
 */
const names = {
  token: 'Authorization',
  language: 'Accept-Language',
  idempotencyKey: 'Idempotency-Key',
  ifMatch: 'If-Match',
  reason: 'Access-Reason',
  deadline: 'Deadline',
  simulatedTime: 'Simulated-Time',
} as const satisfies Partial<Record<keyof Request, string>>;
const fields = Object.entries(names) as [keyof typeof names, string][];

/** Headers of a request message; `traceparent` is the caller's current span. */
export function requestHeaders(request: Request, traceparent: string | undefined): MsgHdrs {
  const message = headers();
  for (const [field, name] of fields) {
    const value = request[field];
    // A reason may hold any script; headers carry ASCII.
    if (value !== undefined) message.append(name, field === 'reason' ? encodeURIComponent(String(value)) : String(value));
  }
  if (traceparent) message.append('traceparent', traceparent);
  return message;
}

/** The request a message carries. */
export function requestOf(body: string, message: MsgHdrs | undefined): Request {
  const text = (name: string): string | undefined => message?.get(name) || undefined;
  const deadline = text(names.deadline);
  const reason = text(names.reason);
  return {
    body,
    token: text(names.token),
    language: text(names.language),
    idempotencyKey: text(names.idempotencyKey),
    ifMatch: text(names.ifMatch),
    reason: reason && decodeURIComponent(reason),
    deadline: deadline ? Number(deadline) : undefined,
    simulatedTime: text(names.simulatedTime),
  };
}

/** Headers of a reply message. */
export function replyHeaders(reply: Reply): MsgHdrs {
  const message = headers();
  message.append('Status', String(reply.status));
  if (reply.version !== undefined) message.append('Version', String(reply.version));
  return message;
}

/** The reply a message carries. */
export function replyFrom(body: string, message: MsgHdrs | undefined): Reply {
  const version = message?.get('Version');
  return { status: Number(message?.get('Status') ?? 500), body, ...(version ? { version: Number(version) } : {}) };
}
