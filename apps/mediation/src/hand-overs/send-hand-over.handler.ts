import { mediation } from '@gongzhi/contracts/mediation';
import { v7 as newId } from 'uuid';
import { centreNameOf } from '../agreements/agreements.queries.ts';
import { actOn } from '../disputes/act.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { packageContent, storeZip } from '../packages/make-package.ts';
import { isUnitOf } from '../units/learn-unit.ts';
import { handOverLetter } from './hand-over-letter.ts';
import { handOverOf, insertHandOver, isPendingAt, type HandOverRow } from './hand-overs.queries.ts';

export const sendHandOver = handle(mediation.handOvers.send)(async (context) => {
  const { input: { id, institution, unitId, reason }, actor, db, now, refuse } = context;
  let sent: HandOverRow | undefined;
  const row = await actOn(context, await loadDispute(context, id), 'hand_over', async ({ dispute }) => {
    const { county } = dispute;
    if (unitId && !(await isUnitOf(context, county, unitId))) return refuse('UNIT_NOT_IN_COUNTY', { field: 'unitId' });
    if (await isPendingAt(db, dispute, institution)) return refuse('HAND_OVER_PENDING', { field: 'institution' });
    const content = await packageContent(context, dispute);
    const centre = await centreNameOf(db, dispute);
    const unit = unitId ? await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow() : undefined;
    const number = await nextNumber(db, county, '对接移', now);
    const letter = await handOverLetter({ number, institution, unit: unit?.name, centre, dispute, reason, at: now });
    const file = await storeZip(context, `${dispute.code}-${institution}.zip`, [...letter, ...content]);
    sent = await insertHandOver(db, {
      county, dispute_id: dispute.id, id: newId(), direction: 'out', institution, unit_id: unitId ?? null, number, reason, file_key: file.key, file_sha256: file.sha256, file_size: file.size,
      sent_by: actor.id, sent_at: now, state: 'sent',
    });
    const units = unitId ? [...new Set([...dispute.involved_units, unitId])] : dispute.involved_units;
    return { set: { involved_units: units }, note: reason, internal: true, detail: { handOver: sent.id, number, institution }, told: { institution, direction: 'out' } };
  });
  return handOverOf(sent!, row);
});
