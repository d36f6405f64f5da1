import { ancestorsOf, countyOf, lowestCommonAncestor } from '@gongzhi/domain/areas';
import { learnAreas } from '../areas/learn-areas.ts';
import type { Context } from '../handle.ts';
import { refuseAs } from './act.ts';
import { findActiveCentre, lowestCentre, type ActiveCentre } from './disputes.queries.ts';

/** Where a dispute lies and who takes it first. */
export interface Placed {
  readonly county: string;
  /** The lowest area that holds all of `areas`. */
  readonly area: string;
  readonly areas: readonly string[];
  readonly centre: ActiveCentre;
}

/** Places a new dispute: with the centre that is named, else with that of the lowest area that holds all areas concerned. Refuses what is unknown or lies in several counties. */
export async function placeDispute(context: Context, input: { readonly areas: readonly string[]; readonly centreId?: string | undefined }): Promise<Placed> {
  const areas = [...new Set(input.areas)];
  const county = countyOf(areas[0]!);
  if (county === null) return refuseAs(context, 'AREA_UNKNOWN', { field: 'areas.0' });
  const outside = areas.findIndex((area) => countyOf(area) !== county);
  if (outside >= 0) return refuseAs(context, 'AREAS_IN_SEVERAL_COUNTIES', { field: `areas.${outside}` });
  const [unknown] = await learnAreas(context, areas);
  if (unknown) return refuseAs(context, 'AREA_UNKNOWN', { field: `areas.${input.areas.indexOf(unknown)}` });
  const area = lowestCommonAncestor(areas)!;
  const centre = input.centreId ? await findActiveCentre(context.db, input.centreId) : await lowestCentre(context.db, [area, ...ancestorsOf(area)]);
  if (centre?.county !== county) return refuseAs(context, 'CENTRE_UNKNOWN', { field: 'centreId' });
  return { county, area, areas, centre };
}
