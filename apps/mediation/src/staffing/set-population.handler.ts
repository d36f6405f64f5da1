import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { requiredMediators } from '@gongzhi/domain/mediation';
import { covers } from '@gongzhi/platform';
import { learnAreas } from '../areas/learn-areas.ts';
import { handle } from '../handle.ts';
import { putPopulation } from './staffing.queries.ts';

export const setPopulation = handle(mediation.staffing.setPopulation)(async (context) => {
  const { input: { area, population, on }, db, now, scope, refuse, target } = context;
  if (!covers(scope, area)) return refuse('NOT_FOUND');
  if (on > dayOf(now)) return refuse('POPULATION_LATER', { field: 'on' });
  if ((await learnAreas(context, [area])).length > 0) return refuse('AREA_UNKNOWN', { field: 'area' });
  const row = (await putPopulation(db, area, population, on)) ?? refuse('POPULATION_OUTDATED', { field: 'on' });
  target(`areas/${area}`, area);
  return { ...row, required: requiredMediators(area, row.population) };
});
