import { mediation } from '@gongzhi/contracts/mediation';
import { learnAreas } from '../areas/learn-areas.ts';
import { handle } from '../handle.ts';
import { announceCentre, loadCentre } from './centre-of.ts';
import { changeCentre } from './centres.queries.ts';

export const reopenCentre = handle(mediation.centres.reopen)(async (context) => {
  const { db, refuse } = context;
  const centre = await loadCentre(context, context.input.id);
  if (centre.active) refuse('CENTRE_OPEN');
  // It may have been merged away meanwhile.
  if ((await learnAreas(context, [centre.area])).length > 0) refuse('AREA_UNKNOWN', { field: 'area' });
  return announceCentre(context, await changeCentre(db, centre, { active: true }));
});
