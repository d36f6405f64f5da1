import { casework } from '@gongzhi/contracts/casework';
import { inviteSupport as invite } from '@gongzhi/domain/casework';
import { accusedOf, unitNamed, withUnit } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { withheldIfAccusing } from '../matters/matter-row.ts';
import { createTask } from '../tasks/create-task.ts';
import { askUnit, contributionsOf } from './support.queries.ts';

export const inviteSupport = handle(casework.support.invite)((context) =>
  act(context, context.input.id, 'invite_support', async ({ matter }) => {
    const { input, db, now, refuseField } = context;
    const { question } = input;
    const dueAt = new Date(input.dueAt);
    if (dueAt <= now) refuseField('dueAt', 'past', { 'zh-CN': '期限须在当前时间之后', en: 'The deadline must lie ahead' });
    const unit = await unitNamed(context, 'unitId', input.unitId);
    const decision = invite(matter.unit_id ?? '', await contributionsOf(db, matter), { unit: unit.id, question, dueAt }, accusedOf(matter));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await askUnit(db, matter, { unitId: unit.id, question, dueAt, since: now });
    const task = await createTask(context, { kind: 'contribution', area: matter.area, what: question, ownerUnitId: unit.id, matterId: matter.id, ...withheldIfAccusing(matter), dueAt });
    return { set: { involved_units: withUnit(matter, unit.id) }, note: question, detail: { unitId: unit.id, taskId: task.id, dueAt: input.dueAt } };
  }),
);
