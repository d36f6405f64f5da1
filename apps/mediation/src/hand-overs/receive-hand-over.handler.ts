import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { stepHandOver } from './step-hand-over.ts';

export const receiveHandOver = handle(mediation.handOvers.receive)((context) =>
  stepHandOver(context, context.input, 'receive_hand_over', 'receive', async ({ county, direction }) => {
    const { input: { receiptNumber }, actor, db, now, refuseField } = context;
    if (direction === 'out' && !receiptNumber) return refuseField('receiptNumber', 'required', { 'zh-CN': '请填写对方回执编号', en: 'Give the number of their receipt' });
    const number = receiptNumber ?? (await nextNumber(db, county, '对接收', now));
    return { handOver: { received_by: actor.id, received_at: now, receipt_number: number } };
  }),
);
