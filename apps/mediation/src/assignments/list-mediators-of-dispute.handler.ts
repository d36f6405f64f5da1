import { mediation } from '@gongzhi/contracts/mediation';
import { findConflicts } from '../conflicts/find-conflicts.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { namedPanelOf } from './panel.queries.ts';

export const listMediatorsOfDispute = handle(mediation.assignments.list)(async ({ input, db, actor, refuse, target }) => {
  const { dispute, facets } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const rows = await namedPanelOf(db, dispute);
  const onlyParty = facets.includes('party') && facets.every((facet) => facet === 'party');
  const conflicts = onlyParty ? undefined : await findConflicts(db, dispute, rows.map((row) => row.mediator_id));
  return {
    items: rows.map((row) => ({
      mediatorId: row.mediator_id, name: row.name, part: row.part as 'lead', state: row.state as 'proposed', since: row.since.toISOString(), until: row.until?.toISOString() ?? null, reason: row.reason,
      conflicts: conflicts?.get(row.mediator_id) ?? [],
    })),
  };
});
