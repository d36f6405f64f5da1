import { casework } from '@gongzhi/contracts/casework';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startCasework, units, type Casework } from '../matters/matters.fixture.ts';

let casew: Casework;
const { orders, tasks, support, matters } = casework;
const any = { ifMatch: '*' };
const at = '2026-03-02T02:00:00Z';

beforeAll(async () => {
  casew = await startCasework();
});
afterAll(() => casew.service.close());

const clockOf = async (id: string) => (await casew.service.owner.query(`select state, due_at, stopped_at from clock where matter_id = $1 and kind = 'supervision'`, [id])).rows;

describe('supervision orders', () => {
  test('an order is a task of the owner with a clock; the unit reports, the supervisor confirms', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling('need', at);
    const issued = await succeed(orders.issue, { id, what: '三日内修复并反馈' }, people.supervisor, at);
    expect(issued).toMatchObject({ status: 'supervised', stage: 'supervision' });
    expect((await clockOf(id))[0].due_at.toISOString()).toBe('2026-03-05T16:00:00.000Z');
    const [task] = (await succeed(tasks.list, { of: 'unit', kind: 'order' }, people.officer, at)).items;
    expect(task).toMatchObject({ id: issued.taskId, ownerUnitId: units.housing, dueAt: '2026-03-05T16:00:00.000Z', state: 'open', overdue: false });
    expect((await succeed(tasks.list, { of: 'unit' }, people.officerElsewhere, at)).items).toEqual([]);
    expect(await service.call(tasks.complete, { id: task!.id, result: '已修复' }, { as: people.officerElsewhere, ifMatch: '"1"', at })).toMatchObject({ status: 404 });
    expect(await service.call(tasks.complete, { id: task!.id, result: '已修复' }, { as: people.clerk, ifMatch: '"1"', at })).toMatchObject({ status: 403, problem: { code: 'TASK_NOT_YOURS' } });
    expect(await service.call(tasks.complete, { id: task!.id, result: '已修复' }, { as: people.officer, ifMatch: '"9"', at })).toMatchObject({ status: 412 });
    await succeed(tasks.complete, { id: task!.id, result: '已修复' }, people.officer, '2026-03-04T02:00:00Z');
    expect(await clockOf(id)).toMatchObject([{ state: 'met' }]);
    expect(await service.call(tasks.complete, { id: task!.id, result: '又修' }, { as: people.officer, ...any, at })).toMatchObject({ status: 409, problem: { code: 'TASK_NOT_OPEN' } });
    const fulfilled = await succeed(orders.fulfil, { id, taskId: task!.id, note: '现场核实' }, people.supervisor, '2026-03-06T02:00:00Z');
    expect(fulfilled).toMatchObject({ status: 'handling', handlerId: people.officer.id });
  });

  test('with two orders the matter stays under orders until both are fulfilled', async () => {
    const { given, people, succeed } = casew;
    const id = await given.handling('need', at);
    const first = await succeed(orders.issue, { id, what: '修复' }, people.supervisor, at);
    const second = await succeed(orders.issue, { id, what: '报告', within: { unit: 'hour', amount: 5 } }, people.supervisor, at);
    expect(await succeed(orders.fulfil, { id, taskId: second.taskId, note: '已收' }, people.supervisor, at)).toMatchObject({ status: 'supervised' });
    expect(await succeed(orders.fulfil, { id, taskId: first.taskId, note: '已修' }, people.supervisor, at)).toMatchObject({ status: 'handling' });
  });

  test('given an order on a matter that accuses the director, then its task does not exist for them and nobody learns of it by a live stream', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling('need', at);
    await service.owner.query('update matter set accused_persons = $2 where id = $1', [id, [people.director.id]]);
    const { taskId } = await succeed(orders.issue, { id, what: '核实所反映的问题' }, people.supervisor, at);
    expect(await service.call(tasks.get, { id: taskId }, { as: people.director })).toMatchObject({ status: 404 });
    expect((await succeed(tasks.list, { matterId: id }, people.director, at)).items).toEqual([]);
    expect((await succeed(tasks.list, { matterId: id }, people.supervisor, at)).items).toMatchObject([{ id: taskId }]);
    await succeed(orders.fulfil, { id, taskId, note: '已核实' }, people.supervisor, at);
    const told = (await service.events()).filter(({ data }) => data['id'] === taskId || (data['id'] === id && data['action'] === 'order'));
    expect(told.map(({ type, data }) => [type, data['withheld']])).toEqual([
      ['casework.tasks.issued.v1', true], ['casework.matters.progressed.v1', true], ['casework.tasks.completed.v1', true],
    ]);
  });

  test('only supervisors order; never the accused; and an order lapses when the matter ends', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling('need', at);
    expect(await service.call(orders.issue, { id, what: '修复' }, { as: people.clerk, ...any, at })).toMatchObject({ status: 403 });
    await service.owner.query('update matter set accused_units = $2 where id = $1', [id, [units.transport]]);
    expect(await service.call(orders.issue, { id, what: '修复', unitId: units.transport }, { as: people.supervisor, ...any, at })).toMatchObject({ status: 409, problem: { code: 'ACCUSED_MAY_NOT_RECEIVE' } });
    const { taskId } = await succeed(orders.issue, { id, what: '修复' }, people.supervisor, at);
    await succeed(matters.answer, { id, answer: '已修好' }, people.officer, at);
    expect(await succeed(tasks.get, { id: taskId }, people.officer)).toMatchObject({ state: 'lapsed' });
    expect(await clockOf(id)).toMatchObject([{ state: 'met' }]);
  });
});

