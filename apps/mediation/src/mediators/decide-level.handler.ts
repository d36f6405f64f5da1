import { mediation, type MediatorLevel } from '@gongzhi/contracts/mediation';
import { mayDecideLevel } from '@gongzhi/domain/mediation';
import { refuseAs } from '../disputes/act.ts';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const decideLevel = handle(mediation.mediators.decideLevel)((context) => {
  const { input: { id, level, note }, scope } = context;
  return changeMediator(context, id, 'decide_level', (mediator) => {
    const before = mediator.level as MediatorLevel | null;
    const decision = mayDecideLevel({ area: mediator.area, level: before }, level, scope.areas);
    if (!decision.ok) return refuseAs(context, decision.refusal, decision.details);
    return { kind: 'level_decided', set: { level }, note, detail: { from: before, to: level } };
  });
});
