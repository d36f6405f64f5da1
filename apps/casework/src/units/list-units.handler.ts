import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { unitOf } from './unit-of.ts';
import { listUnits as selectUnits } from './units.queries.ts';

export const listUnits = handle(casework.units.list)(async ({ input, db, cursors, refuseField }) => {
  const { area, kind, duty, name, inactive, limit, cursor } = input;
  const [afterArea, afterId] = cursor === undefined ? [] : (cursors.decode(cursor) ?? []);
  if (cursor !== undefined && (typeof afterArea !== 'string' || typeof afterId !== 'string')) refuseField('cursor', 'invalid', { 'zh-CN': '翻页标记无效', en: 'Not a cursor of this list' });
  const after = cursor === undefined ? undefined : { area: afterArea as string, id: afterId as string };
  const rows = await selectUnits(db, { area, kind, duty, name, active: !inactive }, after, limit);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(unitOf), ...(last && rows.length > limit ? { next: cursors.encode([last.area, last.id]) } : {}) };
});
