import { insight } from '@gongzhi/contracts/insight';
import { disputeSourceOf } from '@gongzhi/domain/insight';
import { disputeCounting } from '../counts/dispute-counting.ts';
import { handle } from '../handle.ts';
import { pageOfSources } from './page-of-sources.ts';

export const listDisputeSources = handle(insight.disputes.sources)(async (context) => {
  const { rows, next } = await pageOfSources(context, { name: 'dispute', counting: disputeCounting, sourceOf: disputeSourceOf }, context.input);
  return { items: rows.map(({ eventId, event, action, id, at }) => ({ eventId, event, action, disputeId: id, at: at.toISOString() })), ...(next ? { next } : {}) };
});
