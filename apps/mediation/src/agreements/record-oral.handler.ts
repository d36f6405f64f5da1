import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf, endOfDay } from '@gongzhi/domain/calendar';
import { mayDoToDispute } from '@gongzhi/domain/mediation';
import { refuseAs } from '../disputes/act.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { findAgreement } from './agreements.queries.ts';
import { conclude } from './conclude-agreement.ts';
import { agreementOf, readAgreement } from './read-agreement.ts';
import { supersede, writeAgreement } from './write-agreement.ts';

export const recordOral = handle(mediation.agreements.recordOral)(async (context) => {
  const { input, db, now, refuse } = context;
  const loaded = await loadDispute(context, input.id);
  const today = dayOf(now);
  const agreedOn = input.agreedOn ?? today;
  // A party's signature may put an agreement into effect; what was agreed by word of mouth is for the mediator to record (People's Mediation Law article 28).
  const permission = mayDoToDispute(loaded.state, loaded.facets, 'draft_agreement');
  if (!permission.ok) return refuseAs(context, permission.refusal, permission.details);
  if (agreedOn > today || agreedOn < dayOf(loaded.dispute.accepted_at ?? loaded.dispute.recorded_at)) refuse('AGREED_DAY_WRONG', { field: 'agreedOn' });
  const draft = await findAgreement(db, loaded.dispute);
  if (draft) await supersede(db, draft);
  const written = await readAgreement(db, loaded.dispute, await writeAgreement(context, loaded.dispute, 'oral', input, agreedOn));
  // The last moment of the day they agreed: the time for the court counts from the next one.
  const dispute = await conclude(context, loaded, written, agreedOn === today ? now : new Date(endOfDay(agreedOn).getTime() - 1));
  return agreementOf(await readAgreement(db, dispute, (await findAgreement(db, dispute))!), dispute);
});
