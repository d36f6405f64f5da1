import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { areaOf, displayNames } from './area-of.ts';
import { searchByCode, searchByName } from './areas.queries.ts';

export const searchAreas = handle(casework.areas.search)(async ({ input, db }) => {
  const { q, within = '', limit } = input;
  const rows = /^\d+$/.test(q) ? await searchByCode(db, q, within, limit) : await searchByName(db, q, within, limit);
  const names = await displayNames(db, rows);
  return { items: rows.map((row) => ({ ...areaOf(row), displayName: names.get(row.code)! })) };
});
