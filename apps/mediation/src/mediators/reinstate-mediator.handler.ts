import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const reinstateMediator = handle(mediation.mediators.reinstate)((context) =>
  changeMediator(context, context.input.id, 'reinstate', () => ({ kind: 'reinstated', note: context.input.note })),
);
