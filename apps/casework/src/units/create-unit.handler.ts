import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { randomUUIDv7 } from 'node:crypto';
import { handle } from '../handle.ts';
import { announceUnit, columnsOf } from './unit-of.ts';
import { insertUnit } from './units.queries.ts';

export const createUnit = handle(casework.units.create)(async (context) => {
  const { input, db, scope, refuse } = context;
  const { area, kind } = input;
  if (!covers(scope, area)) refuse('NOT_FOUND');
  return announceUnit(context, await insertUnit(db, { id: randomUUIDv7(), area, kind, ...columnsOf(context, input) }));
});
