import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const trainMediator = handle(mediation.mediators.train)((context) => {
  const { id, subject, hours, on } = context.input;
  return changeMediator(context, id, 'train', (_, today) => {
    if (on > today) context.refuse('TRAINING_LATER', { field: 'on' });
    return { kind: 'trained', on, note: subject, detail: { hours } };
  });
});
