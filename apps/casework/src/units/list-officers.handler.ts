import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { readUnit } from './unit-of.ts';
import { officersOf } from './units.queries.ts';

export const listOfficers = handle(casework.units.officers)(async (context) => {
  const unit = await readUnit(context, context.input.id);
  return { items: await officersOf(context.db, unit.id) };
});
