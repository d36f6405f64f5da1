import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { centreNameOf } from '../agreements/agreements.queries.ts';
import { actOn } from '../disputes/act.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { packageContent, storeZip } from '../packages/make-package.ts';
import { isUnitOf } from '../units/learn-unit.ts';
import { confirmationLetter } from './confirmation-letter.ts';
import { confirmationOf, type ConfirmationRow } from './confirmations.queries.ts';
import { expectConfirmable } from './expect-confirmable.ts';

export const applyForConfirmation = handle(mediation.confirmations.apply)(async (context) => {
  const { input, actor, db, now, refuse } = context;
  const loaded = await loadDispute(context, input.id);
  let made: ConfirmationRow | undefined;
  const row = await actOn(context, loaded, 'apply_for_confirmation', async ({ dispute }) => {
    const { county } = dispute;
    const parties = await partiesOf(db, dispute);
    const stranger = input.partyIds.findIndex((partyId) => !parties.some(({ id }) => id === partyId));
    if (stranger >= 0) return refuse('PARTY_UNKNOWN', { field: `partyIds.${stranger}` });
    const applicants = parties.filter(({ id }) => input.partyIds.includes(id));
    const agreement = await expectConfirmable(context, dispute, { decides: input.decides, applyingSides: applicants.map(({ side }) => side) });
    if (input.courtUnitId && !(await isUnitOf(context, county, input.courtUnitId))) return refuse('UNIT_NOT_IN_COUNTY', { field: 'courtUnitId' });
    const content = await packageContent(context, dispute);
    const centre = await centreNameOf(db, dispute);
    const number = await nextNumber(db, county, '司确移', now);
    const letter = await confirmationLetter({ number, court: input.court, centre, dispute, agreement: { id: agreement.id, number: agreement.number, effectiveAt: agreement.effective_at }, applicants, at: now });
    const file = await storeZip(context, `${dispute.code}-confirmation.zip`, [...letter, ...content]);
    made = await db
      .insertInto('confirmation')
      .values({
        county, dispute_id: dispute.id, agreement_id: agreement.id, id: newId(), court_unit_id: input.courtUnitId ?? null, party_ids: applicants.map(({ id }) => id), applied_at: now, applied_by: actor.id,
        letter_number: number, file_key: file.key, file_sha256: file.sha256, file_size: file.size, state: 'applied',
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const units = input.courtUnitId ? [...new Set([...dispute.involved_units, input.courtUnitId])] : dispute.involved_units;
    return { set: { involved_units: units }, clocks: 'confirmation_applied', detail: { confirmation: made.id, letter: number }, told: { institution: 'court', direction: 'out', result: 'applied' } };
  });
  return confirmationOf(made!, row);
});
