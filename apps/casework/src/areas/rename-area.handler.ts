import { casework } from '@gongzhi/contracts/casework';
import { areaOn } from '@gongzhi/domain/areas';
import { dayOf } from '@gongzhi/domain/calendar';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { renameArea as rename } from './area-changes.queries.ts';
import { lockAreas } from './areas.queries.ts';
import { recordAreaChange } from './change-areas.ts';

export const renameArea = handle(casework.areas.rename)(async (context) => {
  const { input, db, now, scope, refuse } = context;
  const { code, name, effectiveOn } = input;
  if (!covers(scope, code)) refuse('NOT_FOUND');
  const [row] = await lockAreas(db, [code]);
  if (!row || row.valid_to !== null) return refuse('AREA_UNKNOWN', { area: code });
  const present = areaOn([{ ...row, validFrom: row.valid_from, validTo: row.valid_to }], code, effectiveOn);
  if (!present || effectiveOn > dayOf(now)) refuse('AREA_CHANGE_DAY');
  await rename(db, code, name, effectiveOn);
  return recordAreaChange(context, { id: newId(), kind: 'rename', effective_on: effectiveOn, predecessors: [code], successors: [code], weights: [1] });
});
