import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { act } from '../disputes/act.ts';
import { insertHandOver } from '../hand-overs/hand-overs.queries.ts';
import { handle } from '../handle.ts';
import { isUnitOf } from '../units/learn-unit.ts';

/** Its words are in the hand-over alone, which row security keeps from the parties whatever else they are; the timeline holds no more than that it was done. */
export const reportCrime = handle(mediation.measures.reportCrime)(async (context) => {
  const { input: { id, unitId, words }, db, actor, now, refuse } = context;
  const report = newId();
  await act(context, id, 'report_crime', async ({ dispute }) => {
    if (!(await isUnitOf(context, dispute.county, unitId))) return refuse('UNIT_NOT_IN_COUNTY', { field: 'unitId' });
    await insertHandOver(db, {
      county: dispute.county, dispute_id: dispute.id, id: report, direction: 'out', institution: 'police', unit_id: unitId, reason: words, sent_by: actor.id, sent_at: now, state: 'sent', closed: true,
    });
    return { set: { involved_units: [...new Set([...dispute.involved_units, unitId])] }, internal: true, detail: { handOver: report } };
  });
  return { id: report, unitId, reportedAt: now.toISOString() };
});
