import type { Operation } from '@gongzhi/contracts';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import type { Reply } from '../pipeline/request.ts';

/** Sends a service's reply: the body as it came, `ETag` for a versioned record, problem documents as such, `Retry-After` where it helps. */
export function answer(response: FastifyReply, reply: Reply, operation?: Operation): FastifyReply {
  response.status(reply.status).header('x-content-type-options', 'nosniff');
  if (reply.status >= 400) {
    response.header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
    const retryAfter = /"retryAfter":(\d+)/.exec(reply.body)?.[1];
    if (retryAfter) response.header('retry-after', retryAfter);
    if (reply.status === 401) response.header('www-authenticate', 'Bearer');
    return response.send(reply.body);
  }
  if (reply.version !== undefined) response.header('etag', `"${reply.version}"`);
  if (operation?.allow !== 'public') response.header('cache-control', 'private, no-store');
  else if (operation.kind === 'query') return publicAnswer(response, reply);
  response.header('content-type', 'application/json; charset=utf-8');
  return response.send(reply.body);
}

/** What anybody may read may be kept and asked for again by its digest: areas and calendars hardly change. */
function publicAnswer(response: FastifyReply, reply: Reply): FastifyReply {
  const tag = `W/"${createHash('sha1').update(reply.body).digest('base64url')}"`;
  response.header('cache-control', 'no-cache').header('etag', tag).header('content-type', 'application/json; charset=utf-8').header('vary', 'Accept-Language');
  return response.request.headers['if-none-match'] === tag ? response.status(304).send() : response.send(reply.body);
}
