import { command, query, service } from '@gongzhi/contracts';
import { expect, test } from '@jest/globals';
import fastify from 'fastify';
import { z } from 'zod';
import { problemReply } from '../pipeline/execute.ts';
import { answer } from './answer.ts';
import { refuseOtherMethods } from './other-methods.ts';

const text = { 'zh-CN': '试', en: 'try' };
const get = query({ summary: text, http: 'GET /v1/things/{id}', allow: 'public', input: z.strictObject({ id: z.string() }), output: z.object({}) });
const change = command({ summary: text, http: 'PUT /v1/things/{name}', allow: 'public', input: z.strictObject({ name: z.string() }), output: z.object({}) });

test('an address that is there answers another method with 405 and the methods it takes; one that is nowhere is not found', async () => {
  const server = fastify();
  for (const method of ['GET', 'PUT'] as const) server.route({ method, url: '/v1/things/:id', handler: async () => ({}) });
  refuseOtherMethods(server, [service('trying', { things: { get, change } })], async (_request, response, refusal) => answer(response, problemReply(undefined, refusal, 'en')));
  const refused = await server.inject({ method: 'DELETE', url: '/v1/things/7' });
  expect([refused.statusCode, refused.headers['allow'], refused.json().code]).toEqual([405, 'GET, PUT, HEAD', 'METHOD_NOT_ALLOWED']);
  for (const method of ['GET', 'PUT', 'HEAD'] as const) expect((await server.inject({ method, url: '/v1/things/7' })).statusCode).toBe(200);
  expect((await server.inject({ method: 'DELETE', url: '/v1/nothing' })).statusCode).toBe(404);
});
