import { casework } from '@gongzhi/contracts/casework';
import { refuseOwnership as decide } from '@gongzhi/domain/casework';
import { v7 as newId } from 'uuid';
import { unitNamed } from '../custody/custody-of.ts';
import { addReader } from '../custody/custody.queries.ts';
import { handle } from '../handle.ts';
import { act, refuseAs } from '../matters/act.ts';
import { findMatter } from '../matters/matters.queries.ts';
import { disputeOf, objectionDueAt } from './ownership.queries.ts';

export const refuseOwnership = handle(casework.ownership.refuse)(async (context) => {
  const { input, actor, db, now } = context;
  const { ground, article, explanation } = input;
  const seen = (await findMatter(db, input.id)) ?? context.refuse('NOT_FOUND');
  const action = seen.ownership_refusals === 0 ? 'refuse_ownership' : 'contest_ownership';
  return act(context, input.id, action, async ({ matter }) => {
    const proposed = await unitNamed(context, 'proposedUnitId', input.proposedUnitId);
    const unit = matter.unit_id as string;
    const dispute = await disputeOf(db, matter);
    const decision = decide(dispute, { unit, ground, article, proposedUnit: proposed.id, at: now }, await objectionDueAt(db, matter));
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    await db
      .insertInto('ownership_refusal')
      .values({
        county: matter.county, matter_id: matter.id, id: newId(), unit_id: unit, ground, article, explanation: explanation ?? null, proposed_unit_id: proposed.id,
        refused_by: actor.id, refused_at: now,
      })
      .execute();
    await addReader(db, matter, unit, now);
    const isFirst = decision.action === 'refuse_ownership';
    return {
      // After a first refusal the centre triages anew; during a dispute the second unit goes on answering for the matter.
      set: { ownership_refusals: matter.ownership_refusals + 1, handler_id: null, ...(isFirst ? { unit_id: null } : {}) },
      clocks: isFirst ? 'ownership_refused' : 'ownership_contested',
      unitId: unit,
      note: explanation,
      detail: { ground, article, unitId: unit, proposedUnitId: proposed.id },
    };
  });
});
