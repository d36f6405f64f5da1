import { mediation } from '@gongzhi/contracts/mediation';
import { compareStaffing, staffingOf } from '@gongzhi/domain/mediation';
import { covers } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { afterOf, pageOf } from '../paging/keyset.ts';
import { staffedAreas } from './staffing.queries.ts';

export const staffingReport = handle(mediation.staffing.report)(async (context) => {
  const { input, db, scope, refuse } = context;
  if (!covers(scope, input.area)) return refuse('NOT_FOUND');
  const { lines, totals } = staffingOf(await staffedAreas(db, input.area));
  const key = afterOf(context, 'staffing');
  const after = key && { missing: key[0] as number | null, area: key[1] as string };
  const rest = after ? lines.filter((line) => compareStaffing(after, line) < 0) : lines;
  return { ...pageOf(context, 'staffing', rest, ({ missing, area }) => [missing, area], (line) => line), totals };
});
