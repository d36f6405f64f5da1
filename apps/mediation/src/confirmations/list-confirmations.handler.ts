import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { confirmationOf, listConfirmationRows } from './confirmations.queries.ts';

export const listConfirmations = handle(mediation.confirmations.list)(async (context) => {
  const { input: { limit, state }, db, scope } = context;
  const [after] = afterOf(context, 'confirmations') ?? [];
  const rows = await listConfirmationRows(db, scope, { state, after: after as string | undefined, limit });
  return pageOf(context, 'confirmations', rows, ({ id }) => [id], (row) => ({ ...confirmationOf(row, row), title: row.title, courtName: row.court_name }));
});
