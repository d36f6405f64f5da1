import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { matterPage, placeOf, readPage } from './list-matters.ts';
import { queueListing } from './queue-listing.ts';

export const listQueue = handle(casework.queues.list)(async (context) => {
  const { input } = context;
  const { list, ...listing } = queueListing(context, input);
  return matterPage(context.cursors, list, await readPage(context.db, { ...listing, after: placeOf(context, list), limit: input.limit }));
});
