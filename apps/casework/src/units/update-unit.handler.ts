import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { announceUnit, columnsOf, loadUnit } from './unit-of.ts';
import { changeUnit } from './units.queries.ts';

export const updateUnit = handle(casework.units.update)(async (context) => {
  const unit = await loadUnit(context, context.input.id);
  if (context.input.parentId === unit.id) context.refuse('UNIT_PARENT_UNKNOWN');
  return announceUnit(context, await changeUnit(context.db, unit, columnsOf(context, context.input)));
});
