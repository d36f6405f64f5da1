import { mediation } from '@gongzhi/contracts/mediation';
import { countyOf } from '@gongzhi/domain/areas';
import { dayOf } from '@gongzhi/domain/calendar';
import { mayEstablish } from '@gongzhi/domain/mediation';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { learnAreas } from '../areas/learn-areas.ts';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { announceCentre } from './centre-of.ts';
import { insertCentre } from './centres.queries.ts';

export const registerCentre = handle(mediation.centres.register)(async (context) => {
  const { input, db, now, scope, refuse } = context;
  const { area, tier, industry, name, address, phone, unitId, establishedOn } = input;
  if (!covers(scope, area)) return refuse('NOT_FOUND');
  const fit = mayEstablish(input);
  if (!fit.ok) return refuseAs(context, fit.refusal, fit.details);
  if ((await learnAreas(context, [area])).length > 0) return refuse('AREA_UNKNOWN', { field: 'area' });
  return announceCentre(context, await insertCentre(db, {
    county: countyOf(area)!, id: newId(), area, tier, industry: industry ?? null, name, address: address ?? null, phone: phone ?? null, unit_id: unitId ?? null,
    established_on: establishedOn ?? dayOf(now),
  }));
});
