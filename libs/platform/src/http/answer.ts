import type { Operation } from '@gongzhi/contracts';
import type { FastifyReply } from 'fastify';
import type { Reply } from '../pipeline/request.ts';

/** Sends a service's reply: the body as it came, `ETag` for a versioned record, problem documents as such, `Retry-After` where it helps. */
export function answer(response: FastifyReply, reply: Reply, operation?: Operation): FastifyReply {
  response.status(reply.status);
  if (reply.status >= 400) {
    response.header('content-type', 'application/problem+json; charset=utf-8');
    const retryAfter = /"retryAfter":(\d+)/.exec(reply.body)?.[1];
    if (retryAfter) response.header('retry-after', retryAfter);
    if (reply.status === 401) response.header('www-authenticate', 'Bearer');
    return response.send(reply.body);
  }
  if (reply.version !== undefined) response.header('etag', `"${reply.version}"`);
  if (operation?.allow !== 'public') response.header('cache-control', 'private, no-store');
  response.header('content-type', 'application/json; charset=utf-8');
  return response.send(reply.body);
}
