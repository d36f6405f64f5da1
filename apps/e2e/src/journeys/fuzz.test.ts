import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoUnits } from '@gongzhi/testkit/demo';
import fc from 'fast-check';
import type { Route } from './documented.fixture.ts';
import { startWorld, type Somebody, type World } from './journey.fixture.ts';
import { requestsFor, type Request } from './requests.fixture.ts';

/** Seconds all operations together are asked for. */
const budget = 60;

let world: World;
let askers: Record<string, Somebody>;
/** What is really there, so that some requests get beyond "not found". */
let known: Record<string, string[]>;
beforeAll(async () => {
  world = await startWorld();
  const people = world.platform.people.filter(({ role }, index, all) => all.findIndex((one) => one.role === role) === index);
  askers = Object.fromEntries(await Promise.all(people.map(async ({ role, username }) => [role, await world.person(username)])));
  askers['nobody'] = world.nobody;
  askers['department_system'] = await world.system('yunyang-court');
  const resident = askers['resident']!;
  const matters = await Promise.all(['need', 'petition', 'dispute', 'hazard'].map((kind) => resident.does('POST /v1/matters', { kind, area: '500235001001', title: '路灯不亮', description: '巷口路灯三天不亮' })));
  const units = Object.values(demoUnits).map(({ id }) => id);
  known = {
    id: [...matters.map(({ id }) => id), ...units], code: [...matters.map(({ code }) => code), '500235', '500235001'], area: ['500235001001', '500235001', '500235'],
    unitId: units, proposedUnitId: units, category: ['need.housing', 'petition.other', 'hazard.road'],
    from: ['2026-03-01'], to: ['2026-03-09', '2026-12-31'], village: ['500235001001'], year: ['2026'],
  };
}, 120_000);
afterAll(() => world.stop(), 60_000);

/** Mostly somebody who may ask this; now and then anybody at all. */
function askerOf({ operation }: Route, round: number): Somebody {
  const entitled = Object.keys(operation['x-permission'].roles ?? {}).filter((role) => role in askers);
  const roles = entitled.length === 0 || round % 5 === 4 ? Object.keys(askers) : entitled;
  return askers[roles[round % roles.length]!]!;
}

/** Operations that would take the ground away from under the others: one's own or anybody's account, grants, the whole area tree. */
const spared = /^(identity\.(people|grants|clients|me)\.(disable|revoke|rotateSecret|setPassword|resetPassword|changePassword)|casework\.areas\.(merge|split)|insight\.rebuilds)/;

test('whatever is asked, the answer is a documented one', async () => {
  const routes = world.documented.routes.filter(({ operation }) => operation.operationId && !spared.test(operation.operationId));
  const statuses = new Map<number, number>();
  const until = Date.now() + budget * 1000;
  const faults: string[] = [];
  const ask = async (route: Route, who: Somebody, request: Request): Promise<void> => {
    const { path, body, headers } = request;
    const response = await fetch(world.platform.baseUrl + path, {
      method: route.method,
      headers: { ...headers, ...(who.token ? { authorization: `Bearer ${who.token}` } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const told = /[/+]json/.test(type) ? JSON.parse(text) : text;
    // A path that names nothing but blanks belongs to another route, or to none.
    const fault = response.status >= 500 ? `status ${response.status}` : world.documented.fault(route, response.status, type, told);
    if (fault) faults.push(`${route.operation.operationId}: ${fault}\n  ${route.method} ${path} by ${who.id || 'nobody'}\n  ${JSON.stringify({ headers, body })?.slice(0, 1_500)}\n  -> ${text.slice(0, 500)}`);
  };
  const plan = routes.map((route) => ({ route, requests: fc.sample(requestsFor(world.documented, route, known), 400) }));
  let round = 0;
  for (; round < 400 && Date.now() < until && faults.length < 20; round += 1) {
    for (const { route, requests } of plan) await ask(route, askerOf(route, round), requests[round]!);
  }
  const asked = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  console.info(`${asked} requests to ${routes.length} operations:`, Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)));
  expect(faults).toEqual([]);
  expect(round).toBeGreaterThan(3);
  // Nonsense alone would prove little: a good part is understood, and done.
  expect([...statuses].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(asked / 50);
}, (budget + 60) * 1000);
