import { mediation } from '@gongzhi/contracts/mediation';
import { ancestorsOf, countyOf, lowestCommonAncestor } from '@gongzhi/domain/areas';
import { dayOf } from '@gongzhi/domain/calendar';
import { serialBytes, trackingCode } from '@gongzhi/domain/casework';
import { randomBytes } from 'node:crypto';
import { learnAreas } from '../areas/learn-areas.ts';
import { handle } from '../handle.ts';
import { disputeOf } from './dispute-row.ts';
import { findActiveCentre, lowestCentre } from './disputes.queries.ts';
import { openDispute } from './open-dispute.ts';

export const recordDispute = handle(mediation.disputes.record)(async (context) => {
  const { input, actor, db, now, simulated, refuse } = context;
  const areas = [...new Set(input.areas)];
  const county = countyOf(areas[0]!);
  if (county === null) return refuse('AREA_UNKNOWN', { field: 'areas.0' });
  const outside = areas.findIndex((area) => countyOf(area) !== county);
  if (outside >= 0) return refuse('AREAS_IN_SEVERAL_COUNTIES', { field: `areas.${outside}` });
  const [unknown] = await learnAreas(context, areas);
  if (unknown) return refuse('AREA_UNKNOWN', { field: `areas.${input.areas.indexOf(unknown)}` });
  const area = lowestCommonAncestor(areas)!;
  const centre = input.centreId ? await findActiveCentre(db, input.centreId) : await lowestCentre(db, [area, ...ancestorsOf(area)]);
  if (centre?.county !== county) return refuse('CENTRE_UNKNOWN', { field: 'centreId' });
  const code = trackingCode(county, dayOf(now), randomBytes(serialBytes));
  const units = actor.grants.flatMap((grant) => grant.units);
  return disputeOf(await openDispute(context, { ...input, code, area, areas, centre, units, simulated }));
});
