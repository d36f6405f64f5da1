import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { disputeItemOf } from './dispute-row.ts';
import { listDisputeRows } from './disputes.queries.ts';

const list = 'disputes';

export const listDisputes = handle(mediation.disputes.list)(async (context) => {
  const { input: { limit, cursor: _, ...filters }, db, scope } = context;
  const [after] = afterOf(context, list) ?? [];
  const rows = await listDisputeRows(db, scope, { filters, after: after as string | undefined, limit });
  return pageOf(context, list, rows, ({ id }) => [id], disputeItemOf);
});
