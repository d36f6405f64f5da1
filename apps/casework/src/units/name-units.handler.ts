import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { unitNames } from './units.queries.ts';

export const nameUnits = handle(casework.units.names)(async ({ input, db }) => ({ items: await unitNames(db, input.ids) }));
