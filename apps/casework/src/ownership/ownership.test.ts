import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let casew: Casework;
const { ownership, matters } = casework;
const any = { ifMatch: '*' };
const at = '2026-03-02T02:00:00Z';
const refusal = { ground: 'outside_duties', article: '三定方案第5条', proposedUnitId: units.transport } as const;

beforeAll(async () => {
  casew = await startCasework();
});
afterAll(() => casew.service.close());

/** Refused by housing, routed to transport and refused there too. */
async function disputed(): Promise<string> {
  const { given, people, succeed } = casew;
  const id = await given.routed('need', at);
  await succeed(ownership.refuse, { id, ...refusal }, people.officer, at);
  await succeed(matters.route, { id, unitId: units.transport }, people.clerk, at);
  await succeed(ownership.refuse, { id, ...refusal, proposedUnitId: units.housing }, people.officerElsewhere, at);
  return id;
}

test('a first refusal, with its ground and article, goes back to triage; the time to claim and to object ends', async () => {
  const { given, people, succeed, service } = casew;
  const id = await given.routed('need', at);
  expect(await service.call(ownership.refuse, { id, ...refusal, proposedUnitId: units.housing }, { as: people.officer, ...any, at })).toMatchObject({ status: 422, problem: { code: 'OWNERSHIP_PROPOSAL_REQUIRED' } });
  const refused = await succeed(ownership.refuse, { id, ...refusal, explanation: '路面归交通部门' }, people.officer, at);
  expect(refused).toMatchObject({ status: 'triaged', unitId: null });
  const { rows } = await service.owner.query('select kind from clock where matter_id = $1 and stopped_at is null', [id]);
  expect(rows).toEqual([{ kind: 'statutory' }]);
  expect(await succeed(ownership.get, { id }, people.officer)).toMatchObject({ refusals: [{ unitId: units.housing, ground: 'outside_duties', proposedUnitId: units.transport }], settlement: null });
});

test('after the objection period it is too late to refuse', async () => {
  const { given, people, service } = casew;
  const id = await given.routed('need', at);
  expect(await service.call(ownership.refuse, { id, ...refusal }, { as: people.officer, ...any, at: '2026-03-05T02:00:00Z' })).toMatchObject({ status: 409, problem: { code: 'OBJECTION_TOO_LATE' } });
});

test('a second refusal goes to an arbiter with a clock of its own; the ruling binds and is counted', async () => {
  const { people, succeed, service } = casew;
  const id = await disputed();
  const { rows } = await service.owner.query(`select kind from clock where matter_id = $1 and stopped_at is null order by kind`, [id]);
  expect(rows).toEqual([{ kind: 'arbitration' }, { kind: 'statutory' }]);
  expect(await service.call(ownership.arbitrate, { id, unitId: units.housing, reason: '房屋共用部位' }, { as: people.clerk, ...any, at })).toMatchObject({ status: 403 });
  const party = person('centre_director', '500235', { units: [units.transport] });
  expect(await service.call(ownership.arbitrate, { id, unitId: units.housing, reason: '房屋共用部位' }, { as: party, ...any, at })).toMatchObject({ status: 422, problem: { code: 'ARBITER_IS_PARTY' } });
  const ruled = await succeed(ownership.arbitrate, { id, unitId: units.housing, reason: '房屋共用部位' }, people.director, at);
  expect(ruled).toMatchObject({ status: 'routed', unitId: units.housing });
  expect(await service.call(ownership.refuse, { id, ...refusal }, { as: people.officer, ...any, at })).toMatchObject({ status: 409, problem: { code: 'OWNERSHIP_SETTLED' } });
  expect(await succeed(ownership.tally, { unitId: units.housing }, people.director)).toMatchObject({ overruled: 1, upheld: 0 });
  expect(await succeed(ownership.tally, { unitId: units.transport }, people.director)).toMatchObject({ overruled: 0, upheld: 1, fallBacks: 0 });
  // Both parties read how it ended.
  for (const officer of [people.officer, people.officerElsewhere]) expect(await succeed(ownership.get, { id }, officer)).toMatchObject({ settlement: { kind: 'ruling', arbiterId: people.director.id } });
});

test('an accused unit can be neither proposed nor ruled the owner', async () => {
  const { given, people, service } = casew;
  const id = await given.routed('petition', at);
  await service.owner.query('update matter set accused_units = $2 where id = $1', [id, [units.transport]]);
  expect(await service.call(ownership.refuse, { id, ...refusal }, { as: people.officer, ...any, at })).toMatchObject({ status: 409, problem: { code: 'ACCUSED_MAY_NOT_RECEIVE' } });
});
