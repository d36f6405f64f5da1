import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { announceUnit, loadUnit } from './unit-of.ts';
import { changeUnit } from './units.queries.ts';

export const activateUnit = handle(casework.units.activate)(async (context) =>
  announceUnit(context, await changeUnit(context.db, await loadUnit(context, context.input.id), { active: true })),
);
