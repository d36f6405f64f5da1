import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { findMatter } from '../matters/matters.queries.ts';
import { ownershipRows } from './ownership.queries.ts';

export const getOwnership = handle(casework.ownership.get)(async ({ input, db, refuse }) => {
  const matter = (await findMatter(db, input.id)) ?? refuse('NOT_FOUND');
  const { refusals, settlement } = await ownershipRows(db, matter);
  return {
    refusals: refusals.map((row) => ({
      unitId: row.unit_id, ground: row.ground as never, article: row.article, explanation: row.explanation, proposedUnitId: row.proposed_unit_id, refusedAt: row.refused_at.toISOString(),
    })),
    settlement: settlement
      ? { kind: settlement.kind as 'ruling', unitId: settlement.unit_id, arbiterId: settlement.arbiter_id, reason: settlement.reason, settledAt: settlement.settled_at.toISOString() }
      : null,
  };
});
