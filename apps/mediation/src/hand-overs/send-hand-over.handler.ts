import { mediation } from '@gongzhi/contracts/mediation';
import { randomUUIDv7 } from 'node:crypto';
import { actOn } from '../disputes/act.ts';
import { loadDispute } from '../disputes/load-dispute.ts';
import { handle } from '../handle.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { makePackage } from '../packages/make-package.ts';
import { isUnitOf } from '../units/learn-unit.ts';
import { handOverLetter } from './hand-over-letter.ts';
import { handOverOf, insertHandOver, isPendingAt, type HandOverRow } from './hand-overs.queries.ts';

export const sendHandOver = handle(mediation.handOvers.send)(async (context) => {
  const { input: { id, institution, unitId, reason }, actor, db, now, refuse } = context;
  let sent: HandOverRow | undefined;
  const row = await actOn(context, await loadDispute(context, id), 'hand_over', async ({ dispute }) => {
    const { county } = dispute;
    if (unitId && !(await isUnitOf(context, county, unitId))) return refuse('UNIT_UNKNOWN', { field: 'unitId' });
    if (await isPendingAt(db, dispute, institution)) return refuse('HAND_OVER_PENDING', { field: 'institution' });
    const centre = await db.selectFrom('centre').select('name').where('county', '=', county).where('id', '=', dispute.centre_id).executeTakeFirstOrThrow();
    const unit = unitId ? await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow() : undefined;
    const number = await nextNumber(db, county, '对接移', now);
    const letter = handOverLetter({ number, institution, unit: unit?.name, centre: centre.name, dispute, reason, at: now });
    const file = await makePackage(context, dispute, `${dispute.code}-${institution}.zip`, letter);
    sent = await insertHandOver(db, {
      county, dispute_id: dispute.id, id: randomUUIDv7(), direction: 'out', institution, unit_id: unitId ?? null, number, reason, file_key: file.key, file_sha256: file.sha256, file_size: file.size,
      sent_by: actor.id, sent_at: now, state: 'sent',
    });
    const units = unitId ? [...new Set([...dispute.involved_units, unitId])] : dispute.involved_units;
    return { set: { involved_units: units }, note: reason, internal: true, detail: { handOver: sent.id, number, institution }, told: { institution, direction: 'out' } };
  });
  return handOverOf(sent!, row);
});
