import type { mediation } from '@gongzhi/contracts/mediation';
import type { HandlersOf } from '@gongzhi/platform';
import { acceptDispute } from './disputes/accept-dispute.handler.ts';
import { disputeTimeline } from './disputes/dispute-timeline.handler.ts';
import { getDispute } from './disputes/get-dispute.handler.ts';
import { listDisputes } from './disputes/list-disputes.handler.ts';
import { recordDispute } from './disputes/record-dispute.handler.ts';

/** Every operation of mediation and the handler that does it. */
export const handlers: HandlersOf<typeof mediation> = {
  disputes: { record: recordDispute, get: getDispute, list: listDisputes, timeline: disputeTimeline, accept: acceptDispute },
};
