import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { serialBytes, trackingCode } from '@gongzhi/domain/casework';
import { randomBytes } from 'node:crypto';
import { handle } from '../handle.ts';
import { disputeOf, partyOf } from './dispute-row.ts';
import { partiesOf } from './disputes.queries.ts';
import { openDispute } from './open-dispute.ts';
import { placeDispute } from './place-dispute.ts';
import { unitsOfRecorder } from './recorder.ts';

export const recordDispute = handle(mediation.disputes.record)(async (context) => {
  const { input, actor, db, now, simulated } = context;
  const placed = await placeDispute(context, input);
  const units = unitsOfRecorder(context, placed, input.source);
  const code = trackingCode(placed.county, dayOf(now), randomBytes(serialBytes));
  const recorder = await db.selectFrom('mediator').select('id').where('county', '=', placed.county).where('person_id', '=', actor.id).where('state', '=', 'active').executeTakeFirst();
  const dispute = await openDispute(context, { ...input, code, ...placed, firstMediatorId: recorder?.id, units, simulated });
  return { ...disputeOf(dispute), parties: (await partiesOf(db, dispute)).map(partyOf) };
});
