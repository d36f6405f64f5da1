import { casework } from '@gongzhi/contracts/casework';
import { person } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let casew: Casework;
const county = '500235';
const { assignments, referrals, transfers, matters } = casework;

beforeAll(async () => {
  casew = await startCasework();
});
afterAll(() => casew.service.close());

const any = { ifMatch: '*' };
const rowOf = async (id: string) => (await casew.service.owner.query('select * from matter where id = $1', [id])).rows[0];
const runningKinds = async (id: string) => (await casew.service.owner.query('select kind from clock where matter_id = $1 and stopped_at is null order by kind', [id])).rows.map(({ kind }) => kind);

describe('assigning', () => {
  test('given a routed matter, when the head assigns it, then the officer handles it and the time to claim ends', async () => {
    const { given, people, succeed } = casew;
    const id = await given.routed();
    const assigned = await succeed(assignments.assign, { id, officerId: people.officer.id }, people.colleague);
    expect(assigned).toMatchObject({ status: 'handling', handlerId: people.officer.id });
    expect(await runningKinds(id)).toEqual(['statutory']);
  });

  test('given somebody of another unit, then refused; by an officer who is not the head, 403', async () => {
    const { given, people, service } = casew;
    const id = await given.routed();
    expect(await service.call(assignments.assign, { id, officerId: people.officerElsewhere.id }, { as: people.colleague, ...any })).toMatchObject({ status: 422, problem: { code: 'NOT_OWN_UNIT' } });
    expect(await service.call(assignments.assign, { id, officerId: people.officer.id }, { as: people.officer, ...any })).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
  });

  test('given an accused officer, then refused without saying more', async () => {
    const { given, people, service } = casew;
    const id = await given.routed();
    await service.owner.query('update matter set accused_persons = $2 where id = $1', [id, [people.officer.id]]);
    const refused = await service.call(assignments.assign, { id, officerId: people.officer.id }, { as: people.colleague, ...any });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'ACCUSED_MAY_NOT_RECEIVE' } });
    expect(refused.problem.details).toBeUndefined();
  });

  test('given an officer on leave, then refused with the name of the cover, and with `cover` it goes there', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.routed('need', '2026-03-02T01:00:00Z');
    const away = await succeed(casework.absences.create, { unitId: units.housing, officerId: people.officer.id, from: '2026-03-02', to: '2026-03-06' }, people.colleague, '2026-03-02T01:00:00Z');
    const refused = await service.call(assignments.assign, { id, officerId: people.officer.id }, { as: people.colleague, ...any, at: '2026-03-03T01:00:00Z' });
    expect(refused).toMatchObject({ status: 409, problem: { code: 'OFFICER_ABSENT', details: { cover: people.colleague.id } } });
    const covered = await succeed(assignments.assign, { id, officerId: people.officer.id, cover: true }, people.colleague, '2026-03-03T01:00:00Z');
    expect(covered.handlerId).toBe(people.colleague.id);
    await succeed(casework.absences.cancel, { id: away.id }, people.officer, '2026-03-03T02:00:00Z');
  });

  test('given an assignment, when recalled, then it lies in the inbox with a fresh time to claim', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling();
    const recalled = await succeed(assignments.recall, { id }, people.colleague);
    expect(recalled).toMatchObject({ status: 'routed', handlerId: null });
    expect(await runningKinds(id)).toEqual(['internal', 'statutory']);
    expect(await service.call(assignments.recall, { id }, { as: people.colleague, ...any })).toMatchObject({ status: 409 });
  });

  test('given two heads who assign at once with the version both read, then one wins and the other is stale', async () => {
    const { given, people, service } = casew;
    const id = await given.routed();
    const { version } = await rowOf(id);
    const answers = await Promise.all([people.officer.id, people.colleague.id].map((officerId) => service.call(assignments.assign, { id, officerId }, { as: people.colleague, ifMatch: `"${version}"` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect(await rowOf(id)).toMatchObject({ handler_id: winner.body.handlerId, version: version + 1 });
  });
});

describe('referring', () => {
  test('given another unit, when referred, then it reads the file, and owner and clocks stay', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling();
    const before = await rowOf(id);
    expect(await service.call(matters.get, { id }, { as: people.officerElsewhere })).toMatchObject({ status: 404 });
    const referred = await succeed(referrals.refer, { id, unitId: units.transport }, people.officer);
    expect(referred).toMatchObject({ unitId: units.housing, handlerId: people.officer.id, dueAt: before.due_at.toISOString() });
    expect(await service.call(matters.get, { id }, { as: people.officerElsewhere })).toMatchObject({ status: 200 });
    expect(await service.call(referrals.refer, { id, unitId: units.transport }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'ALREADY_READER' } });
    expect(await service.call(referrals.refer, { id, unitId: units.housing }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'ALREADY_OWNER' } });
    expect(await service.call(referrals.refer, { id, unitId: units.closed }, { as: people.officer, ...any })).toMatchObject({ status: 400, problem: { errors: [{ path: 'unitId' }] } });
  });

  test('given an accused unit, then it never gets the file', async () => {
    const { given, people, service } = casew;
    const id = await given.handling();
    await service.owner.query('update matter set accused_units = $2 where id = $1', [id, [units.transport]]);
    for (const [operation, input] of [[referrals.refer, {}], [transfers.request, { reason: '职责所在' }], [casework.support.invite, { question: '意见', dueAt: '2099-01-01T00:00:00Z' }]] as const) {
      const refused = await service.call(operation, { id, unitId: units.transport, ...input } as never, { as: people.officer, ...any });
      expect(refused).toMatchObject({ status: 409, problem: { code: 'ACCUSED_MAY_NOT_RECEIVE' } });
    }
    expect((await rowOf(id)).involved_units).not.toContain(units.transport);
  });
});

