import { mediation, type MediationCentre } from '@gongzhi/contracts/mediation';
import { covers } from '@gongzhi/platform';
import type { Context } from '../handle.ts';
import { lockCentre, type CentreRow } from './centres.queries.ts';

/** A centre as the contract shows it. */
export function centreOf(row: CentreRow): MediationCentre {
  return {
    id: row.id,
    area: row.area,
    tier: row.tier as MediationCentre['tier'],
    industry: row.industry as MediationCentre['industry'],
    name: row.name,
    address: row.address,
    phone: row.phone,
    unitId: row.unit_id,
    establishedOn: row.established_on,
    active: row.active,
    version: row.version,
  };
}

/** Loads a centre within reach for a change, locked until COMMIT. Refuses NOT_FOUND and STALE. */
export async function loadCentre({ db, scope, refuse, expectVersion }: Context, id: string): Promise<CentreRow> {
  const centre = await lockCentre(db, id);
  if (!centre || !covers(scope, centre.area)) return refuse('NOT_FOUND');
  expectVersion(centre.version);
  return centre;
}

/** Announces a centre as it is now, and returns it. */
export function announceCentre({ emit }: Pick<Context, 'emit'>, row: CentreRow): MediationCentre {
  const centre = centreOf(row);
  const { id, area, tier, industry, active } = centre;
  emit(mediation.centres.changed, { id, area, tier, ...(industry ? { industry } : {}), active });
  return centre;
}
