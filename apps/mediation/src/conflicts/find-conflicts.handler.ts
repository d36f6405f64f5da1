import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { findConflicts } from './find-conflicts.ts';

export const findConflictsOf = handle(mediation.conflicts.find)(async ({ input, db, refuse }) => {
  const dispute = (await db.selectFrom('dispute').select(['county', 'id']).where('id', '=', input.disputeId).executeTakeFirst()) ?? refuse('NOT_FOUND');
  const found = await findConflicts(db, dispute, input.mediatorIds);
  return { items: [...found].map(([mediatorId, grounds]) => ({ mediatorId, grounds })) };
});
