import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { actOfCourt } from './act-of-court.ts';

export const withdrawConfirmation = handle(mediation.confirmations.withdraw)((context) => {
  const { reason } = context.input;
  return actOfCourt(context, context.input.id, 'withdraw_confirmation', 'withdraw', () => ({
    confirmation: { state: 'withdrawn', reason: reason ?? null }, clocks: 'court_ruled', note: reason, detail: { result: 'withdrawn' }, told: { result: 'withdrawn' },
  }));
});
