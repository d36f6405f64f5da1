import { casework } from '@gongzhi/contracts/casework';
import { clocksFor, mayReceive, orderTask } from '@gongzhi/domain/casework';
import { calendarOf } from '../clocks/calendars.ts';
import { clockedMatterOf, insertClocks } from '../clocks/clock-sheet.ts';
import { newClock } from '../clocks/new-clocks.ts';
import { accusedOf, unitNamed, withUnit } from '../custody/custody-of.ts';
import { addReader } from '../custody/custody.queries.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { withheldIfAccusing } from '../matters/matter-row.ts';
import { createTask } from '../tasks/create-task.ts';

export const issueOrder = handle(casework.orders.issue)(async (context) => {
  const { input, actor, db, now, refuseField } = context;
  let taskId = '';
  const ordered = await act(context, input.id, 'order', async ({ matter }) => {
    const unitId = input.unitId ?? matter.unit_id ?? refuseField('unitId', 'required', { 'zh-CN': '尚无责任单位，请指定单位', en: 'Nobody owns the matter yet; name the unit' });
    const unit = await unitNamed(context, 'unitId', unitId);
    const receivable = mayReceive(accusedOf(matter), { unit: unit.id });
    if (!receivable.ok) return refuseAs(context, receivable.refusal);
    const rule = clocksFor(clockedMatterOf(matter)).find(({ clock }) => clock === 'supervision')!;
    const clock = newClock(rule, matter.area, now, input.within);
    const decision = orderTask({ what: input.what, ownerUnit: unit.id, owner: null, issuedBy: actor.id, issuedAt: now, dueAt: clock.due_at, from: 'order' }, rule, calendarOf(matter.area));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await insertClocks(db, matter, [clock]);
    const task = await createTask(context, { kind: 'order', area: matter.area, what: input.what, ownerUnitId: unit.id, matterId: matter.id, ...withheldIfAccusing(matter), clockId: clock.id, dueAt: decision.task.dueAt });
    if (unit.id !== matter.unit_id) await addReader(db, matter, unit.id, now);
    taskId = task.id;
    return { clocksChanged: true, set: { involved_units: withUnit(matter, unit.id) }, note: input.what, detail: { taskId, unitId: unit.id, dueAt: clock.due_at.toISOString() } };
  });
  return { ...ordered, taskId };
});
