import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { centreOf } from './centre-of.ts';
import { listCentreRows } from './centres.queries.ts';

export const listCentres = handle(mediation.centres.list)(async (context) => {
  const { limit, closed, area, tier, industry, name } = context.input;
  const rows = await listCentreRows(context.db, { area, tier, industry, name, active: !closed }, afterOf(context, 'centres'), limit);
  return pageOf(context, 'centres', rows, (row) => [row.area, row.id], centreOf);
});
