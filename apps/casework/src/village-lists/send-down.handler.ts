import { casework } from '@gongzhi/contracts/casework';
import { dayOf } from '@gongzhi/domain/calendar';
import { checkTaskAgainstLists } from '@gongzhi/domain/casework';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { refuseAs } from '../matters/act.ts';
import { createTask } from '../tasks/create-task.ts';
import { taskOf } from '../tasks/task-row.ts';
import { activeUnits, unitOfVillage } from '../units/units.queries.ts';
import { entriesInForce } from './village-lists.queries.ts';

export const sendDownTask = handle(casework.villageLists.sendDown)(async (context) => {
  const { input, db, now, scope, refuse } = context;
  const { village, title, entryCode = null, unitId } = input;
  if (!covers(scope, village)) refuse('NOT_FOUND');
  const dueAt = new Date(input.dueAt);
  if (dueAt <= now) refuse('DUE_IN_PAST', { field: 'dueAt' });
  const year = Number(dayOf(now).slice(0, 4));
  const decision = checkTaskAgainstLists({ title, village, year, entryCode }, await entriesInForce(db, village, year));
  if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
  const unit = unitId ? (await activeUnits(db, [unitId])).find(({ area }) => area.startsWith(village)) : await unitOfVillage(db, village);
  if (!unit) return refuse('VILLAGE_HAS_NO_UNIT', unitId ? { field: 'unitId' } : {});
  const task = await createTask(context, {
    kind: 'sent_down', area: village, what: title, ownerUnitId: unit.id, dueAt, origin: { list: decision.entry.list, entry: decision.entry.code, lists: `${decision.entry.area}/${decision.entry.year}` },
  });
  context.target(`tasks/${task.id}`, village);
  return taskOf(task, now);
});
