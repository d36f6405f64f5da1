import { inCharge, leadInCharge, type PanelDecision, type PanelMember } from '@gongzhi/domain/mediation';
import { refuseAs, type Change } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import type { Context } from '../handle.ts';
import { followPanel } from '../sessions/follow-panel.ts';
import { writePanel } from './panel.queries.ts';

/** What an act on a panel changes; refuses with the rule's refusal. The lead in charge answers for the dispute from then on (首调负责制). */
export function panelChange(context: Context, dispute: DisputeRow, before: readonly PanelMember[], decision: PanelDecision): Change {
  if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
  const { members } = decision;
  const now = inCharge(members).map(({ mediatorId }) => mediatorId);
  const left = inCharge(before).flatMap(({ mediatorId }) => (now.includes(mediatorId) ? [] : mediatorId));
  return {
    set: { first_mediator_id: leadInCharge(members)?.mediatorId ?? dispute.first_mediator_id },
    told: { mediatorIds: now },
    async after() {
      await followPanel(context.db, dispute, left, now);
      await writePanel(context.db, dispute, before, members, context.now);
    },
  };
}
