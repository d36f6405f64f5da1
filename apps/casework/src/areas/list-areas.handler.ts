import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import { areaOf } from './area-of.ts';
import { listChildren } from './areas.queries.ts';

export const listAreas = handle(casework.areas.list)(async ({ input, db }) => ({ items: (await listChildren(db, input.parent, input.ended)).map(areaOf) }));
