import { login, openLiveView, type LiveView } from '@gongzhi/testkit';
import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';

let platform: Platform;
const views: LiveView[] = [];

beforeAll(async () => void (platform = await startPlatform()), 120_000);
afterEach(() => views.splice(0).forEach((view) => view.close()));
afterAll(() => platform?.stop(), 60_000);

const tokenOf = async (role: string, area: string): Promise<string> => {
  const { username, password } = platform.people.find((one) => one.role === role && one.area === area)!;
  return (await login({ baseUrl: platform.baseUrl, username, password })).accessToken;
};
const post = async (token: string, path: string, body: object, headers: Record<string, string> = {}): Promise<{ id: string; code: string; version: number }> => {
  const response = await fetch(platform.baseUrl + path, {
    method: 'POST', body: JSON.stringify(body),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
  });
  const answer = (await response.json()) as { id: string; code: string; version: number };
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};
const get = async (token: string, path: string) => (await fetch(platform.baseUrl + path, { headers: { authorization: `Bearer ${token}` } })).json();
const open = (token: string, area: string) => post(token, '/v1/matters', { kind: 'hazard', area, title: '路灯不亮', description: '小区东门路灯坏了三天' });
const watch = async (token: string, query = ''): Promise<LiveView> => {
  const view = await openLiveView(`${platform.baseUrl}/v1/stream${query}`, token);
  views.push(view);
  expect(view.status).toBe(200);
  return view;
};
const about = (id: string) => (event: { data: { data?: { id: string } } }): boolean => event.data.data?.id === id;

describe('live views over the whole platform', () => {
  test('a clerk sees a new matter within a second, in the stream and in the queue; whoever is not concerned does not', async () => {
    const [resident, clerk, elsewhere, other] = await Promise.all([
      tokenOf('resident', '500235001001'), tokenOf('window_clerk', '500235001'), tokenOf('window_clerk', '320585'), tokenOf('resident', '500235001003'),
    ]);
    const [forClerk, forReporter, forElsewhere, forOther] = [await watch(clerk), await watch(resident), await watch(elsewhere), await watch(other)];
    await open(resident, '500235001001');
    const started = performance.now();
    const { id } = await open(resident, '500235001001');
    await forClerk.next(about(id), 1_000);
    const { items } = (await get(clerk, '/v1/queues/my-area?sort=-received&limit=5')) as { items: { id: string }[] };
    expect(items.map((item) => item.id)).toContain(id);
    expect(performance.now() - started).toBeLessThan(1_500);
    await forReporter.next(about(id), 1_000);
    // What concerns them comes; by then what does not would have come as well.
    const theirs = await open(other, '320585');
    await forElsewhere.next(about(theirs.id));
    await forOther.next(about(theirs.id));
    expect([...forElsewhere.seen, ...forOther.seen].some(about(id))).toBe(false);
    expect(JSON.stringify(forClerk.seen)).not.toContain('路灯');
  }, 30_000);

  test('narrowed by type and area; resumed with the last id seen', async () => {
    const [resident, clerk] = await Promise.all([tokenOf('resident', '500235001001'), tokenOf('window_clerk', '500235')]);
    const view = await watch(clerk, '?types=casework.matters.opened&area=500235001001');
    const elsewhere = await open(resident, '500235002');
    const first = await open(resident, '500235001001');
    const last = await view.next(about(first.id));
    expect(view.seen.some(about(elsewhere.id))).toBe(false);
    view.close();
    const missed = await open(resident, '500235001001');
    const again = await openLiveView(`${platform.baseUrl}/v1/stream`, clerk, { 'last-event-id': last.id! });
    views.push(again);
    await again.next(about(missed.id));
  }, 30_000);

  test('a revoked grant ends the open stream within a second', async () => {
    const administrator = await tokenOf('administrator', '');
    const account = { username: `live-${randomUUID().slice(0, 8)}`, password: '河边的柳树和桥 42', name: '新居民', area: '500235001' };
    const person = await post('', '/v1/registrations', account);
    const grant = await post(administrator, '/v1/grants', { personId: person.id, role: 'supervisor', area: '500235', reason: '工作需要' });
    const { accessToken } = await login({ baseUrl: platform.baseUrl, ...account });
    const view = await watch(accessToken);
    const resident = await tokenOf('resident', '500235001001');
    const seen = await open(resident, '500235001001');
    await view.next(about(seen.id));
    await post(administrator, `/v1/grants/${grant.id}/revocation`, { reason: '离岗' }, { 'if-match': '*' });
    const started = performance.now();
    await view.ended;
    expect(performance.now() - started).toBeLessThan(1_000);
    const after = await watch(accessToken);
    const unseen = await open(resident, '500235001001');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(after.seen.some(about(unseen.id))).toBe(false);
  }, 30_000);
});
