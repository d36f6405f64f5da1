import type { DisputeSource } from '@gongzhi/contracts/mediation';
import { covers } from '@gongzhi/platform';
import type { Context } from '../handle.ts';
import { refuseAs } from './act.ts';
import { reachOf } from './open-dispute.ts';
import type { Placed } from './place-dispute.ts';

const institutionSources: readonly DisputeSource[] = ['court', 'police', 'procuratorate', 'petition_office'];
const institutionRoles: readonly string[] = ['department_officer', 'department_system'];

/**
 * In whose name a dispute is recorded. A centre's people record where their reach covers the centre or an area concerned; an institution's officers and
 * systems record anywhere in their own name, and their units share in it.
 *
 * @returns the units that share in it
 */
export function unitsOfRecorder(context: Context, placed: Placed, source: DisputeSource): string[] {
  const { scope, actor } = context;
  if (reachOf(placed.area, placed.centre, placed.areas).some((area) => covers(scope, area))) return [];
  const units = actor.grants.filter(({ role }) => institutionRoles.includes(role)).flatMap((grant) => grant.units).filter((unit) => scope.units.includes(unit));
  if (units.length === 0) return refuseAs(context, 'CENTRE_OUT_OF_REACH', { field: 'centreId' });
  return institutionSources.includes(source) ? units : refuseAs(context, 'SOURCE_NOT_YOURS', { field: 'source' });
}
