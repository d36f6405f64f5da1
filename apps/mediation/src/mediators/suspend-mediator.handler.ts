import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const suspendMediator = handle(mediation.mediators.suspend)((context) => {
  const { id, ground, note } = context.input;
  return changeMediator(context, id, 'suspend', () => ({ kind: 'suspended', note, detail: { ground } }));
});
