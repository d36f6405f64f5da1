import { casework } from '@gongzhi/contracts/casework';
import { isOpenAt } from '@gongzhi/domain/casework';
import { calendarOf } from '../clocks/calendars.ts';
import { handle } from '../handle.ts';
import { unitOf } from './unit-of.ts';
import { centresNear as selectCentres } from './units.queries.ts';

export const centresNear = handle(casework.centres.near)(async ({ input, db, now }) => {
  const rows = await selectCentres(db, input.area);
  const items = rows.map((row) => {
    const { id, name, nameEn, area, address, phone, openingHours } = unitOf(row);
    return { id, name, nameEn, area, areaName: row.area_name, address, phone, openingHours, openNow: isOpenAt(openingHours, calendarOf(area), now) };
  });
  return { items };
});
