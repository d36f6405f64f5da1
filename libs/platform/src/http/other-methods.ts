import { operationsOf, type ServiceContract } from '@gongzhi/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../pipeline/refusal.ts';
import { routeOf } from './input.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Answers 405 where an address is known but not with this method (RFC 9110, section 15.5.6), naming those it takes. */
export function refuseOtherMethods(server: FastifyInstance, contracts: readonly ServiceContract[], refuse: (request: FastifyRequest, response: FastifyReply, refusal: Refusal) => Promise<unknown>): void {
  const taken = new Map<string, string[]>();
  for (const operation of contracts.flatMap(operationsOf)) {
    const route = routeOf(operation);
    if (route) taken.set(shapeOf(route.url), [...(taken.get(shapeOf(route.url)) ?? []), route.method]);
  }
  for (const [url, allowed] of taken) {
    const others = methods.filter((method) => !allowed.includes(method));
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])].join(', ');
    if (others.length > 0) server.route({ method: [...others], url, handler: (request, response) => refuse(request, response.header('allow', allow), new Refusal('METHOD_NOT_ALLOWED', { allowed: allow })) });
  }
}

/** One name for every parameter: `/v1/matters/:id` and `/v1/matters/:code` are one address. */
const shapeOf = (url: string): string => url.replace(/:\w+/g, ':key');