describe('joint handling', () => {
  const ask = { unitId: units.transport, question: '路面由谁管养？', dueAt: '2026-03-10T02:00:00Z' };

  test('the supporting unit owes its part as a task; the lead answers only when nothing is open', async () => {
    const { given, people, succeed, service } = casew;
    const id = await given.handling('need', at);
    await succeed(support.invite, { id, ...ask }, people.officer, at);
    expect(await service.call(support.invite, { id, ...ask }, { as: people.officer, ...any, at })).toMatchObject({ status: 409, problem: { code: 'ALREADY_SUPPORTING' } });
    expect(await service.call(support.invite, { id, ...ask, unitId: units.housing }, { as: people.officer, ...any, at })).toMatchObject({ status: 422, problem: { code: 'LEAD_CANNOT_SUPPORT' } });
    expect(await service.call(matters.answer, { id, answer: '已修好' }, { as: people.officer, ...any, at })).toMatchObject({ status: 409, problem: { code: 'CONTRIBUTIONS_OPEN' } });
    const [task] = (await succeed(tasks.list, { of: 'unit', kind: 'contribution' }, people.officerElsewhere, at)).items;
    expect(task).toMatchObject({ matterId: id, what: ask.question });
    expect(await service.call(tasks.complete, { id: task!.id, result: '由我们' }, { as: people.officerElsewhere, ...any, at })).toMatchObject({ status: 409, problem: { code: 'TASK_IS_CONTRIBUTION' } });
    await succeed(support.contribute, { id, text: '由街道管养' }, people.officerElsewhere, at);
    expect(await succeed(tasks.get, { id: task!.id }, people.officerElsewhere)).toMatchObject({ state: 'done', result: '由街道管养' });
    expect(await succeed(support.list, { id }, people.officer)).toMatchObject({ items: [{ state: 'delivered', contribution: '由街道管养' }] });
    await succeed(support.invite, { id, ...ask, question: '何时修复？' }, people.officer, at);
    await succeed(support.waive, { id, unitId: units.transport, reason: '已现场确认' }, people.officer, at);
    expect((await succeed(tasks.list, { of: 'unit', kind: 'contribution', state: 'lapsed' }, people.officerElsewhere, at)).items).toHaveLength(1);
    expect(await succeed(matters.answer, { id, answer: '已修好' }, people.officer, at)).toMatchObject({ status: 'answered' });
  });

  test('a unit that was not asked has nothing to contribute', async () => {
    const { given, people, service } = casew;
    const id = await given.handling('need', at);
    expect(await service.call(support.contribute, { id, text: '路过' }, { as: people.officerElsewhere, ...any })).toMatchObject({ status: 404 });
    expect(await service.call(support.contribute, { id, text: '路过' }, { as: people.officer, ...any })).toMatchObject({ status: 403, problem: { code: 'ACTION_NOT_YOURS' } });
  });
});

test('lists of tasks go on by cursor, without gaps or doubles', async () => {
  const { given, people, succeed, service } = casew;
  const id = await given.handling('need', at);
  for (let amount = 1; amount <= 5; amount++) await succeed(orders.issue, { id, what: `第${amount}项`, within: { unit: 'hour', amount: 5 } }, people.supervisor, at);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: { id: string }[]; next?: string } = await succeed(tasks.list, { matterId: id, limit: '2', ...(cursor ? { cursor } : {}) } as never, people.supervisor, at);
    seen.push(...page.items.map((task) => task.id));
    cursor = page.next;
  } while (cursor);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  expect(await service.call(tasks.list, { cursor: 'made-up' }, { as: people.supervisor })).toMatchObject({ status: 400, problem: { errors: [{ path: 'cursor' }] } });
});
