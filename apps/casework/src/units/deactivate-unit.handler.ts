import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { announceUnit, loadUnit } from './unit-of.ts';
import { changeUnit, duesOf } from './units.queries.ts';

export const deactivateUnit = handle(casework.units.deactivate)(async (context) => {
  const { db, refuse } = context;
  const unit = await loadUnit(context, context.input.id);
  const dues = await duesOf(db, unit.id);
  if (dues.matters) refuse('UNIT_OWNS_MATTERS');
  if (dues.routes) refuse('UNIT_IS_ROUTED_TO');
  return announceUnit(context, await changeUnit(db, unit, { active: false }));
});
