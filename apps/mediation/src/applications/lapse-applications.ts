import { mediation, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { areasAbove } from '@gongzhi/domain/mediation';
import { asService, type ServiceContext, type ServiceTask } from '@gongzhi/platform/pipeline';
import { sql } from 'kysely';
import type { Database } from '../database.types.ts';
import { record } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { findActiveCentre, lowestCentre } from '../disputes/disputes.queries.ts';
import { answerApplication } from './applications.queries.ts';
import { fileApplication } from './file-application.ts';

type Lapsing = ServiceContext<Database>;

const batch = 50;

/** An application nobody answered in time lapses; the applicant is told, and the tier above the one that kept silent is asked in its place. */
export const lapseApplications: ServiceTask = {
  name: 'lapse-applications',
  everySeconds: 60,
  run: async (engine) => {
    while ((await asService<Database, number>(engine, 'mediation.applications.lapse', lapseSome)) >= batch);
  },
};

/** Disputes somebody acts on meanwhile are passed over and come next time; simulated ones have a time of their own. */
async function lapseSome(context: Lapsing): Promise<number> {
  const { rows } = await sql<DisputeRow>`select d.* from dispute d where not d.simulated and (d.county, d.id) in (
      select county, dispute_id from application where state = 'pending' and due_at < ${context.now} order by due_at limit ${batch}) for update of d skip locked`.execute(context.db);
  for (const dispute of rows) await lapse(context, dispute);
  return rows.length;
}

async function lapse(context: Lapsing, dispute: DisputeRow): Promise<void> {
  const { db, actor, now, emit, target } = context;
  const status = dispute.status as DisputeStatus;
  const application = await answerApplication(db, dispute, { state: 'lapsed', by: actor.id, at: now });
  const { id: applicationId, to_centre_id: toCentreId, from_centre_id: fromCentreId, applied_by: appliedBy, reason } = application;
  const row = await record(context, dispute, 'lapse_application', status, { clocks: 'answered', detail: { applicationId, toCentreId }, told: { result: 'lapsed' } });
  const silent = await findActiveCentre(db, toCentreId);
  const above = silent && (await lowestCentre(db, areasAbove({ ...silent, tier: silent.tier as 'township' })));
  if (above) await record(context, row, 'apply_upward', status, await fileApplication(context, row, above, { fromCentreId, appliedBy, reason }));
  emit(mediation.applications.lapsed, { id: dispute.id, area: dispute.area, ownerId: appliedBy, disputeId: dispute.id, applicationId, toCentreId, ...(above ? { escalatedTo: above.id } : {}) });
  target(`disputes/${dispute.id}`, dispute.area);
}
