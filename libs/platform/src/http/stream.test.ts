import { event, service } from '@gongzhi/contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { createGrantsCache } from '../access/grants.ts';
import { createActorOf } from '../access/actor-of.ts';
import { openBroker, silent, until, type Broker } from '../delivery/delivery.fixture.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { mountStream } from './stream.ts';

const moved = event({ summary: { 'zh-CN': '有进展', en: 'It went on' }, allow: 'matter:read', data: {} });
const contract = service('watched', { things: { moved } });
const server = Fastify({ forceCloseConnections: 'idle' });
const grants = createGrantsCache(async (subject) => ({ id: subject.slice(7), grants: subject === 'person:clerk' ? [{ role: 'window_clerk', area: '500235', units: [] }] : [] }));
let broker: Broker;
let url: string;

beforeAll(async () => {
  broker = await openBroker();
  const verify = async (token: string) => ({ sub: token, clientId: 'portal', kind: 'person' as const, scope: 'api', exp: Date.now() / 1000 + 60 });
  mountStream(server, [contract], {
    connection: broker.nats, actorOf: createActorOf(verify, grants), files: {} as never, log: silent, metrics: createMetrics('watched'), maxUnderWay: 9,
    grants, subjectOf: async (token) => ({ subject: `person:${token}`, expiresAt: Date.now() + 60_000 }),
  });
  url = await server.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  await server.close();
  await broker.close();
});

const watch = (who: string): Promise<Response> => fetch(`${url}/v1/stream`, { headers: { authorization: `Bearer ${who}` } });
const tell = (id: string, data: object): void => broker.nats.publish(moved.subject, JSON.stringify({ id, type: `${moved.name}.v1`, data: { id, area: '500235001', ...data } }));

/** Everything a view has been sent so far. */
function reading(response: Response): { text: string; ended: boolean } {
  const read = { text: '', ended: false };
  void (async () => {
    for await (const chunk of response.body!) read.text += Buffer.from(chunk).toString();
  })().catch(() => undefined).finally(() => (read.ended = true));
  return read;
}

test('what is withheld reaches its owner only; a change of grants ends the view of whom it concerns', async () => {
  grants.hear({ changed: [] });
  const [clerk, owner] = [reading(await watch('clerk')), reading(await watch('owner'))];
  tell('kept-back', { withheld: true, ownerId: 'owner', units: [] });
  tell('open-to-all', { ownerId: 'owner' });
  await until(() => clerk.text.includes('open-to-all') && owner.text.includes('open-to-all'));
  expect(clerk.text).not.toContain('kept-back');
  expect(owner.text).toContain('kept-back');
  grants.hear({ changed: ['person:clerk'] });
  await until(() => clerk.ended);
  expect(owner.ended).toBe(false);
});

test('one login has at most twenty views open', async () => {
  const stop = new AbortController();
  const open = () => fetch(`${url}/v1/stream`, { headers: { authorization: 'Bearer somebody' }, signal: stop.signal });
  const answers = await Promise.all(Array.from({ length: 20 }, open));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  const refused = await open();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await watch('somebody-else')).status).toBe(200);
  stop.abort();
});
