import { casework } from '@gongzhi/contracts/casework';
import { person, type TestService } from '@gongzhi/testkit/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator, clerk, createRegistersService, director, officer, openHazard, places, resident, unitIds } from '../registers.fixture.ts';

let service: TestService;
const { meetings } = casework;
const before = '2026-03-05T02:00:00Z';
const startsAt = '2026-03-05T06:00:00Z';
const during = '2026-03-05T06:30:00Z';
const meeting = { area: places.county, title: '三月联席会议', place: '三楼会议室', startsAt, unitIds: [unitIds.countyCentre, unitIds.department] };

beforeAll(async () => void (service = await createRegistersService()));
afterAll(() => service.close());

const schedule = async () => (await service.call(meetings.schedule, meeting, { as: director, at: before })).body;
const latest = { as: director, ifMatch: '*', at: during };

describe('a joint meeting', () => {
  test('from the agenda to tasks: what is decided about a matter is a task of the unit, and in the matter’s file', async () => {
    const matter = await openHazard(service, places.village);
    await service.owner.query(`update matter set alert = 'red' where id = $1`, [matter.id]);
    const { id } = await schedule();
    expect((await service.call(meetings.candidates, { id }, { as: director })).body.items).toEqual([expect.objectContaining({ matterId: matter.id, title: '路灯不亮', reason: 'overdue' })]);

    const agenda = await service.call(meetings.setAgenda, { id, matterIds: [matter.id] }, { as: director, ifMatch: '"1"', at: before });
    expect(agenda).toMatchObject({ status: 200, version: 2, body: { agenda: [{ matterId: matter.id, title: '路灯不亮' }] } });
    await service.call(meetings.recordAttendance, { id, attendance: [{ unitId: unitIds.department, present: true, personIds: ['p-9'] }, { unitId: unitIds.countyCentre, present: false }] }, latest);
    const decided = await service.call(meetings.decide, { id, what: '一周内修复路灯', unitId: unitIds.department, dueAt: '2026-03-12T10:00:00Z', matterId: matter.id }, latest);
    expect(decided).toMatchObject({ status: 201, body: { decisions: [{ what: '一周内修复路灯', unitId: unitIds.department, matterId: matter.id }] } });
    await service.call(meetings.recordMinutes, { id, minutes: '会议要求住建委限期修复。' }, latest);
    expect(await service.call(meetings.close, { id }, latest)).toMatchObject({ status: 200, body: { state: 'closed', endedAt: '2026-03-05T06:30:00.000Z' } });

    const task = await service.call(casework.tasks.get, { id: decided.body.decisions[0]!.taskId }, { as: officer });
    expect(task.body).toMatchObject({ kind: 'meeting_decision', what: '一周内修复路灯', dueAt: '2026-03-12T10:00:00.000Z', matterId: matter.id, origin: { meeting: id } });
    expect((await service.owner.query(`select note from timeline where matter_id = $1 order by id desc limit 1`, [matter.id])).rows).toEqual([{ note: '一周内修复路灯' }]);
    expect((await service.events('casework.meetings.changed.v1')).at(-1)).toMatchObject({ data: { id, state: 'closed', units: meeting.unitIds } });
  });

  test('units called see it, with the codes of matters they may not see; others see nothing', async () => {
    const matter = await openHazard(service, places.village);
    const { id } = await schedule();
    await service.call(meetings.setAgenda, { id, matterIds: [matter.id] }, latest);
    const seen = await service.call(meetings.get, { id }, { as: officer });
    expect(seen.body.agenda).toEqual([{ matterId: matter.id, code: expect.stringMatching(/^GZ500235/), title: null, status: null, alert: null }]);
    expect((await service.call(meetings.list, {}, { as: officer })).body.items.map((item) => item.id)).toContain(id);
    const stranger = person('department_officer', places.county, { units: [unitIds.committee] });
    expect(await service.call(meetings.get, { id }, { as: stranger })).toMatchObject({ status: 404 });
    expect((await service.call(meetings.list, {}, { as: stranger })).body.items).toEqual([]);
    expect(await service.call(meetings.get, { id }, { as: clerk })).toMatchObject({ status: 404 });
    expect(await service.call(meetings.get, { id }, { as: resident })).toMatchObject({ status: 403 });
  });

  test('lists go page by page, the latest first', async () => {
    const first = await service.call(meetings.list, { area: places.county, limit: 1 }, { as: director });
    const second = await service.call(meetings.list, { area: places.county, limit: 1, cursor: first.body.next }, { as: director });
    expect(second.body.items[0]!.id).not.toBe(first.body.items[0]!.id);
  });

  test('refused: what does not belong on the agenda, who was not called, before it begins, after it ended', async () => {
    const { id } = await schedule();
    const decision = { id, what: '另行研究', unitId: unitIds.department, dueAt: '2026-03-12T10:00:00Z' };
    expect(await service.call(meetings.setAgenda, { id, matterIds: ['019a0000-0000-7000-8000-00000000ffff'] }, latest)).toMatchObject({ status: 422, problem: { code: 'MATTER_NOT_FOR_MEETING' } });
    expect(await service.call(meetings.decide, decision, { ...latest, at: before })).toMatchObject({ status: 409, problem: { code: 'MEETING_NOT_BEGUN' } });
    expect(await service.call(meetings.decide, { ...decision, unitId: unitIds.committee }, latest)).toMatchObject({ status: 422, problem: { code: 'UNIT_NOT_CALLED' } });
    expect(await service.call(meetings.decide, { ...decision, dueAt: during }, latest)).toMatchObject({ status: 422, problem: { code: 'DUE_IN_PAST' } });
    expect(await service.call(meetings.decide, { ...decision, matterId: '019a0000-0000-7000-8000-00000000ffff' }, latest)).toMatchObject({ status: 422, problem: { code: 'MATTER_NOT_ON_AGENDA' } });
    expect(await service.call(meetings.recordAttendance, { id, attendance: [{ unitId: unitIds.committee, present: true }] }, latest)).toMatchObject({ status: 422, problem: { code: 'UNIT_NOT_CALLED' } });
    expect(await service.call(meetings.close, { id }, latest)).toMatchObject({ status: 409, problem: { code: 'MINUTES_REQUIRED' } });
    expect(await service.call(meetings.decide, decision, latest)).toMatchObject({ status: 201 });
    expect(await service.call(meetings.cancel, { id }, latest)).toMatchObject({ status: 409, problem: { code: 'MEETING_HAS_DECISIONS' } });
    const other = await schedule();
    expect(await service.call(meetings.cancel, { id: other.id }, latest)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await service.call(meetings.recordMinutes, { id: other.id, minutes: '纪要' }, latest)).toMatchObject({ status: 409, problem: { code: 'MEETING_ENDED' } });
  });

  test('refused: wrong role, out of reach, no version, an older version, unknown unit or area', async () => {
    const { id } = await schedule();
    expect(await service.call(meetings.schedule, meeting, { as: administrator })).toMatchObject({ status: 403 });
    expect(await service.call(meetings.schedule, { ...meeting, area: places.otherCounty }, { as: director })).toMatchObject({ status: 404 });
    expect(await service.call(meetings.schedule, { ...meeting, area: '500235099' }, { as: director })).toMatchObject({ status: 422, problem: { code: 'AREA_UNKNOWN' } });
    expect(await service.call(meetings.schedule, { ...meeting, unitIds: ['019a0000-0000-7000-8000-00000000ffff'] }, { as: director })).toMatchObject({ status: 422, problem: { code: 'UNIT_UNKNOWN' } });
    expect(await service.call(meetings.cancel, { id }, { as: officer, ifMatch: '*' })).toMatchObject({ status: 403 });
    expect(await service.call(meetings.cancel, { id }, { as: person('centre_director', places.township), ifMatch: '*' })).toMatchObject({ status: 404 });
    expect(await service.call(meetings.cancel, { id }, { as: director })).toMatchObject({ status: 428 });
    expect(await service.call(meetings.cancel, { id }, { as: director, ifMatch: '"7"' })).toMatchObject({ status: 412 });
  });
});
