import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { act } from './act.ts';

export const assessDispute = handle(mediation.disputes.assess)((context) =>
  act(context, context.input.id, 'assess', () => {
    const { id: _, note, crowdRisk, ...figures } = context.input;
    const { amount, ...told } = { ...figures, ...(crowdRisk ? { crowdRisk } : {}) };
    // What is at stake is for the file; the timeline keeps that it was told.
    return { set: { ...figures, ...(crowdRisk ? { crowd_risk: crowdRisk } : {}) }, note, internal: true, detail: { ...told, ...(amount === undefined ? {} : { amount: true }) } };
  }),
);
