import { casework } from '@gongzhi/contracts/casework';
import { calendarYears } from '@gongzhi/domain/calendar';
import { handle } from '../handle.ts';
import { closureOf } from './closure-of.ts';
import { closuresOf } from './closures.queries.ts';

export const listClosures = handle(casework.closures.list)(async ({ input, db }) => {
  const { area, year } = input;
  const rows = await closuresOf(db, area, `${year ?? calendarYears.from}-01-01`, `${year ?? calendarYears.to}-12-31`);
  return { items: rows.map(closureOf) };
});
