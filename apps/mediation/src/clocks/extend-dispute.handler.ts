import { mediation } from '@gongzhi/contracts/mediation';
import { sidesWithout } from '@gongzhi/domain/mediation';
import { actOn, refuseAs } from '../disputes/act.ts';
import { disputeOf } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { extendDisputeClock } from './dispute-clocks.ts';

export const extendDispute = handle(mediation.clocks.extend)(async (context) => {
  const { input, db, emit } = context;
  const { days, agreedBy, reason } = input;
  const row = await actOn(context, await loadDispute(context, input.id), 'extend', async ({ dispute }) => {
    const parties = await partiesOf(db, dispute);
    const unknown = agreedBy.findIndex((id) => !parties.some((party) => party.id === id));
    if (unknown >= 0) refuseAs(context, 'PARTY_UNKNOWN', { field: `agreedBy.${unknown}` });
    const missing = sidesWithout(parties, agreedBy);
    if (missing.length > 0) refuseAs(context, 'CONSENT_NEEDED', { field: 'agreedBy', sides: missing.join('、') });
    return { set: { extended: true, ...(await extendDisputeClock(db, dispute, 'mediation', days)) }, note: reason, detail: { days, agreedBy } };
  });
  const fact = { id: row.id, area: row.area, dueAt: row.due_at!.toISOString() };
  if (row.party_persons.length === 0) emit(mediation.clocks.extended, fact);
  for (const ownerId of row.party_persons) emit(mediation.clocks.extended, { ...fact, ownerId });
  return disputeOf(row);
});
