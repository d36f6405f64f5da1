import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const criticiseMediator = handle(mediation.mediators.criticise)((context) => {
  const { id, misconduct, note } = context.input;
  return changeMediator(context, id, 'criticise', () => ({ kind: 'criticised', note, detail: { misconduct } }));
});
