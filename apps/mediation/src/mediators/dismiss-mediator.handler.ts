import { mediation } from '@gongzhi/contracts/mediation';
import { mayDismiss } from '@gongzhi/domain/mediation';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';
import { hasOpenDisputes, wasCriticised } from './mediators.queries.ts';

export const dismissMediator = handle(mediation.mediators.dismiss)((context) => {
  const { input: { id, ground, serious, note }, db } = context;
  return changeMediator(context, id, 'dismiss', async (mediator) => {
    const dismissal = mayDismiss(ground, { serious, criticised: await wasCriticised(db, mediator), busy: await hasOpenDisputes(db, mediator) });
    if (!dismissal.ok) return refuseAs(context, dismissal.refusal, dismissal.details);
    return { kind: 'dismissed', note, detail: { ground, serious } };
  });
});
