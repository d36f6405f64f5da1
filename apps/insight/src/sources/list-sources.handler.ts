import { insight } from '@gongzhi/contracts/insight';
import { sourceOf } from '@gongzhi/domain/insight';
import { matterCounting } from '../counts/matter-counting.ts';
import { handle } from '../handle.ts';
import { pageOfSources } from './page-of-sources.ts';

export const listSources = handle(insight.sources.list)(async (context) => {
  const { rows, next } = await pageOfSources(context, { name: 'matter', counting: matterCounting, sourceOf }, context.input);
  return { items: rows.map(({ eventId, event, action, id, at }) => ({ eventId, event, action, matterId: id, at: at.toISOString() })), ...(next ? { next } : {}) };
});
