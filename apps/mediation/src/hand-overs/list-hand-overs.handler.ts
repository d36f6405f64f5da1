import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { handOverOf, listHandOverRows } from './hand-overs.queries.ts';

export const listHandOvers = handle(mediation.handOvers.list)(async (context) => {
  const { input: { limit, cursor: _, ...filters }, db, actor, scope } = context;
  const [after] = afterOf(context, 'hand-overs') ?? [];
  const rows = await listHandOverRows(db, scope, { filters, reader: actor.id, after: after as string | undefined, limit });
  return pageOf(context, 'hand-overs', rows, ({ id }) => [id], (row) => ({ ...handOverOf(row, row), title: row.title, unitName: row.unit_name }));
});
