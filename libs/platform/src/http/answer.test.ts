import { expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { problemReply } from '../pipeline/execute.ts';
import { Refusal } from '../pipeline/refusal.ts';
import { accessReason } from './access-reason.ts';
import { answer } from './answer.ts';

test('a refusal is nobody’s to keep, and no answer is another type than it says', async () => {
  const server = Fastify();
  server.get('/refused', (_request, response) => answer(response, problemReply(undefined, new Refusal('NOT_FOUND'), 'en')));
  server.get('/given', (_request, response) => answer(response, { status: 200, body: '{}' }));
  const refused = await server.inject('/refused');
  expect([refused.statusCode, refused.headers['cache-control'], refused.headers['x-content-type-options']]).toEqual([404, 'no-store', 'nosniff']);
  const given = await server.inject('/given');
  expect([given.headers['cache-control'], given.headers['x-content-type-options']]).toEqual(['private, no-store', 'nosniff']);
  await server.close();
});

test('a reason is what a person can read: not empty, not endless, not what a database cannot keep', () => {
  expect(accessReason(encodeURIComponent('回访核实'), 'en')).toBe('回访核实');
  expect(accessReason('100 % sure', 'en')).toBe('100 % sure');
  expect(accessReason(undefined, 'en')).toBeUndefined();
  for (const bad of ['', '%20', '%00', 'a%0Ab', 'x'.repeat(501)]) expect(() => accessReason(bad, 'en')).toThrow('INVALID_INPUT');
});
