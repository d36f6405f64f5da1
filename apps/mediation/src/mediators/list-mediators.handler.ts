import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { mediatorItemOf } from './mediator-of.ts';
import { listMediatorRows } from './mediators.queries.ts';

export const listMediators = handle(mediation.mediators.list)(async (context) => {
  const { input: { limit, cursor: _, expiringWithin, ...filters }, db, scope, now } = context;
  const today = dayOf(now);
  const expiring = expiringWithin === undefined ? undefined : { from: today, to: addCalendarDays(today, expiringWithin) };
  const list = expiring ? 'mediators/expiring' : 'mediators';
  const rows = await listMediatorRows(db, scope, { ...filters, expiring }, afterOf(context, list), limit);
  return pageOf(context, list, rows, (row) => [expiring ? row.certificate_expires_on : row.area, row.id], (row) => mediatorItemOf(row, today));
});
