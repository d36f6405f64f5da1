import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { rulingsOf } from './ownership.queries.ts';

export const tallyRulings = handle(casework.ownership.tally)(({ input, db }) => rulingsOf(db, input.unitId));