describe('transferring', () => {
  test('given a transfer, then the owner answers for the matter until it is accepted, and reads it afterwards', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling();
    const asked = await succeed(transfers.request, { id, unitId: units.transport, reason: '属道路管理' }, people.officer);
    expect(asked).toMatchObject({ unitId: units.housing, handlerId: people.officer.id, status: 'handling' });
    expect(await service.call(transfers.request, { id, unitId: units.centre, reason: '再移交' }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'TRANSFER_PENDING' } });
    const accepted = await succeed(transfers.accept, { id }, people.officerElsewhere);
    expect(accepted).toMatchObject({ unitId: units.transport, handlerId: null, status: 'routed' });
    expect(await runningKinds(id)).toEqual(['internal', 'statutory']);
    expect(await service.call(matters.get, { id }, { as: people.officer })).toMatchObject({ status: 200 });
    expect(await rowOf(id)).toMatchObject({ pending_unit_id: null, past_handlers: [people.officer.id] });
  });

  test.each(['decline', 'recall'] as const)('given a transfer, when it ends by %s, then the asked unit no longer sees the matter', async (end) => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling();
    await succeed(transfers.request, { id, unitId: units.transport, reason: '属道路管理' }, people.officer);
    const ended = end === 'decline'
      ? await succeed(transfers.decline, { id, reason: '属房屋管理' }, people.officerElsewhere)
      : await succeed(transfers.recall, { id }, people.officer);
    expect(ended).toMatchObject({ unitId: units.housing, handlerId: people.officer.id, status: 'handling' });
    expect(await service.call(matters.get, { id }, { as: people.officerElsewhere })).toMatchObject({ status: 404 });
    expect(await service.call(transfers.recall, { id }, { as: people.officer, ...any })).toMatchObject({ status: 409, problem: { code: 'TRANSFER_NOT_PENDING' } });
  });

  test('given a third unit, then accepting is not theirs', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling();
    await succeed(transfers.request, { id, unitId: units.transport, reason: '属道路管理' }, people.officer);
    const third = person('department_officer', county, { units: [units.mediation] });
    expect(await service.call(transfers.accept, { id }, { as: third, ...any })).toMatchObject({ status: 404 });
    expect(await service.call(transfers.accept, { id }, { as: people.officer, ...any })).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
  });
});
