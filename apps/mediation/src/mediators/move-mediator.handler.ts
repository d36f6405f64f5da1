import { mediation, type MediatorKind } from '@gongzhi/contracts/mediation';
import { mayServe } from '@gongzhi/domain/mediation';
import { covers } from '@gongzhi/platform';
import { findCentre } from '../centres/centres.queries.ts';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const moveMediator = handle(mediation.mediators.move)((context) => {
  const { input: { id, centreId, note }, db, scope, refuse } = context;
  return changeMediator(context, id, 'move', async (mediator, today) => {
    const centre = await findCentre(db, centreId);
    if (!centre?.active || centre.county !== mediator.county || !covers(scope, centre.area)) return refuse('CENTRE_UNKNOWN', { field: 'centreId' });
    if (centre.id === mediator.centre_id) return refuse('MEDIATOR_IN_CENTRE_ALREADY', { field: 'centreId' });
    const { kind, born_on: bornOn, home_area: homeArea, recruited_on: recruitedOn } = mediator;
    const serving = mayServe({ kind: kind as MediatorKind, bornOn, homeArea, recruitedOn }, { tier: centre.tier as 'village', area: centre.area }, today);
    if (!serving.ok) return refuseAs(context, serving.refusal, serving.details);
    return { kind: 'moved', set: { centre_id: centre.id, area: centre.area }, note, detail: { from: mediator.centre_id, to: centre.id } };
  });
});
