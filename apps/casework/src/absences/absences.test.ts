import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let casew: Casework;
const { absences } = casework;
const at = '2026-03-02T02:00:00Z';

beforeAll(async () => {
  casew = await startCasework();
});
afterAll(() => casew.service.close());

test('an officer, the head and the director record a leave; others do not', async () => {
  const { people, succeed, service } = casew;
  const leave = { unitId: units.housing, officerId: people.officer.id, deputyId: people.colleague.id, from: '2026-03-09', to: '2026-03-13' };
  for (const actor of [people.officer, people.colleague, people.director]) expect(await succeed(absences.create, leave, actor, at)).toMatchObject({ state: 'planned', officerId: people.officer.id });
  expect(await service.call(absences.create, leave, { as: people.officerElsewhere, at })).toMatchObject({ status: 403, problem: { code: 'ABSENCE_NOT_YOURS' } });
  expect(await service.call(absences.create, leave, { as: people.reporter, at })).toMatchObject({ status: 403, problem: { code: 'FORBIDDEN' } });
  expect(await service.call(absences.create, leave, { as: person('administrator', '320585'), at })).toMatchObject({ status: 403, problem: { code: 'ABSENCE_NOT_YOURS' } });
  expect(await succeed(absences.create, leave, person('administrator', '500235'), at)).toMatchObject({ state: 'planned' });
  expect((await succeed(absences.list, { unitId: units.housing }, people.colleague, at)).items).toHaveLength(4);
  expect((await succeed(absences.list, {}, people.officerElsewhere, at)).items).toEqual([]);
  expect((await succeed(absences.list, {}, person('centre_director', '320585'), at)).items).toEqual([]);
});

test('bad days and people of other units are named by field', async () => {
  const { people, service } = casew;
  const leave = { unitId: units.housing, officerId: people.officer.id, from: '2026-03-09', to: '2026-03-13' };
  const answers = await Promise.all([
    service.call(absences.create, { ...leave, to: '2026-03-01' }, { as: people.officer, at }),
    service.call(absences.create, { ...leave, deputyId: people.officerElsewhere.id }, { as: people.officer, at }),
    service.call(absences.create, { ...leave, deputyId: people.officer.id }, { as: people.officer, at }),
    service.call(absences.create, { ...leave, unitId: units.closed }, { as: people.officer, at }),
  ]);
  expect(answers.map(({ status, problem }) => [status, problem.errors?.[0]?.path])).toEqual([[400, 'to'], [400, 'deputyId'], [400, 'deputyId'], [400, 'unitId']]);
});

test('a leave is cancelled once, on the version that was read, by those who may', async () => {
  const { people, succeed, service } = casew;
  const { id } = await succeed(absences.create, { unitId: units.housing, officerId: people.officer.id, from: '2026-03-09', to: '2026-03-13' }, people.officer, at);
  expect(await service.call(absences.cancel, { id }, { as: people.officer, at })).toMatchObject({ status: 428 });
  expect(await service.call(absences.cancel, { id }, { as: people.officer, at, ifMatch: '"7"' })).toMatchObject({ status: 412 });
  expect(await service.call(absences.cancel, { id }, { as: people.officerElsewhere, at, ifMatch: '*' })).toMatchObject({ status: 404 });
  expect(await service.call(absences.cancel, { id }, { as: people.clerk, at, ifMatch: '*' })).toMatchObject({ status: 404 });
  expect(await succeed(absences.cancel, { id }, people.officer, at)).toMatchObject({ state: 'cancelled', version: 2 });
  expect(await service.call(absences.cancel, { id }, { as: people.officer, at, ifMatch: '*' })).toMatchObject({ status: 409, problem: { code: 'ABSENCE_OVER' } });
});

test('the deputy of a head on leave decides as the head, from the first day to the last', async () => {
  const { given, people, succeed, service } = casew;
  const id = await given.routed('need', at);
  const leave = { unitId: units.housing, officerId: people.colleague.id, deputyId: people.officer.id, from: '2026-03-03', to: '2026-03-03' };
  await succeed(absences.create, leave, people.colleague, at);
  const assign = (moment: string) => service.call(casework.assignments.assign, { id, officerId: people.officer.id }, { as: people.officer, ifMatch: '*', at: moment });
  expect(await assign('2026-03-02T15:59:00Z')).toMatchObject({ status: 403 });
  expect(await assign('2026-03-03T16:00:00Z')).toMatchObject({ status: 403 });
  expect(await assign('2026-03-03T01:00:00Z')).toMatchObject({ status: 200 });
});
