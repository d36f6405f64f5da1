import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { unitOf } from './unit-of.ts';
import { findUnit } from './units.queries.ts';

export const getUnit = handle(casework.units.get)(async ({ input, db, refuse }) => unitOf((await findUnit(db, input.id)) ?? refuse('NOT_FOUND')));
