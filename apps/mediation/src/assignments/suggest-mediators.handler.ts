import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { fitness, nearness, rankMediators, suggestionReasonsOf } from '@gongzhi/domain/mediation';
import { findConflicts } from '../conflicts/find-conflicts.ts';
import { viewDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { shortlist } from './suggestions.queries.ts';

/** How many more than asked for are looked at, as some of the best may have a conflict of interest. */
const spare = 30;

export const suggestMediators = handle(mediation.assignments.suggest)(async ({ input, db, actor, now, refuse, target }) => {
  const { dispute } = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  target(`disputes/${dispute.id}`, dispute.area);
  const rows = await shortlist(db, dispute, { language: input.language, today: dayOf(now), limit: input.limit + spare });
  const conflicts = await findConflicts(db, dispute, rows.map(({ mediatorId }) => mediatorId));
  const ranked = rankMediators(rows.map((row) => ({ ...row, area: nearness(row.centreArea, dispute.area), home: nearness(row.homeArea, dispute.area) })));
  return {
    items: ranked
      .filter(({ mediatorId }) => !conflicts.has(mediatorId))
      .slice(0, input.limit)
      .map((facts) => ({ mediatorId: facts.mediatorId, name: facts.name, centreId: facts.centreId, centre: facts.centre, level: facts.level, load: facts.load, score: fitness(facts), reasons: suggestionReasonsOf(facts) })),
    excluded: ranked.flatMap(({ mediatorId, name }) => {
      const grounds = conflicts.get(mediatorId);
      return grounds ? [{ mediatorId, name, grounds }] : [];
    }),
  };
});
