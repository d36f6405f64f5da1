import type { ConfirmationExclusion } from '@gongzhi/contracts/mediation';
import { workingCalendar } from '@gongzhi/domain/calendar';
import { mayApplyForConfirmation } from '@gongzhi/domain/mediation';
import { findInEffect, type AgreementRow } from '../agreements/agreements.queries.ts';
import { refuseAs } from '../disputes/act.ts';
import type { DisputeRow } from '../disputes/dispute-row.ts';
import { sidesOf } from '../disputes/disputes.queries.ts';
import type { Context } from '../handle.ts';
import { findConfirmation } from './confirmations.queries.ts';

/** The time to apply is the law's: local closures do not move it. */
const calendar = workingCalendar();

/** The agreement in effect, if the court may be asked now to confirm it for these sides; refuses otherwise. */
export async function expectConfirmable(context: Context, dispute: DisputeRow, asked: { decides: readonly ConfirmationExclusion[]; applyingSides: readonly number[] }): Promise<AgreementRow & { effective_at: Date }> {
  const { db, now } = context;
  const agreement = await findInEffect(db, dispute);
  if (!agreement?.effective_at) return refuseAs(context, 'AGREEMENT_NOT_IN_EFFECT');
  const earlier = await findConfirmation(db, dispute);
  const permission = mayApplyForConfirmation(
    {
      form: agreement.form as 'written', effectiveAt: agreement.effective_at, kind: dispute.kind as 'other', ...asked, appliedAlready: earlier?.agreement_id === agreement.id, sides: await sidesOf(db, dispute),
    },
    now,
    calendar,
  );
  return permission.ok ? { ...agreement, effective_at: agreement.effective_at } : refuseAs(context, permission.refusal, permission.details);
}
