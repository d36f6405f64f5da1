import type { DisputeStatus } from '@gongzhi/contracts/mediation';
import { countyOf } from '@gongzhi/domain/areas';
import { movedPlaces } from '@gongzhi/domain/mediation';
import { sql } from 'kysely';
import { record } from '../disputes/act.ts';
import type { AreaContext, AreaMove } from './area-move.ts';

/** Moves disputes whose file is not sealed: where they lie, their centre, and who sees them. A line of the timeline says where they were. */
export async function moveDisputes(context: AreaContext, { ended, to, changeId }: AreaMove, inPlaceOf: ReadonlyMap<string, string>): Promise<void> {
  const { db, target } = context;
  const county = countyOf(to)!;
  for (const [closed, instead] of inPlaceOf) {
    await sql`update application set from_centre_id = case from_centre_id when ${closed} then ${instead}::uuid else from_centre_id end, to_centre_id = case to_centre_id when ${closed} then ${instead}::uuid else to_centre_id end
      where county = ${county} and state = 'pending' and ${closed} in (from_centre_id, to_centre_id)`.execute(db);
  }
  const disputes = await db
    .selectFrom('dispute')
    .selectAll()
    .where('county', '=', county)
    .where('status', '<>', 'archived')
    .where(sql<boolean>`array[area, centre_area] || areas || reach_areas && ${ended}::text[]`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  for (const dispute of disputes) {
    const { area, areas, reachAreas, centreArea } = movedPlaces({ areas: dispute.areas, reachAreas: dispute.reach_areas, centreArea: dispute.centre_area }, ended, to);
    const centreId = inPlaceOf.get(dispute.centre_id) ?? dispute.centre_id;
    await record(context, dispute, 'area_changed', dispute.status as DisputeStatus, {
      set: { area, areas: [...areas], reach_areas: [...reachAreas], centre_area: centreArea, centre_id: centreId },
      detail: { from: dispute.area, to: area, changeId, ...(centreId === dispute.centre_id ? {} : { centreId }) },
    });
    target(`disputes/${dispute.id}`, area);
  }
}
