/**
 * Operation x role x place for the registers, computed from the contracts and the access table: entries are changed within the reach of a grant only,
 * mediators are read in the whole county of a grant, and what lies beyond does not exist.
 */
import { operationsOf, permissions, roles, type Operation, type Reach, type Role } from '@gongzhi/contracts';
import { mediation } from '@gongzhi/contracts/mediation';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { startMediation, type Mediation } from './mediation.fixture.ts';
import { samples } from './samples/index.ts';

/** Everybody holds their role here. */
const area = '500235001';
const places = { own: '500235001', below: '500235001001', sibling: '500235002', above: '500235', elsewhere: '320585', guessed: undefined } as const;
type Place = keyof typeof places;
const everyPlace = Object.keys(places) as Place[];
const everyRole = (Object.keys(roles) as Role[]).filter((role) => role !== 'department_system');

const reachOf = (role: Role, allow: Operation['allow']): Reach | undefined => (permissions as Record<string, Partial<Record<Role, Reach>>>)[allow]?.[role];
const reaches = (allow: Operation['allow'], place: Place): boolean => places[place]?.startsWith(allow === 'mediator:read' ? area.slice(0, 6) : area) ?? false;

let world: Mediation;
const entries = { mediators: {} as Record<Place, string>, centres: {} as Record<Place, string> };

beforeAll(async () => {
  world = await startMediation();
  const { owner } = world.service;
  await owner.query(`insert into area (code, name) values ('320585', '太仓市')`);
  for (const place of everyPlace) {
    const [centre, mediator] = [(entries.centres[place] = newId()), (entries.mediators[place] = newId())];
    const code = places[place];
    if (code === undefined) continue;
    await owner.query(`insert into centre (county, id, area, tier, name, established_on) values (left($1, 6), $2, $1, 'enterprise', $3, '2020-01-01')`, [code, centre, `企业调解委员会 ${place}`]);
    await owner.query(`insert into mediator (county, id, centre_id, area, kind, name, born_on, home_area, recruited_on) values (left($1, 6), $2, $3, $1, 'folk', '某人', '1970-01-01', $1, '2021-01-01')`, [code, mediator, centre]);
  }
});
afterAll(() => world?.service.close());

const operations = operationsOf(mediation).filter(({ http, allow }) => /\/v1\/(mediators|mediation-centres)\/\{id\}/.test(http ?? '') && allow in permissions);

describe('operations on one entry', () => {
  test('are found', () => expect(operations.length).toBeGreaterThan(12));

  test.each(operations.map((operation) => [operation.name, operation] as const))('%s', async (name, operation) => {
    const { input } = await samples[name]!(world);
    const ids = entries[operation.http!.includes('/mediators/') ? 'mediators' : 'centres'];
    for (const role of everyRole) {
      for (const place of everyPlace) {
        const { status } = await world.service.call(operation, { ...input, id: ids[place] }, { as: person(role, area), ...(operation.ifMatch ? { ifMatch: '"999999"' } : {}) });
        const expected = !reachOf(role, operation.allow) ? 403 : !reaches(operation.allow, place) ? 404 : operation.ifMatch ? 412 : 200;
        expect(`${role} ${place}: ${status}`).toBe(`${role} ${place}: ${expected}`);
      }
    }
  });
});

test('a list of mediators holds those of the county of a grant, and no other', async () => {
  const { items } = (await world.service.call(mediation.mediators.list, { kind: 'folk', limit: 100 }, { as: person('window_clerk', area) })).body;
  const listed = everyPlace.filter((place) => items.some(({ id }) => id === entries.mediators[place]));
  expect(listed).toEqual(['own', 'below', 'sibling', 'above']);
});
