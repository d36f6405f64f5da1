import { event, service } from '@gongzhi/contracts';
import { openLiveView } from '@gongzhi/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import fastify, { type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { connect as connectSocket, type AddressInfo } from 'node:net';
import type { Actor } from '../access/actor.ts';
import { createGrantsCache } from '../access/grants.ts';
import { createRecentEvents } from './recent-events.ts';
import { mountStream } from './stream.ts';

const happened = event({ summary: { 'zh-CN': '发生', en: 'It happened' }, allow: 'matter:read', data: {} });
const changed = event({ summary: { 'zh-CN': '变化', en: 'It changed' }, allow: 'matter:read', data: {} });
const secret = event({ summary: { 'zh-CN': '内部', en: 'Internal' }, data: {} });
const name = `s${randomUUID().slice(0, 8)}`;
const contract = service(name, { things: { happened, changed, secret } });

let connection: NatsConnection;
let server: FastifyInstance;
let url: string;
let grants: ReturnType<typeof createGrantsCache>;
const actors = new Map<string, Actor>();
const person = (id: string, ...areas: string[]): Actor => ({ id, kind: 'person', language: 'en', grants: areas.map((area) => ({ role: 'window_clerk', area, units: [] })) });

beforeAll(async () => void (connection = await connect({ servers: process.env['GONGZHI_TEST_NATS_URL']! })));
afterAll(() => connection.close());
beforeEach(async () => {
  actors.clear();
  actors.set('clerk', person('clerk', '500235001')).set('county', person('county', '500235')).set('resident', person('resident'));
  grants = createGrantsCache(async () => ({ grants: [] }));
  grants.hear({ changed: [] });
  server = fastify();
  mountStream(server, [contract], {
    connection, grants,
    actorOf: async (token: string | undefined) => actors.get(token ?? '') ?? { id: 'anonymous', kind: 'anonymous', language: 'en', grants: [] },
    subjectOf: async (token: string) => ({ subject: token, expiresAt: Date.now() + 600_000 }),
  } as never);
  await server.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/v1/stream`;
});
afterEach(() => server.close());

/** Announces something; returns the event's id. */
async function announce(type: { subject: string; name: string }, data: { area: string; ownerId?: string; ownerIds?: string[]; units?: string[] }, padding = ''): Promise<string> {
  const id = randomUUID();
  connection.publish(type.subject, JSON.stringify({ id, type: `${type.name}.v1`, data: { id: 'x', ...data }, padding }));
  await connection.flush();
  return id;
}
const idsSeen = (view: { seen: readonly { id: string | undefined }[] }) => view.seen.map(({ id }) => id);
/** A view has seen everything announced before this. */
async function settle(view: Awaited<ReturnType<typeof openLiveView>>, data: { area: string; ownerId?: string }): Promise<void> {
  const last = await announce(happened, data);
  await view.next(({ id }) => id === last);
}

describe('who sees what', () => {
  test('a clerk what lies in the area, a resident their own, nobody what is internal', async () => {
    const [clerk, resident] = await Promise.all(['clerk', 'resident'].map((token) => openLiveView(url, token)));
    const inArea = await announce(happened, { area: '500235001001' });
    const elsewhere = await announce(happened, { area: '500235002' });
    const own = await announce(happened, { area: '320585', ownerId: 'resident' });
    await announce(secret, { area: '500235001' });
    await settle(clerk!, { area: '500235001' });
    await settle(resident!, { area: '500235', ownerId: 'resident' });
    expect(idsSeen(clerk!)).toContain(inArea);
    expect(idsSeen(clerk!)).not.toContain(elsewhere);
    expect(idsSeen(clerk!)).not.toContain(own);
    expect(idsSeen(resident!)).toEqual([own, idsSeen(resident!).at(-1)]);
    expect(clerk!.seen.every(({ type }) => !type.includes('secret'))).toBe(true);
  });

  test('what belongs to several reaches each of them, and tells none who the others are', async () => {
    actors.set('other', person('other'));
    const views = await Promise.all(['resident', 'other', 'clerk'].map((token) => openLiveView(url, token)));
    const shared = await announce(happened, { area: '500235001', ownerIds: ['resident', 'other'] });
    await announce(happened, { area: '320585', ownerIds: ['somebody-else'] });
    for (const view of views) {
      const { data } = await view.next(({ id }) => id === shared);
      expect(JSON.stringify(data)).not.toContain('ownerIds');
      expect(idsSeen(view)).toEqual([shared]);
    }
  });

  test('without a login 401; an unknown event or filter names its field', async () => {
    expect((await fetch(url)).status).toBe(401);
    for (const [query, path] of [['types=nothing.at.all', 'types'], ['area=12x', 'area'], ['kind=x', 'kind']] as const) {
      const response = await fetch(`${url}?${query}`, { headers: { authorization: 'Bearer clerk' } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ path }] });
    }
  });

  test('narrowed by event types and area', async () => {
    const view = await openLiveView(`${url}?types=${changed.name}&area=500235001`, 'county');
    await announce(happened, { area: '500235001' });
    await announce(changed, { area: '500235002' });
    const wanted = await announce(changed, { area: '500235001001' });
    await view.next(({ id }) => id === wanted);
    expect(idsSeen(view)).toEqual([wanted]);
  });
});

describe('when it ends', () => {
  test('with a changed grant, at once; a repeated notice without a change leaves it open', async () => {
    const [clerk, county] = await Promise.all(['clerk', 'county'].map((token) => openLiveView(url, token)));
    grants.hear({ changed: ['clerk', 'county'] });
    await settle(clerk!, { area: '500235001' });
    actors.set('clerk', person('clerk'));
    const started = performance.now();
    grants.hear({ changed: ['clerk'] });
    await clerk!.ended;
    expect(performance.now() - started).toBeLessThan(1_000);
    await settle(county!, { area: '500235' });
  });

  test('a reader that does not read is cut off, and holds nobody else up', async () => {
    const view = await openLiveView(url, 'clerk');
    const socket = connectSocket((server.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET /v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer county\r\n\r\n');
    await new Promise((resolve) => socket.once('readable', resolve));
    const connections = () => new Promise<number>((resolve) => server.server.getConnections((_, count) => resolve(count)));
    expect(await connections()).toBe(2);
    const padding = 'x'.repeat(100_000);
    for (let round = 0; round < 300 && (await connections()) === 2; round += 1) {
      await announce(happened, { area: '500235002' }, padding);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await connections()).toBe(1);
    await settle(view, { area: '500235001' });
    socket.destroy();
  }, 20_000);
});

describe('coming back', () => {
  test('with the last id seen: what came meanwhile is told; it may be told twice', async () => {
    const before = await openLiveView(url, 'clerk');
    const last = await announce(happened, { area: '500235001' });
    await before.next(({ id }) => id === last);
    before.close();
    const missed = [await announce(happened, { area: '500235001' }), await announce(changed, { area: '500235001002' })];
    const hidden = await announce(changed, { area: '500235002' });
    const again = await openLiveView(url, 'clerk', { 'last-event-id': last });
    for (const id of missed) await again.next((event) => event.id === id);
    expect(idsSeen(again)).not.toContain(hidden);
    expect(idsSeen(again)).not.toContain(last);
  });

  test('with an id that is not known any more: told to read everything again', async () => {
    const view = await openLiveView(url, 'clerk', { 'last-event-id': randomUUID() });
    await view.next(({ type }) => type === 'reset');
  });

  test('what was heard is kept for a minute and within bounds', () => {
    let at = 0;
    const recent = createRecentEvents(() => at);
    const add = (id: string, padding = '') => recent.add(JSON.stringify({ id, padding }));
    add('a');
    at = 3_000;
    add('b');
    add('c');
    expect(recent.after('a')!.map(({ id }) => id)).toEqual(['b', 'c']);
    at = 64_000;
    expect(recent.after('b')).toBeUndefined();
    at = 65_000;
    for (let n = 0; n < 30; n += 1) add(`big${n}`, 'x'.repeat(1_000_000));
    expect(recent.after('big0')).toBeUndefined();
    expect(recent.after('big29')!.length).toBeLessThan(9);
  });
});
