import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const acceptDispute = handle(mediation.disputes.accept)((context) =>
  act(context, context.input.id, 'accept', () => ({ set: { accepted_at: context.now }, clocks: 'accepted' })),
);
