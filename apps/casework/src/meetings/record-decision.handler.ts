import { casework, type Status } from '@gongzhi/contracts/casework';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { record } from '../matters/act.ts';
import { withheldIfAccusing } from '../matters/matter-row.ts';
import { lockMatterRow } from '../matters/matters.queries.ts';
import { createTask } from '../tasks/create-task.ts';
import { actInMeeting } from './change-meeting.ts';
import { insertDecision } from './meetings.queries.ts';

export const recordDecision = handle(casework.meetings.decide)((context) =>
  actInMeeting(context, 'decide', async ({ meeting, parts }) => {
    const { input, db, now, refuse } = context;
    const { what, unitId, matterId } = input;
    const dueAt = new Date(input.dueAt);
    if (dueAt <= now) refuse('DUE_IN_PAST', { field: 'dueAt' });
    if (!meeting.unit_ids.includes(unitId)) refuse('UNIT_NOT_CALLED', { unitId });
    if (matterId && !parts.agenda.some(({ matter_id }) => matter_id === matterId)) refuse('MATTER_NOT_ON_AGENDA', { field: 'matterId' });
    const matter = matterId ? await lockMatterRow(db, matterId) : undefined;
    const task = await createTask(context, { kind: 'meeting_decision', area: matter?.area ?? meeting.area, what, ownerUnitId: unitId, dueAt, origin: { meeting: meeting.id }, ...(matterId ? { matterId } : {}), ...(matter ? withheldIfAccusing(matter) : {}) });
    await insertDecision(db, { county: meeting.county, meeting_id: meeting.id, id: newId(), matter_id: matterId ?? null, what, unit_id: unitId, due_at: dueAt, task_id: task.id, decided_at: now });
    // The matter's own file says what was decided about it.
    if (matter && matter.ended_at === null) {
      await record(context, { matter }, 'record_progress', matter.status as Status, { note: what, detail: { meetingId: meeting.id, taskId: task.id }, unitId });
    }
    return {};
  }),
);
