import { casework } from '@gongzhi/contracts/casework';
import { contribute as deliver } from '@gongzhi/domain/casework';
import { unitsOf } from '../custody/custody-of.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { completeTask } from '../tasks/complete-task.ts';
import { findOpenTask } from '../tasks/tasks.queries.ts';
import { contributionsOf, settleUnit } from './support.queries.ts';

export const contribute = handle(casework.support.contribute)((context) =>
  act(context, context.input.id, 'contribute', async ({ matter }) => {
    const { input, db, now } = context;
    const owed = await contributionsOf(db, matter);
    const unitId = owed.find(({ unit, outcome }) => outcome === null && unitsOf(context).includes(unit))?.unit ?? '';
    const decision = deliver(owed, unitId, input.text, now);
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await settleUnit(db, matter, unitId, { contribution: input.text, contributed_at: now });
    const task = await findOpenTask(db, { matterId: matter.id, unitId, kind: 'contribution' });
    if (task) await completeTask(context, task, input.text, matter);
    return { note: input.text, unitId, detail: { unitId } };
  }),
);
