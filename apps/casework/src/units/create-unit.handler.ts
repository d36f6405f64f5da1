import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { announceUnit, columnsOf } from './unit-of.ts';
import { insertUnit } from './units.queries.ts';

export const createUnit = handle(casework.units.create)(async (context) => {
  const { input, db, scope, refuse } = context;
  const { area, kind } = input;
  if (!covers(scope, area)) refuse('NOT_FOUND');
  return announceUnit(context, await insertUnit(db, { id: newId(), area, kind, ...columnsOf(context, input) }));
});
