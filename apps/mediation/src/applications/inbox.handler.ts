import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { applicationOf, waitingApplications } from './applications.queries.ts';

export const applicationInbox = handle(mediation.applications.inbox)(async (context) => {
  const { db, scope, input: { limit } } = context;
  const rows = await waitingApplications(db, scope, { after: afterOf(context, 'applications'), limit });
  return pageOf(context, 'applications', rows, ({ due_at: due, id }) => [due.toISOString(), id], (row) => ({
    ...applicationOf(row, { words: true }), disputeId: row.dispute_id, code: row.code, title: row.title, area: row.area, areaName: row.area_name, fromCentreName: row.from_centre_name, toCentreName: row.to_centre_name,
  }));
});
