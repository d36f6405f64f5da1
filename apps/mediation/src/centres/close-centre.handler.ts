import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { announceCentre, loadCentre } from './centre-of.ts';
import { changeCentre, duesOf } from './centres.queries.ts';

export const closeCentre = handle(mediation.centres.close)(async (context) => {
  const { db, refuse } = context;
  const centre = await loadCentre(context, context.input.id);
  if (!centre.active) refuse('CENTRE_CLOSED');
  const dues = await duesOf(db, centre);
  if (dues.disputes) refuse('CENTRE_HAS_DISPUTES');
  if (dues.mediators) refuse('CENTRE_HAS_MEDIATORS');
  return announceCentre(context, await changeCentre(db, centre, { active: false }));
});
