import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { serialBytes, trackingCode } from '@gongzhi/domain/casework';
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { record, refuseAs } from '../disputes/act.ts';
import { openDispute } from '../disputes/open-dispute.ts';
import { placeDispute } from '../disputes/place-dispute.ts';
import { handle, type Context } from '../handle.ts';
import { isUnitOf } from '../units/learn-unit.ts';
import { handOverOf, insertHandOver } from './hand-overs.queries.ts';

export const bringDispute = handle(mediation.handOvers.bring)(async (context) => {
  const { input, actor, db, now, simulated } = context;
  const { institution, unitId, number, reason, ...told } = input;
  const { county, ...placed } = await placeDispute(context, told);
  const unit = await bringingUnit(context, county, unitId);
  const code = trackingCode(county, dayOf(now), randomBytes(serialBytes));
  const dispute = await openDispute(context, { ...told, source: institution, code, ...placed, units: unit ? [unit] : [], simulated });
  const brought = await insertHandOver(db, {
    county, dispute_id: dispute.id, id: newId(), direction: 'in', institution, unit_id: unit ?? null, number: number ?? null, reason, sent_by: actor.id, sent_at: now, state: 'sent',
  });
  const row = await record(context, dispute, 'hand_over', 'recorded', { note: reason, internal: true, detail: { handOver: brought.id, institution }, told: { institution, direction: 'in' } });
  context.target(`disputes/${row.id}`, row.area);
  return handOverOf(brought, row);
});

/** In whose name it is brought: an institution's own unit, or whichever unit of the county a centre read on the paper, if any. */
async function bringingUnit(context: Context, county: string, named: string | undefined): Promise<string | undefined> {
  const { scope } = context;
  if (scope.areas.length > 0) return named && !(await isUnitOf(context, county, named)) ? refuseAs(context, 'UNIT_NOT_IN_COUNTY', { field: 'unitId' }) : named;
  const unit = named ?? (scope.units.length === 1 ? scope.units[0] : undefined);
  return unit && scope.units.includes(unit) ? unit : refuseAs(context, 'HAND_OVER_NOT_YOURS', { field: 'unitId' });
}
